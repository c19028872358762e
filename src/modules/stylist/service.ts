import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { type ConstraintMessages, TranslateConstraintErrors } from "../../lib/constraint-errors";
import { badInput, conflict, forbidden } from "../../lib/house-error";
import { freeHandle, handleBase } from "./lib/handle";
import { STYLIST_LIMITS } from "./lib/limits";
import { missingFromProfile, type ProfileFacts } from "./lib/profile-complete";
import {
  assertComplete,
  assertEditable,
  assertStaysComplete,
  changedFields,
  previousValues,
} from "./lib/profile-rules";
import {
  PUBLIC_STYLIST_STATUSES,
  stylistActions,
  type StylistStatus,
  stylistTransition,
} from "./lib/stylist-status";
import { StylistRecords } from "./records";
import type { Sql } from "./tables";
import type {
  ChangeStylistStatusInput,
  OpenApplicationInput,
  ProfileUpdate,
  StylistProfileInput,
  StylistStatusMove,
} from "./types";

const CONSTRAINTS: ConstraintMessages = {
  stylist_handle_check: "The handle must be lower-case words of letters and digits with hyphens.",
  stylist_display_name_check: `A name has 1 to ${STYLIST_LIMITS.display_name_characters} characters.`,
  stylist_country_code_check: "The country code must be two lower-case letters.",
  stylist_currency_code_check: "The currency code must be three lower-case letters.",
  stylist_modes_check: "A stylist meets clients in person, at home or by video.",
  stylist_years_experience_check: `Years of experience go from 0 to ${STYLIST_LIMITS.years_experience}.`,
  stylist_rate_amount_check: "The rate must not be negative, nor above a million.",
  stylist_client_capacity_check: `The capacity is 1 to ${STYLIST_LIMITS.client_capacity} clients.`,
  stylist_document_bytes_check: "A document has at most 10 MB.",
  portfolio_piece_position_check: "The position must not be negative.",
  portfolio_piece_consent_check: "A client is named only with their consent.",
  stylist_review_rating_check: "A rating is 1 to 5.",
};
const TRANSLATED = [
  "createStylists",
  "updateStylists",
  "createStylistDocuments",
  "createPortfolioPieces",
  "updatePortfolioPieces",
  "createStylistReviews",
  "openApplication",
  "updateProfile",
] as const;
/** Names the one place where handles are given out, among PostgreSQL's advisory locks. */
const HANDLES = "stylist_handles";

type StoredProfile = ProfileFacts & { handle: string; status: StylistStatus; approved_at: unknown };

/** Stylists of the house: applications, profiles, and the history of their status. */
@TranslateConstraintErrors(TRANSLATED, CONSTRAINTS)
class StylistModuleService extends StylistRecords {
  /**
   * Opens an application: a stylist in draft, with a handle made from the name.
   *
   * @throws HouseError 409 `already_applied` when this identity is a stylist already
   */
  @InjectTransactionManager()
  async openApplication(
    input: OpenApplicationInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string; handle: string }> {
    const handle = await this.freeHandle_(input.display_name, context);
    const [own] = await this.rows_<{ id: string }>(
      context,
      `select id from stylist where auth_identity_id = ? and deleted_at is null`,
      [input.auth_identity_id],
    );
    if (own) {
      throw conflict("already_applied", "You have an application already. Sign in to follow it.");
    }
    const { id } = await this.createStylists({ ...input, handle }, context);
    return { id, handle };
  }

  /**
   * Writes into a profile. A name may change until the first approval, and the handle with it; a
   * profile that was submitted may not lose what it had to have.
   *
   * @returns how to take it back
   * @throws HouseError 404, 403 `stylist_suspended` and `stylist_rejected`, 409 `name_is_fixed`,
   *   400 `profile_incomplete` with `details.missing`
   */
  @InjectTransactionManager()
  async updateProfile(
    id: string,
    input: StylistProfileInput,
    @MedusaContext() context: Sql = {},
  ): Promise<ProfileUpdate> {
    const stored = await this.lockStylist_<StoredProfile>(id, context, "*");
    assertEditable(stored.status);
    const fields = changedFields(stored, input);
    const isRenamed = fields.includes("display_name");
    if (isRenamed && stored.approved_at) {
      throw conflict("name_is_fixed", "The name of an approved stylist stays as clients know it.");
    }
    assertStaysComplete(stored, { ...stored, ...input } as StoredProfile);
    const handle = isRenamed
      ? { handle: await this.freeHandle_(input.display_name ?? "", context, stored.handle) }
      : {};
    const changes = Object.fromEntries(fields.map((field) => [field, input[field]]));
    const previous = {
      ...previousValues(stored, fields),
      ...(isRenamed && { handle: stored.handle }),
    };
    await this.updateStylists({ id, ...changes, ...handle }, context);
    const isPublic = PUBLIC_STYLIST_STATUSES.includes(stored.status) && fields.length > 0;
    const row = isPublic
      ? await this.createStylistProfileChanges(
          {
            stylist_id: id,
            changes: Object.fromEntries(
              Object.entries(previous).map(([field, from]) => [
                field,
                { from, to: changes[field] },
              ]),
            ),
          },
          context,
        )
      : null;
    return { id, previous, change_id: row?.id ?? null };
  }

