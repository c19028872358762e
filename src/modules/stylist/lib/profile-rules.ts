import { badInput, forbidden } from "../../../lib/house-error";
import { missingFromProfile, type ProfileFacts } from "./profile-complete";
import { EDITABLE_STYLIST_STATUSES, type StylistStatus } from "./stylist-status";

type Values = Readonly<Record<string, unknown>>;

/** Amounts come out of the database as texts. */
function comparable(value: unknown, like: unknown): unknown {
  return typeof like === "number" && value !== null ? Number(value) : value;
}

/**
 * Names the fields that an edit really changes.
 *
 * @param stored the row as the database has it
 * @param input what was sent; undefined leaves a field as it is
 */
export function changedFields<Input extends Values>(
  stored: Values,
  input: Input,
): (keyof Input & string)[] {
  return Object.keys(input).filter((field) => {
    const value = input[field];
    const before = comparable(stored[field] ?? null, value);
    return value !== undefined && JSON.stringify(before) !== JSON.stringify(value);
  });
}

/** The values of fields before an edit, to be put back or told. */
export function previousValues(stored: Values, fields: readonly string[]): Values {
  return Object.fromEntries(
    fields.map((field) => {
      const value = stored[field] ?? null;
      return [field, field === "rate_amount" && value !== null ? Number(value) : value];
    }),
  );
}

/** @throws HouseError 403 when a stylist in this state may not change anything of theirs */
export function assertEditable(status: StylistStatus): void {
  if (EDITABLE_STYLIST_STATUSES.includes(status)) {
    return;
  }
  throw status === "suspended"
    ? forbidden("stylist_suspended", "Your atelier is suspended. Write to the house to resolve it.")
    : forbidden("stylist_rejected", "The house has closed this application.");
}

/** @throws HouseError 400 `profile_incomplete` with `details.missing` */
export function assertComplete(missing: readonly string[]): void {
  if (missing.length) {
    throw badInput("profile_incomplete", "A few things are still missing from your profile.", {
      missing,
    });
  }
}

/**
 * A profile that the house is looking at, or that clients see, does not lose what it had to have.
 *
 * @throws HouseError 400 `profile_incomplete` with what the edit would take away
 */
export function assertStaysComplete(
  before: ProfileFacts & { status: StylistStatus },
  after: ProfileFacts,
): void {
  if (before.status !== "submitted" && before.status !== "approved") {
    return;
  }
  const missed = new Set(missingFromProfile(before, []));
  assertComplete(missingFromProfile(after, []).filter((field) => !missed.has(field)));
}
