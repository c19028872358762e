import { model } from "@medusajs/framework/utils";
import { INVITATION_STATUSES } from "../lib/invitation-status";

/** A client asks one stylist to take on one brief, perhaps with an hour that is held. */
const Invitation = model
  .define("invitation", {
    id: model.id({ prefix: "inv" }).primaryKey(),
    brief_id: model.text(),
    customer_id: model.text(),
    stylist_id: model.text(),
    message: model.text(),
    booking_id: model.text().nullable(),
    /** When the booking had become what the answer makes of it; null while that is to be done. */
    booking_settled_at: model.dateTime().nullable(),
    /** The answer of the matching that the client chose from. */
    match_id: model.text().nullable(),
    status: model.enum([...INVITATION_STATUSES]).default("pending"),
    expires_at: model.dateTime(),
    decline_reason: model.text().nullable(),
    /** Instants (ISO, UTC) that the stylist proposes instead. */
    alternative_starts: model.json().nullable(),
    answered_at: model.dateTime().nullable(),
    /** When others were told that it had expired. */
    announced_at: model.dateTime().nullable(),
    idempotency_key: model.text().nullable(),
    /** Digest of what was asked with the key. */
    request_hash: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_invitation_pending_unique",
      on: ["brief_id", "stylist_id"],
      unique: true,
      where: "status = 'pending' AND deleted_at IS NULL",
    },
    {
      name: "IDX_invitation_booking_unique",
      on: ["booking_id"],
      unique: true,
      where: "booking_id IS NOT NULL AND status = 'pending' AND deleted_at IS NULL",
    },
    { name: "IDX_invitation_brief_id", on: ["brief_id", "created_at"] },
    { name: "IDX_invitation_stylist_status", on: ["stylist_id", "status", "created_at"] },
    { name: "IDX_invitation_customer_key", on: ["customer_id", "idempotency_key"] },
    { name: "IDX_invitation_status_expires_at", on: ["status", "expires_at"] },
  ]);

export default Invitation;
