import type { StyleProfileFields } from "../../types";
import { profileProgress } from "../profile-progress";
import { PROFILE_QUESTIONS } from "../profile-vocabulary";

const NOTHING: StyleProfileFields = {
  silhouettes: [],
  colours_loved: [],
  colours_avoided: [],
  materials_loved: [],
  materials_avoided: [],
  brands_loved: [],
  brands_avoided: [],
  occasions: [],
  style_tags: [],
  languages: [],
  sizes: {},
  budgets: {},
  fit_notes: null,
  dislikes: null,
  communication: null,
};
const UNSEEN = { answered: [], skipped: [] };

describe("profileProgress", () => {
  it("counts what holds something, in the order of the questions", () => {
    const fields = {
      ...NOTHING,
      dislikes: "Frills",
      brands_avoided: ["maison"],
      sizes: { top: "M" },
    };
    expect(profileProgress(fields, UNSEEN, {})).toEqual({
      answered: ["brands", "sizes", "dislikes"],
      skipped: [],
      is_complete: false,
    });
  });

  it("believes whoever says that nothing is the answer", () => {
    const told = { answered: ["brands"] };
    expect(profileProgress(NOTHING, UNSEEN, told).answered).toEqual(["brands"]);
    expect(profileProgress(NOTHING, { answered: ["brands"], skipped: [] }, {}).answered).toEqual([
      "brands",
    ]);
  });

  it("lets a question be skipped, until it is answered", () => {
    const skipped = profileProgress(
      NOTHING,
      { answered: ["brands"], skipped: [] },
      { skipped: ["brands"] },
    );
    expect(skipped).toMatchObject({ answered: [], skipped: ["brands"] });
    const later = profileProgress({ ...NOTHING, brands_loved: ["maison"] }, skipped, {});
    expect(later).toMatchObject({ answered: ["brands"], skipped: [] });
    expect(
      profileProgress({ ...NOTHING, brands_loved: ["maison"] }, skipped, { skipped: ["brands"] }),
    ).toMatchObject({ answered: ["brands"], skipped: [] });
  });

  it("is complete when each was answered or skipped", () => {
    const [first, ...others] = PROFILE_QUESTIONS;
    const before = { answered: others, skipped: [] };
    expect(profileProgress(NOTHING, before, {}).is_complete).toBe(false);
    expect(profileProgress(NOTHING, before, { skipped: [first] }).is_complete).toBe(true);
  });
});