  /** Takes an edit of a profile back that a workflow could not finish. */
  @InjectTransactionManager()
  async undoProfileUpdate(
    { id, previous, change_id }: ProfileUpdate,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await this.updateStylists({ id, ...previous }, context);
    if (change_id) {
      await this.deleteStylistProfileChanges([change_id], context);
    }
  }

  /**
   * Does something to an application and writes it down, both or neither. Of two people who act at the
   * same time one wins; the other is told of the state it has by then.
   *
   * @throws HouseError 404, 409 `stylist_transition_refused` with `details.status` and
   *   `details.actions`, 403 `wrong_actor`, 400 `note_needed`, 400 `profile_incomplete` with
   *   `details.missing`
   */
  @InjectTransactionManager()
  async changeStylistStatus(
    { id, action, actor, note = null }: ChangeStylistStatusInput,
    @MedusaContext() context: Sql = {},
  ): Promise<StylistStatusMove> {
    const stored = await this.lockStylist_<StoredProfile>(id, context, "*");
    const from = stored.status;
    const transition = stylistTransition(from, action);
    if (!transition) {
      throw conflict(
        "stylist_transition_refused",
        `This is not possible while the application is ${from.replace("_", " ")}.`,
        { status: from, actions: stylistActions(from) },
      );
    }
    const { to, event } = transition;
    if (actor.type !== "system" && actor.type !== transition.by) {
      throw forbidden("wrong_actor", "This is for others to decide.");
    }
    if (transition.needs_note && !note?.trim()) {
      throw badInput("note_needed", "Say why, in a sentence or two. The stylist reads it.");
    }
    if (transition.needs_complete_profile) {
      const documents = await this.documentKinds_(id, context);
      assertComplete(missingFromProfile(stored, documents));
    }
    await this.rows_(
      context,
      `update stylist set status = ?, updated_at = now(),
         submitted_at = case when ? = 'submitted' then now() else submitted_at end,
         approved_at = case when ? = 'approved' then coalesce(approved_at, now()) else approved_at end
       where id = ? returning id`,
      [to, to, to, id],
    );
    const change = await this.createStylistStatusChanges(
      {
        stylist_id: id,
        from_status: from,
        to_status: to,
        actor_type: actor.type,
        actor_id: actor.id,
        note,
      },
      context,
    );
    return { id, change_id: change.id, from, to, event };
  }

  /**
   * Takes a change back that a workflow could not finish: the earlier status, and no row about it.
   * Nothing when the stylist has moved on since.
   */
  @InjectTransactionManager()
  async undoStylistStatusChange(
    changeId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await this.rows_(
      context,
      `with put_back as (
         update stylist set status = change.from_status, updated_at = now(),
           submitted_at = case when change.to_status = 'submitted' then
             (select max(created_at) from stylist_status_change earlier
              where earlier.stylist_id = stylist.id and earlier.id <> change.id
                and earlier.to_status = 'submitted') else submitted_at end,
           approved_at = case when change.to_status = 'approved' then
             (select min(created_at) from stylist_status_change earlier
              where earlier.stylist_id = stylist.id and earlier.id <> change.id
                and earlier.to_status = 'approved') else approved_at end
         from stylist_status_change change
         where change.id = ? and stylist.id = change.stylist_id
           and stylist.status = change.to_status
         returning change.id)
       delete from stylist_status_change where id in (select id from put_back) returning id`,
      [changeId],
    );
  }

  /** One at a time, so that two people of one name never choose the same handle. */
  private async freeHandle_(name: string, context: Sql, own = ""): Promise<string> {
    await this.rows_(context, `select pg_advisory_xact_lock(hashtext(?))`, [HANDLES]);
    const base = handleBase(name);
    const rows = await this.rows_<{ handle: string }>(
      context,
      `select handle from stylist
       where starts_with(handle, ?) and handle <> ? and deleted_at is null`,
      [base, own],
    );
    return freeHandle(base, new Set(rows.map(({ handle }) => handle)));
  }
}

export default StylistModuleService;
