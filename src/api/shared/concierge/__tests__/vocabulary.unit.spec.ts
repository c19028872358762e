import { SERVICE_MODES as DIARY_MODES } from "../../../../modules/booking/lib/service-mode";
import { MEETING_MODES, OCCASIONS } from "../../../../modules/concierge/lib/brief-vocabulary";
import { CONCIERGE_LIMITS } from "../../../../modules/concierge/lib/limits";
import {
  COLOUR_KEYS,
  MATERIAL_KEYS,
  PROFILE_OCCASIONS,
} from "../../../../modules/concierge/lib/profile-vocabulary";
import { STYLIST_LIMITS } from "../../../../modules/stylist/lib/limits";
import { SERVICE_MODES } from "../../../../modules/stylist/lib/vocabulary";

/** Modules do not import each other; where they say the same, this holds them together. */
describe("the concierge's words", () => {
  it("for meeting are those of stylists and of their diaries", () => {
    expect([...MEETING_MODES]).toEqual([...SERVICE_MODES]);
    expect([...MEETING_MODES]).toEqual([...DIARY_MODES]);
  });

  it("for tags leave room for every tag that a stylist may have", () => {
    expect(CONCIERGE_LIMITS.key_characters).toBeGreaterThanOrEqual(STYLIST_LIMITS.tag_characters);
  });

  it("for occasions are all in the profile", () => {
    expect(PROFILE_OCCASIONS).toEqual(expect.arrayContaining([...OCCASIONS]));
  });

  it("for colours and materials are keys of the catalogue", () => {
    expect(COLOUR_KEYS.has("ivory") && MATERIAL_KEYS.has("silk")).toBe(true);
    expect(COLOUR_KEYS.size).toBeGreaterThan(20);
    expect(MATERIAL_KEYS.size).toBeGreaterThan(20);
  });
});
