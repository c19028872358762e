import type { MedusaContainer } from "@medusajs/framework/types";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { UntoldChange } from "../../../modules/booking/types";
import { type OutgoingMail, sendMails } from "../../mail/send-mail";
import { composeMail } from "./compose-mail";
import { mailOfChange } from "./mail-of-change";
import { readPeople } from "./read-people";

async function writeMails(
  container: MedusaContainer,
  change: UntoldChange,
): Promise<OutgoingMail[]> {
  const { booking } = change;
  const kind = mailOfChange(change);
  const people = kind && (await readPeople(container, booking));
  return kind && people
    ? (["client", "stylist"] as const).flatMap(
        (reader) => composeMail({ kind, reader, booking, people }) ?? [],
      )
    : [];
}

/**
 * Tells client and stylist of a change that the caller has taken on, and notes that they have been told.
 * Whoever dies in between is followed by somebody who finds it untold; the keys of the mails keep those
 * that had gone out from going out again.
 *
 * @throws when a mail could not be sent; the change is untold then, and still the caller's
 */
export async function tellChange(container: MedusaContainer, change: UntoldChange): Promise<void> {
  await sendMails(container, await writeMails(container, change));
  await container.resolve<BookingModuleService>(BOOKING_MODULE).noteChangeTold(change.change_id);
}
