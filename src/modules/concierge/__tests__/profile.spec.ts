import { PROFILE_QUESTIONS } from "../lib/profile-vocabulary";
import { CLIENT, outcomes, withConcierge } from "./concierge-house";

withConcierge((service) => {
  const save = (version: number, told: object = {}) =>
    service.saveStyleProfile({ customer_id: CLIENT, version, ...told });

  describe("style profiles", () => {
    it("are empty before anything was told", async () => {
      expect(await service.getStyleProfile(CLIENT)).toMatchObject({
        version: 0,
        silhouettes: [],
        sizes: {},
        communication: null,
        answered: [],
        completed_at: null,
        learned: { brands: [], reasons: [] },
      });
      expect(await service.listStyleProfiles({})).toEqual([]);
    });

    it("keep what was told, question by question", async () => {
      const sizes = { dress: "FR 38", ring: "52" };
      const budgets = { gowns: { min: 500, max: 2500.5, currency_code: "eur" } };
      await save(0, { sizes, silhouettes: ["column"] });
      const communication = { contact: "video", pace: "weekly", surprise: true } as const;
      const profile = await save(1, { budgets, communication, skipped: ["dislikes"] });
      expect(profile).toMatchObject({
        version: 2,
        sizes,
        budgets,
        communication,
        silhouettes: ["column"],
        answered: ["silhouettes", "sizes", "budgets", "communication"],
        skipped: ["dislikes"],
        completed_at: null,
      });
      expect(await service.getStyleProfile(CLIENT)).toEqual(profile);
    });

    it("are complete when every question was answered or skipped", async () => {
      await save(0, { answered: PROFILE_QUESTIONS.slice(1) });
      const { completed_at } = await save(1, { skipped: [PROFILE_QUESTIONS[0]] });
      expect(completed_at).not.toBeNull();
      expect((await save(2, { silhouettes: ["sheath"] })).completed_at).toBe(completed_at);
    });

    it("are saved by one of those who have read the same", async () => {
      for (const version of [0, 1]) {
        const all = await Promise.allSettled(
          ["a", "b", "c", "d"].map((word) => save(version, { dislikes: word })),
        );
        expect(outcomes(all)).toEqual({
          won: 1,
          codes: ["profile_changed", "profile_changed", "profile_changed"],
        });
      }
      const current = await service.getStyleProfile(CLIENT);
      await expect(save(1)).rejects.toMatchObject({
        status: 409,
        details: { style_profile: current },
      });
    });

    it("go back to what they were, unless they have been changed since", async () => {
      const nothing = await service.getStyleProfile(CLIENT);
      const first = await save(0, { dislikes: "Frills" });
      const second = await save(1, { dislikes: "Bows" });
      await service.undoProfileSave(CLIENT, nothing);
      expect(await service.getStyleProfile(CLIENT)).toEqual(second);
      await service.undoProfileSave(CLIENT, first);
      expect(await service.getStyleProfile(CLIENT)).toEqual(first);
      await service.undoProfileSave(CLIENT, nothing);
      expect(await service.getStyleProfile(CLIENT)).toEqual(nothing);
    });

    it("sum up what verdicts have said", async () => {
      await service.createTasteSignals([
        {
          ...{ customer_id: CLIENT, board_item_id: "bitem_1", product_id: "prod_1" },
          ...{ brand: "maison", colours: ["black"], category: "gowns", verdict: "keep" },
        },
        {
          ...{ customer_id: CLIENT, board_item_id: "bitem_2", product_id: "prod_2" },
          ...{ brand: "maison", colours: ["red"], verdict: "pass", reason: "colour" },
        },
        {
          ...{ customer_id: "cus_eve", board_item_id: "bitem_3", product_id: "prod_3" },
          ...{ brand: "other", verdict: "keep" },
        },
      ]);
      expect((await service.getStyleProfile(CLIENT)).learned).toMatchObject({
        brands: [{ value: "maison", kept: 1, passed: 1 }],
        colours: [
          { value: "black", kept: 1, passed: 0 },
          { value: "red", kept: 0, passed: 1 },
        ],
        categories: [{ value: "gowns", kept: 1, passed: 0 }],
        reasons: [{ reason: "colour", count: 1 }],
      });
    });

    it("are opened by staff with a reason, each time written down", async () => {
      const look = { customer_id: CLIENT, user_id: "user_1", reason: "A complaint about sizes." };
      await service.openStyleProfile(look);
      expect(await service.openStyleProfile(look)).toMatchObject({ version: 0 });
      expect(await service.listProfileAccesses({ customer_id: CLIENT })).toHaveLength(2);
      await expect(service.openStyleProfile({ ...look, reason: "" })).rejects.toMatchObject({
        code: "value_not_allowed",
        status: 400,
      });
    });
  });
});
