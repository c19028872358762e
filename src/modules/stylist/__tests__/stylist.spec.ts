import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { STYLIST_MODULE } from "..";
import {
  STYLIST_ACTIONS,
  STYLIST_STATUSES,
  type StylistStatus,
  stylistTransition,
} from "../lib/stylist-status";
import PortfolioPiece from "../models/portfolio-piece";
import Stylist from "../models/stylist";
import StylistDocument from "../models/stylist-document";
import StylistProfileChange from "../models/stylist-profile-change";
import StylistReview from "../models/stylist-review";
import StylistStatusChange from "../models/stylist-status-change";
import type StylistModuleService from "../service";

const PROFILE = {
  headline: "Quiet tailoring.",
  biography: "Twenty years.",
  languages: ["ja", "en"],
  city: "Tokyo",
  country_code: "jp",
  time_zone: "Asia/Tokyo",
  modes: ["video"],
  specialties: ["couture"],
  style_tags: ["minimal"],
  years_experience: 20,
  rate_amount: 250.5,
  currency_code: "eur",
  client_capacity: 4,
};
const IMAGE = { url: "/a.webp", width: 2, height: 3, blur: null, background: null, alt: "" };

moduleIntegrationTestRunner<StylistModuleService>({
  moduleName: STYLIST_MODULE,
  resolve: join(__dirname, ".."),
  moduleModels: [
    Stylist,
    StylistStatusChange,
    StylistProfileChange,
    StylistDocument,
    PortfolioPiece,
    StylistReview,
  ],
  // The migrations, not the models: the constraints under test are theirs.
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service }) => {
    let count = 0;
    const apply = async (display_name = "Aiko Tanaka") => {
      count += 1;
      const auth_identity_id = `authid_${count}`;
      return service.openApplication({ auth_identity_id, display_name, email: "a@example.com" });
    };
    const identify = (stylist_id: string) =>
      service.addDocument({
        stylist_id,
        kind: "identity",
        name: "passport.pdf",
        mime: "application/pdf",
        bytes: 10,
        file_key: "private-1",
      });
    const complete = async (status: StylistStatus = "draft"): Promise<string> => {
      const { id } = await apply();
      await service.updateProfile(id, PROFILE);
      await identify(id);
      await service.updateStylists({ id, status });
      return id;
    };

    describe("applications", () => {
      it("begin as drafts with a handle of their own, also many of one name at once", async () => {
        const rows = await Promise.all(Array.from({ length: 6 }, () => apply()));
        expect(rows.map(({ handle }) => handle).sort()).toEqual([
          "aiko-tanaka",
          "aiko-tanaka-2",
          "aiko-tanaka-3",
          "aiko-tanaka-4",
          "aiko-tanaka-5",
          "aiko-tanaka-6",
        ]);
        const stylist = await service.retrieveStylist(rows[0]?.id ?? "");
        expect(stylist).toMatchObject({ status: "draft", mail_language: "en", rating_count: 0 });
        expect(stylist.id).toMatch(/^sty_/);
      });

      it("are one for each identity, also when it applies twice at once", async () => {
        const open = () =>
          service.openApplication({
            auth_identity_id: "authid_x",
            display_name: "Ada",
            email: "a@example.com",
          });
        const outcomes = await Promise.allSettled([open(), open(), open()]);
        const refused = outcomes.filter(({ status }) => status === "rejected");
        expect(refused).toHaveLength(2);
        expect(refused[0]).toMatchObject({ reason: { status: 409, code: "already_applied" } });
        expect(await service.listStylists()).toHaveLength(1);
      });

      it.each([
        [{ handle: "Not A Handle" }, "The handle must be"],
        [{ display_name: "" }, "A name has"],
        [{ country_code: "JP" }, "The country code"],
        [{ currency_code: "euro" }, "The currency code"],
        [{ modes: ["phone"] }, "A stylist meets"],
        [{ years_experience: 71 }, "Years of experience"],
        [{ rate_amount: -1 }, "The rate must"],
        [{ client_capacity: 0 }, "The capacity"],
      ])("are refused by the database with a sentence: %j", async (wrong, sentence) => {
        const { id } = await apply();
        await expect(service.updateStylists({ id, ...wrong })).rejects.toMatchObject({
          status: 400,
          code: "value_not_allowed",
          message: expect.stringContaining(sentence),
        });
      });
    });

    describe("profiles", () => {
      it("keep what is sent, and go back to what was", async () => {
        const { id } = await apply();
        const update = await service.updateProfile(id, PROFILE);
        const written = await service.retrieveStylist(id);
        expect(written).toMatchObject({ ...PROFILE, rate_amount: 250.5 });
        expect(update.change_id).toBeNull();
        await service.undoProfileUpdate(update);
        expect(await service.retrieveStylist(id)).toMatchObject({
          headline: null,
          languages: [],
          rate_amount: null,
          time_zone: null,
        });
      });

      it("take a new name and handle until the first approval, and none after it", async () => {
        const { id } = await apply();
        await apply("Ada");
        await service.updateProfile(id, { display_name: "Ada" });
        expect((await service.retrieveStylist(id)).handle).toBe("ada-2");
        await service.updateProfile(id, { display_name: "Ada", city: "Paris" });
        expect((await service.retrieveStylist(id)).handle).toBe("ada-2");
        await service.updateStylists({ id, status: "approved", approved_at: new Date() });
        await expect(service.updateProfile(id, { display_name: "Bel" })).rejects.toMatchObject({
          status: 409,
          code: "name_is_fixed",
        });
      });

      it("tell staff what was changed of an approved one", async () => {
        const id = await complete("approved");
        const update = await service.updateProfile(id, { city: "Kyoto", country_code: "jp" });
        const [row] = await service.listStylistProfileChanges({ stylist_id: id });
        expect(row?.changes).toEqual({ city: { from: "Tokyo", to: "Kyoto" } });
        await service.undoProfileUpdate(update);
        expect(await service.listStylistProfileChanges({ stylist_id: id })).toEqual([]);
        expect((await service.retrieveStylist(id)).city).toBe("Tokyo");
      });

      it("stay complete while the house looks at them, and closed ones as they are", async () => {
        const id = await complete("submitted");
        await expect(service.updateProfile(id, { headline: null })).rejects.toMatchObject({
          code: "profile_incomplete",
          details: { missing: ["headline"] },
        });
        await service.updateStylists({ id, status: "suspended" });
        await expect(service.updateProfile(id, { city: "Kyoto" })).rejects.toMatchObject({
          status: 403,
          code: "stylist_suspended",
        });
        expect((await service.retrieveStylist(id)).city).toBe("Tokyo");
      });
    });

    describe("changeStylistStatus", () => {
      const cells = STYLIST_STATUSES.flatMap((from) =>
        STYLIST_ACTIONS.map((action) => [from, action, stylistTransition(from, action)] as const),
      );

      it.each(cells)("from %s: %s", async (from, action, transition) => {
        const id = await complete(from);
        const actor = { type: transition?.by ?? "user", id: "user_1" } as const;
        const change = service.changeStylistStatus({ id, action, actor, note: "Because." });
        const made = transition && { from, to: transition.to, event: transition.event };
        const refused = {
          status: 409,
          code: "stylist_transition_refused",
          details: { status: from },
        };
        expect(await change.catch((error: unknown) => error)).toMatchObject(made ?? refused);
        const stylist = await service.retrieveStylist(id);
        expect(stylist.status).toBe(transition?.to ?? from);
        const rows = await service.listStylistStatusChanges({ stylist_id: id });
        expect(rows).toHaveLength(transition ? 1 : 0);
      });

      it("writes down from, to, who and why, and when", async () => {
        const id = await complete("submitted");
        const actor = { type: "user", id: "user_1" } as const;
        await service.changeStylistStatus({ id, action: "reject", actor, note: "Not yet." });
        const [row] = await service.listStylistStatusChanges({ stylist_id: id });
        expect(row).toMatchObject({
          from_status: "submitted",
          to_status: "rejected",
          actor_type: "user",
          actor_id: "user_1",
          note: "Not yet.",
        });
      });

      it("wants a reason, the right person, and a complete profile", async () => {
        const id = await complete("submitted");
        const staff = { type: "user", id: "user_1" } as const;
        for (const note of [undefined, null, "   "]) {
          await expect(
            service.changeStylistStatus({ id, action: "reject", actor: staff, note }),
          ).rejects.toMatchObject({ status: 400, code: "note_needed" });
        }
        const stylist = { type: "stylist", id } as const;
        await expect(
          service.changeStylistStatus({ id, action: "approve", actor: stylist }),
        ).rejects.toMatchObject({ status: 403, code: "wrong_actor" });
        const { id: draft } = await apply();
        await expect(
          service.changeStylistStatus({ id: draft, action: "submit", actor: stylist }),
        ).rejects.toMatchObject({
          code: "profile_incomplete",
          details: { missing: expect.arrayContaining(["headline", "identity_document"]) },
        });
        await expect(
          service.changeStylistStatus({ id: "sty_nobody", action: "approve", actor: staff }),
        ).rejects.toMatchObject({ status: 404 });
      });

      it("can be taken back, row, dates and all, as long as nobody has moved on", async () => {
        const id = await complete();
        const system = { type: "system", id: null } as const;
        const submit = await service.changeStylistStatus({ id, action: "submit", actor: system });
        await service.undoStylistStatusChange(submit.change_id);
        expect(await service.retrieveStylist(id)).toMatchObject({
          status: "draft",
          submitted_at: null,
        });
        await service.changeStylistStatus({ id, action: "submit", actor: system });
        const approve = await service.changeStylistStatus({ id, action: "approve", actor: system });
        expect((await service.retrieveStylist(id)).approved_at).toBeInstanceOf(Date);
        await service.undoStylistStatusChange(approve.change_id);
        expect(await service.retrieveStylist(id)).toMatchObject({
          status: "submitted",
          approved_at: null,
          submitted_at: expect.any(Date),
        });
        expect(await service.listStylistStatusChanges({ stylist_id: id })).toHaveLength(1);

        const again = await service.changeStylistStatus({ id, action: "approve", actor: system });
        await service.changeStylistStatus({ id, action: "suspend", actor: system, note: "Why." });
        await service.undoStylistStatusChange(again.change_id);
        expect((await service.retrieveStylist(id)).status).toBe("suspended");
      });

      it("keeps the day of the first approval", async () => {
        const id = await complete("submitted");
        const actor = { type: "user", id: "user_1" } as const;
        await service.changeStylistStatus({ id, action: "approve", actor });
        const { approved_at } = await service.retrieveStylist(id);
        await service.changeStylistStatus({ id, action: "suspend", actor, note: "Why." });
        await service.changeStylistStatus({ id, action: "reinstate", actor });
        expect((await service.retrieveStylist(id)).approved_at).toEqual(approved_at);
      });

      it("lets one of many at the same time win, and writes one row", async () => {
        const id = await complete("submitted");
        const actions = ["approve", "reject", "approve", "request_changes", "approve"] as const;
        const outcomes = await Promise.allSettled(
          actions.map((action, index) =>
            service.changeStylistStatus({
              id,
              action,
              actor: { type: "user", id: `user_${index}` },
              note: "Because.",
            }),
          ),
        );
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(await service.listStylistStatusChanges({ stylist_id: id })).toHaveLength(1);
      });
    });

    describe("documents", () => {
      it("are the stylist's to remove until the house has them", async () => {
        const id = await complete();
        const another = await complete();
        const [document] = await service.listStylistDocuments({ stylist_id: id });
        const remove = (stylist_id: string) =>
          service.removeDocument({ id: document?.id ?? "", stylist_id });
        await expect(remove(another)).rejects.toMatchObject({ status: 404 });
        await service.updateStylists({ id, status: "submitted" });
        await expect(remove(id)).rejects.toMatchObject({ status: 409, code: "documents_are_kept" });
        await service.updateStylists({ id, status: "changes_requested" });
        expect(await remove(id)).toEqual({ file_key: "private-1" });
        await expect(remove(id)).rejects.toMatchObject({ status: 404 });
        const submit = { id, action: "submit", actor: { type: "stylist", id } } as const;
        await expect(service.changeStylistStatus(submit)).rejects.toMatchObject({
          details: { missing: ["identity_document"] },
        });
      });

      it("are twenty at most, also when they come at once", async () => {
        const { id } = await apply();
        const outcomes = await Promise.allSettled(Array.from({ length: 24 }, () => identify(id)));
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
        expect(await service.listStylistDocuments({ stylist_id: id })).toHaveLength(20);
      });
    });

    describe("portfolio", () => {
      it("grows at its end and is put in order as a whole", async () => {
        const { id } = await apply();
        const add = (title: string) =>
          service.addPortfolioPiece({ stylist_id: id, image: IMAGE, title });
        const pieces = [await add("one"), await add("two"), await add("three")];
        const ids = pieces.map((piece) => piece.id);
        const wanted = [...ids].reverse();
        expect(await service.orderPortfolio(id, wanted)).toEqual(ids);
        const sorted = await service.listPortfolioPieces(
          { stylist_id: id },
          { order: { position: "ASC" } },
        );
        expect(sorted.map((piece) => piece.id)).toEqual(wanted);
        for (const wrong of [
          ids.slice(1),
          [...ids, "pfol_x"],
          [ids[0], ids[0], ids[1]].map(String),
        ]) {
          await expect(service.orderPortfolio(id, wrong)).rejects.toMatchObject({
            status: 400,
            code: "portfolio_order_incomplete",
          });
        }
      });

      it("names a client only with consent", async () => {
        const { id } = await apply();
        const piece = { stylist_id: id, image: IMAGE, title: "one", client_name: "Ada" };
        await expect(service.createPortfolioPieces(piece)).rejects.toMatchObject({
          status: 400,
          message: expect.stringContaining("consent"),
        });
      });
    });

    describe("reviews", () => {
      let booking = 0;
      const review = async (stylist_id: string, rating: number) => {
        booking += 1;
        const created = await service.createStylistReviews({
          booking_id: `book_${booking}`,
          stylist_id,
          customer_id: "cus_1",
          author_name: "Ada B.",
          rating,
          text: "Well.",
        });
        return created.id;
      };
      const totals = async (id: string) => {
        const { rating_count, rating_sum } = await service.retrieveStylist(id);
        return [rating_count, rating_sum];
      };
      const moderate = (id: string, to: "published" | "rejected") =>
        service.moderateReview({ id, to, moderated_by: "user_1", note: "Seen." });

      it("count once they are published, exactly, however many at the same time", async () => {
        const { id } = await apply();
        const ratings = [5, 4, 3, 5, 1, 2, 4, 4];
        const ids = await Promise.all(ratings.map((rating) => review(id, rating)));
        expect(await totals(id)).toEqual([0, 0]);
        const both = ids.flatMap((one) => [moderate(one, "published"), moderate(one, "published")]);
        const outcomes = await Promise.allSettled(both);
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(8);
        expect(await totals(id)).toEqual([8, 28]);
        expect(await service.ratingDistribution(id)).toEqual([1, 1, 1, 3, 2]);
        await moderate(ids[0] ?? "", "rejected");
        expect(await totals(id)).toEqual([7, 23]);
        expect(await service.recomputeRatings([id])).toBe(0);
        await service.updateStylists({ id, rating_count: 2, rating_sum: 10 });
        expect(await service.recomputeRatings([id])).toBe(1);
        expect(await totals(id)).toEqual([7, 23]);
      });

      it("go back to how they were", async () => {
        const { id } = await apply();
        const one = await review(id, 4);
        const published = await moderate(one, "published");
        await service.undoReviewModeration(published);
        expect(await totals(id)).toEqual([0, 0]);
        expect(await service.retrieveStylistReview(one)).toMatchObject({
          status: "pending",
          moderated_by: null,
          moderated_at: null,
        });
        await moderate(one, "rejected");
        await service.undoReviewModeration(published);
        expect((await service.retrieveStylistReview(one)).status).toBe("rejected");
      });

      it("are one for each booking, with one to five stars", async () => {
        const { id } = await apply();
        await review(id, 5);
        booking -= 1;
        await expect(review(id, 5)).rejects.toMatchObject({ status: 409 });
        await expect(review(id, 6)).rejects.toMatchObject({ status: 400 });
        await expect(review(id, 0)).rejects.toMatchObject({ status: 400 });
      });

      it("have one answer, of the stylist they are about, once they are published", async () => {
        const { id } = await apply();
        const { id: another } = await apply();
        const one = await review(id, 5);
        const reply = (stylist_id: string) =>
          service.replyToReview({ id: one, stylist_id, reply: "Thank you." });
        await expect(reply(id)).rejects.toMatchObject({ status: 404 });
        await moderate(one, "published");
        await expect(reply(another)).rejects.toMatchObject({ status: 404 });
        const outcomes = await Promise.allSettled([reply(id), reply(id), reply(id)]);
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        await expect(reply(id)).rejects.toMatchObject({ status: 409, code: "review_has_reply" });
        await service.undoReviewReply(one);
        expect(await service.retrieveStylistReview(one)).toMatchObject({
          reply: null,
          replied_at: null,
        });
      });
    });

    describe("reading", () => {
      it("gives the approved alone, by id or handle, without anything private", async () => {
        const approved = await complete("approved");
        const hidden = await Promise.all(
          STYLIST_STATUSES.filter((status) => status !== "approved").map(complete),
        );
        await service.updateStylists({ id: approved, phone: "+81 3 1234" });
        await service.addPortfolioPiece({ stylist_id: approved, image: IMAGE, title: "one" });
        const rows = await service.listStylists({ id: [approved, ...hidden] });
        const keys = rows.flatMap(({ id, handle }) => [id, handle]);
        const found = await service.publicStylists(keys);
        expect([...found.keys()]).toEqual([approved]);
        const row = found.get(approved);
        expect(row).toMatchObject({ rate_amount: 250.5, cover: IMAGE, portrait: null });
        expect(JSON.stringify(row)).not.toMatch(/a@example|\+81/);
        const facts = await service.approvedFacts();
        expect(facts.map(({ id }) => id)).toEqual([approved]);
      });

      it("puts those that wait for the house first, the longest waiting before the others", async () => {
        const draft = await complete("draft");
        const late = await complete("submitted");
        const early = await complete("submitted");
        await service.updateStylists([
          { id: late, submitted_at: new Date("2026-02-02") },
          { id: early, submitted_at: new Date("2026-01-01") },
        ]);
        const page = { limit: 10, offset: 0 };
        expect(await service.queuePage(page)).toEqual({
          ids: [early, late, draft],
          count: 3,
          counts: { draft: 1, submitted: 2 },
        });
        const one = { limit: 1, offset: 1, status: "submitted", q: "TOKYO" } as const;
        expect(await service.queuePage(one)).toMatchObject({ ids: [late], count: 2 });
        expect(await service.queuePage({ ...page, q: "100%_'" })).toMatchObject({ count: 0 });
      });
    });
  },
});
