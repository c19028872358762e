import { missingFromProfile, type ProfileFacts } from "../profile-complete";
import {
  assertEditable,
  assertStaysComplete,
  changedFields,
  previousValues,
} from "../profile-rules";
import { STYLIST_STATUSES, type StylistStatus } from "../stylist-status";

const COMPLETE: ProfileFacts = {
  display_name: "Aiko Tanaka",
  headline: "Quiet tailoring.",
  biography: "Twenty years.",
  city: "Tokyo",
  country_code: "jp",
  time_zone: "Asia/Tokyo",
  currency_code: "jpy",
  languages: ["ja"],
  modes: ["video"],
  specialties: ["couture"],
  years_experience: 0,
  rate_amount: "0",
  client_capacity: 1,
};

const FIELDS = Object.keys(COMPLETE) as (keyof ProfileFacts)[];

describe("a complete profile", () => {
  it("misses nothing, not even where a number is zero", () => {
    expect(missingFromProfile(COMPLETE, ["reference", "identity"])).toEqual([]);
  });

  it.each(FIELDS)("has %s", (field) => {
    const empty = Array.isArray(COMPLETE[field]) ? [] : null;
    expect(missingFromProfile({ ...COMPLETE, [field]: empty }, ["identity"])).toEqual([field]);
  });

  it("has a document of identity, and texts that say something", () => {
    expect(missingFromProfile(COMPLETE, ["business", "reference", "insurance"])).toEqual([
      "identity_document",
    ]);
    expect(missingFromProfile({ ...COMPLETE, city: "  " }, ["identity"])).toEqual(["city"]);
  });
});

describe("an edit", () => {
  it("changes what differs, amounts compared as numbers", () => {
    const stored = { city: "Tokyo", languages: ["ja"], rate_amount: "250", phone: null };
    const input = { city: "Tokyo", languages: ["ja", "en"], rate_amount: 250, phone: undefined };
    expect(changedFields(stored, input)).toEqual(["languages"]);
    expect(changedFields(stored, { rate_amount: 251, phone: null })).toEqual(["rate_amount"]);
    expect(changedFields(stored, { rate_amount: null, city: null })).toEqual([
      "rate_amount",
      "city",
    ]);
    expect(previousValues(stored, ["rate_amount", "phone"])).toEqual({
      rate_amount: 250,
      phone: null,
    });
  });

  it.each(STYLIST_STATUSES)("of a %s profile is allowed or not", (status) => {
    const refusals: Partial<Record<StylistStatus, string>> = {
      suspended: "stylist_suspended",
      rejected: "stylist_rejected",
    };
    const refusal = (): unknown => {
      try {
        return assertEditable(status);
      } catch (error) {
        return error;
      }
    };
    const code = refusals[status];
    const refused = expect.objectContaining({ status: 403, code });
    expect(refusal()).toEqual(code ? refused : undefined);
  });

  it("takes nothing away that the house is looking at or clients see", () => {
    const after = { ...COMPLETE, headline: null };
    const edit = (status: StylistStatus, before = COMPLETE) =>
      assertStaysComplete({ ...before, status }, after);
    for (const status of ["submitted", "approved"] as const) {
      expect(() => edit(status)).toThrow(
        expect.objectContaining({
          status: 400,
          code: "profile_incomplete",
          details: { missing: ["headline"] },
        }),
      );
      expect(() => edit(status, after)).not.toThrow();
    }
    expect(() => edit("draft")).not.toThrow();
  });
});
