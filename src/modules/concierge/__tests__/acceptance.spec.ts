import type { BriefDTO } from "../types";
import { CLIENT, day, invite, open, outcomes, withConcierge } from "./concierge-house";

const AMARA = "sty_amara";
const BINTA = "sty_binta";
const CAPACITY = 3;

withConcierge((service, query) => {
  const stylistOf = (id: string) => ({ type: "stylist", id }) as const;
  const accept = (id: string, stylist_id: string, capacity = CAPACITY) =>
    service.acceptInvitation({ id, stylist_id, capacity });
  const invited = async (brief: BriefDTO, stylists: string[]) =>
    (await invite(service, brief, stylists)).map(({ id }) => id);
  const engage = async (stylist: string, customer_id: string, capacity: number) => {
    const [id = ""] = await invited(await open(service, { customer_id }), [stylist]);
    return accept(id, stylist, capacity);
  };
  const kinds = async (id: string) =>
    (await service.timelineOf(id, 50)).map(({ kind }) => kind).toReversed();
  const countOf = async (table: string) =>
    (await query<{ count: string }>(`select count(*) from ${table}`))[0]?.count;

  describe("accepting", () => {
    it("begins an engagement with milestones, takes the brief, lets the others go", async () => {
      const brief = await open(service, { happens_on: day(90), occasion: "red_carpet" });
      const [id = "", other = ""] = await invited(brief, [AMARA, BINTA]);
      const accepted = await accept(id, AMARA);
      expect(accepted).toMatchObject({
        repeated: false,
        withdrawn: [{ id: other, booking_id: null }],
        invitation: { status: "accepted", engagement_id: accepted.engagement_id },
      });
      const engagement = await service.getEngagement(accepted.engagement_id, stylistOf(AMARA));
      expect(engagement).toMatchObject({
        brief_id: brief.id,
        customer_id: CLIENT,
        status: "active",
        title: brief.title,
        ended_at: null,
      });
      const milestones = await service.milestonesOf([engagement.id]);
      expect(milestones.map(({ key }) => key)).toEqual([
        "complete_the_style_profile",
        "first_conversation",
        "first_board",
        "answer_to_the_board",
        "fitting",
        "run_through_of_the_whole_look",
        "on_the_day",
      ]);
      expect(milestones.at(-1)).toMatchObject({ due_on: day(90), status: "open", position: 6 });
      expect(await kinds(engagement.id)).toEqual(["engagement_started"]);
      const taken = await service.getBrief(brief.id);
      expect(taken).toMatchObject({ status: "engaged", engagement_id: engagement.id });
      expect((await service.getInvitation(other)).status).toBe("withdrawn");
      expect(await service.mayStylistSeeBrief(brief.id, AMARA)).toBe(true);
      expect(await service.mayStylistSeeBrief(brief.id, BINTA)).toBe(false);
    });

    it("is won by one of those who accept at the same moment", async () => {
      for (let round = 0; round < 5; round += 1) {
        const brief = await open(service);
        const ids = await invited(brief, [AMARA, BINTA, "sty_c", "sty_d"]);
        const answers = await Promise.allSettled(
          ids.map((id, place) => accept(id, [AMARA, BINTA, "sty_c", "sty_d"][place] ?? "", 100)),
        );
        expect(outcomes(answers)).toEqual({
          won: 1,
          codes: ["brief_taken", "brief_taken", "brief_taken"],
        });
        expect((await service.getBrief(brief.id)).status).toBe("engaged");
      }
      expect(await countOf("engagement")).toBe("5");
    });

    it("the same twice, or at once, is one acceptance", async () => {
      const [id = ""] = await invited(await open(service), [AMARA]);
      const answers = await Promise.all([1, 2, 3, 4].map(() => accept(id, AMARA)));
      expect(new Set(answers.map(({ engagement_id }) => engagement_id)).size).toBe(1);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(await countOf("engagement")).toBe("1");
      expect(await countOf("milestone")).toBe("6");
      expect(await accept(id, AMARA)).toMatchObject({ repeated: true, withdrawn: [] });
    });

    it("takes no more clients than there are places, however many accept at once", async () => {
      const ids: string[] = [];
      for (const name of ["a", "b", "c", "d", "e", "f"]) {
        const brief = await open(service, { customer_id: `cus_${name}` });
        ids.push(...(await invited(brief, [AMARA])));
      }
      const answers = await Promise.allSettled(ids.map((id) => accept(id, AMARA, 2)));
      expect(outcomes(answers)).toEqual({
        won: 2,
        codes: ["stylist_full", "stylist_full", "stylist_full", "stylist_full"],
      });
      expect((await service.engagedClients([AMARA, BINTA])).get(AMARA)).toHaveLength(2);
      const refused = answers.find((answer) => answer.status === "rejected");
      expect(refused?.reason).toMatchObject({ status: 409, details: { capacity: 2, engaged: 2 } });
    });

    it("counts clients, not engagements", async () => {
      await engage(AMARA, CLIENT, 1);
      await engage(AMARA, CLIENT, 1);
      await expect(engage(AMARA, "cus_eve", 1)).rejects.toMatchObject({ code: "stylist_full" });
    });

    it("against withdrawing and expiring at the same moment has one outcome, wholly", async () => {
      const seen = new Set<string>();
      for (let round = 0; round < 12; round += 1) {
        const brief = await open(service, { customer_id: `cus_${round}` });
        const [id = ""] = await invited(brief, [AMARA]);
        const owner = { customer_id: brief.customer_id };
        const rivals = [
          () => accept(id, AMARA, 100),
          () => service.answerInvitation({ id, action: "withdraw", owner }),
          async () => {
            await query(`update invitation set expires_at = now() where id = ?`, [id]);
            await service.claimExpiredInvitations(10);
          },
        ];
        // Each goes first now and then, and in the end has won before the others begin.
        const order = [...rivals.slice(round % 3), ...rivals.slice(0, round % 3)];
        const first = order.slice(0, round < 9 ? 0 : 1);
        await Promise.all(first.map((rival) => rival()));
        await Promise.allSettled(order.slice(first.length).map((rival) => rival()));
        const { status, engagement_id } = await service.getInvitation(id);
        const { status: briefStatus } = await service.getBrief(brief.id);
        seen.add(status);
        expect([status === "accepted", engagement_id !== null, briefStatus === "engaged"]).toEqual(
          Array.from({ length: 3 }, () => status === "accepted"),
        );
        expect(["accepted", "withdrawn", "expired"]).toContain(status);
      }
      expect([...seen].toSorted()).toEqual(["accepted", "expired", "withdrawn"]);
    });

    it("is refused with what is the matter", async () => {
      const brief = await open(service);
      const [id = "", withdrawn = ""] = await invited(brief, [AMARA, BINTA]);
      await expect(accept(id, BINTA)).rejects.toMatchObject({ status: 404 });
      await service.answerInvitation({ id: withdrawn, action: "withdraw", owner: {} });
      await expect(accept(withdrawn, BINTA)).rejects.toMatchObject({
        code: "invitation_withdrawn",
        status: 409,
      });
      await service.answerInvitation({ id, action: "decline", owner: {}, reason: "Away." });
      await expect(accept(id, AMARA)).rejects.toMatchObject({ code: "invitation_declined" });
    });

    it("taken back leaves everything as it was", async () => {
      const brief = await open(service);
      const [id = "", other = ""] = await invited(brief, [AMARA, BINTA]);
      const before = [await service.getInvitation(id), await service.getInvitation(other)];
      await service.undoAcceptance(await accept(id, AMARA));
      expect([await service.getInvitation(id), await service.getInvitation(other)]).toEqual(before);
      expect(await service.getBrief(brief.id)).toEqual(brief);
      expect(await countOf("engagement")).toBe("0");
      expect(await countOf("milestone")).toBe("0");
      expect((await accept(other, BINTA)).repeated).toBe(false);
    });

    it("is not taken back once the engagement has moved on", async () => {
      const [id = ""] = await invited(await open(service), [AMARA]);
      const accepted = await accept(id, AMARA);
      const complete = { action: "complete", actor: stylistOf(AMARA), note: null } as const;
      await service.endEngagement({ id: accepted.engagement_id, ...complete });
      await service.undoAcceptance(accepted);
      expect((await service.getInvitation(id)).status).toBe("accepted");
    });
  });
});
