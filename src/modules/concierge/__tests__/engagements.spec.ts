import { CLIENT, day, invite, open, outcomes, withConcierge } from "./concierge-house";

const AMARA = "sty_amara";
const BINTA = "sty_binta";
const CAPACITY = 3;
const STAFF = { type: "user", id: "user_1" } as const;

withConcierge((service) => {
  const stylistOf = (id: string) => ({ type: "stylist", id }) as const;
  const clientOf = (id: string) => ({ type: "customer", id }) as const;
  /** An engagement of a client with a stylist. */
  const engage = async (stylist = AMARA, customer_id = CLIENT, capacity = CAPACITY) => {
    const brief = await open(service, { customer_id, happens_on: day(90) });
    const [invitation] = await invite(service, brief, [stylist]);
    const id = invitation?.id ?? "";
    return (await service.acceptInvitation({ id, stylist_id: stylist, capacity })).engagement_id;
  };
  const kinds = async (id: string) =>
    (await service.timelineOf(id, 50)).map(({ kind }) => kind).toReversed();

  describe("engagements", () => {
    it("belong to one client and one stylist", async () => {
      const id = await engage();
      expect(await service.getEngagement(id, clientOf(CLIENT))).toMatchObject({ id });
      expect(await service.getEngagement(id, STAFF)).toMatchObject({ id });
      for (const foreign of [clientOf("cus_eve"), stylistOf(BINTA)]) {
        await expect(service.getEngagement(id, foreign)).rejects.toMatchObject({ status: 404 });
      }
    });

    it("end once, with their brief, and the place is free", async () => {
      const id = await engage(AMARA, CLIENT, 1);
      const complete = { id, action: "complete", actor: stylistOf(AMARA), note: null } as const;
      const { engagement, event, undo } = await service.endEngagement(complete);
      expect([engagement.status, event]).toEqual(["completed", "engagement.completed"]);
      expect(engagement.ended_at).not.toBeNull();
      expect((await service.getBrief(engagement.brief_id)).status).toBe("closed");
      expect((await service.engagedClients([AMARA])).size).toBe(0);
      await expect(service.endEngagement(complete)).rejects.toMatchObject({
        code: "engagement_ended",
        details: { status: "completed" },
      });
      expect(await kinds(id)).toEqual(["engagement_started", "engagement_completed"]);
      await service.undoEngagementMove(undo);
      expect(await service.getEngagement(id, STAFF)).toEqual(undo.before);
      expect((await service.getBrief(engagement.brief_id)).status).toBe("engaged");
      expect(await kinds(id)).toEqual(["engagement_started"]);
    });

    it("go to another stylist with all they hold, if there is a place", async () => {
      const id = await engage();
      const give = { id, to_stylist_id: BINTA, capacity: 1, actor: STAFF, note: "On leave." };
      const before = await service.milestonesOf([id]);
      await expect(
        service.reassignEngagement({ ...give, to_stylist_id: AMARA }),
      ).rejects.toMatchObject({ code: "already_theirs" });
      const { event, undo } = await service.reassignEngagement(give);
      expect(event).toBe("engagement.reassigned");
      expect(await service.getEngagement(id, stylistOf(BINTA))).toMatchObject({ version: 2 });
      await expect(service.getEngagement(id, stylistOf(AMARA))).rejects.toMatchObject({
        status: 404,
      });
      expect(await service.milestonesOf([id])).toEqual(before);
      const [change] = await service.listEngagementChanges({ engagement_id: id });
      expect(change).toMatchObject({
        from_stylist_id: AMARA,
        to_stylist_id: BINTA,
        actor_id: "user_1",
        note: "On leave.",
      });
      const { brief_id } = await service.getEngagement(id, STAFF);
      expect(await service.mayStylistSeeBrief(brief_id, AMARA)).toBe(false);
      const another = await engage(AMARA, "cus_eve");
      await expect(service.reassignEngagement({ ...give, id: another })).rejects.toMatchObject({
        code: "stylist_full",
      });
      await service.undoEngagementMove(undo);
      expect(await service.getEngagement(id, stylistOf(AMARA))).toMatchObject({ version: 1 });
    });

    it("are listed by client and stylist, and so are clients", async () => {
      const first = await engage(AMARA, CLIENT);
      const second = await engage(AMARA, "cus_eve");
      const complete = { action: "complete", actor: stylistOf(AMARA), note: null } as const;
      await service.endEngagement({ id: first, ...complete });
      const page = { stylist_id: AMARA, limit: 10, offset: 0 };
      const all = await service.engagementsPage(page);
      expect([all.rows.map(({ id }) => id), all.count]).toEqual([[second, first], 2]);
      expect((await service.engagementsPage({ ...page, status: "active" })).count).toBe(1);
      expect((await service.clientsPage(page)).rows).toMatchObject([
        { customer_id: "cus_eve", active: 1 },
        { customer_id: CLIENT, active: 0 },
      ]);
      expect((await service.clientsPage({ ...page, customer_id: "cus_nobody" })).count).toBe(0);
    });
  });

  describe("milestones", () => {
    it("are added, changed, finished, reopened, dropped and removed by the stylist", async () => {
      const engagement_id = await engage();
      const of = { engagement_id, actor: stylistOf(AMARA) };
      const milestone = { title: "Send fabrics", due_on: day(3), next_actor: "client" as const };
      const { id } = await service.addMilestone({ ...of, ...milestone });
      const read = async () =>
        (await service.milestonesOf([engagement_id])).find((one) => one.id === id);
      expect(await read()).toMatchObject({ ...milestone, key: null, position: 6, status: "open" });
      await service.changeMilestone({ ...of, id, change: { title: "Send silks" } });
      await service.changeMilestone({ ...of, id, change: { action: "finish" } });
      expect(await read()).toMatchObject({ title: "Send silks", status: "done" });
      expect((await read())?.done_at).not.toBeNull();
      const refused = service.changeMilestone({ ...of, id, change: { action: "drop" } });
      await expect(refused).rejects.toMatchObject({
        code: "milestone_transition_refused",
        details: { status: "done", actions: ["reopen"] },
      });
      await service.changeMilestone({ ...of, id, change: { action: "reopen" } });
      await service.changeMilestone({ ...of, id, change: { action: "drop" } });
      const undo = await service.removeMilestone({ ...of, id });
      expect(await read()).toBeUndefined();
      await service.undoMilestone(undo);
      expect(await read()).toMatchObject({ status: "dropped", title: "Send silks" });
      expect(await kinds(engagement_id)).toEqual([
        "engagement_started",
        "milestone_added",
        "milestone_done",
        "milestone_reopened",
        "milestone_dropped",
      ]);
    });

    it("are finished by the client where it is the client's turn, once", async () => {
      const engagement_id = await engage();
      const actor = clientOf(CLIENT);
      const [mine, theirs] = await service.milestonesOf([engagement_id]);
      const finish = { engagement_id, actor, change: { action: "finish" as const } };
      await service.changeMilestone({ ...finish, id: mine?.id ?? "" });
      await service.changeMilestone({ ...finish, id: mine?.id ?? "" });
      expect(await kinds(engagement_id)).toEqual(["engagement_started", "milestone_done"]);
      await expect(
        service.changeMilestone({ ...finish, id: theirs?.id ?? "" }),
      ).rejects.toMatchObject({ code: "milestone_transition_refused", status: 409 });
      await expect(
        service.changeMilestone({ ...finish, actor: clientOf("cus_eve"), id: mine?.id ?? "" }),
      ).rejects.toMatchObject({ status: 404 });
    });

    it("are put into an order that names each once", async () => {
      const engagement_id = await engage();
      const of = { engagement_id, actor: stylistOf(AMARA) };
      const ids = (await service.milestonesOf([engagement_id])).map(({ id }) => id);
      const other = ids.toReversed();
      expect(await service.orderMilestones({ ...of, ids: other })).toEqual(ids);
      expect((await service.milestonesOf([engagement_id])).map(({ id }) => id)).toEqual(other);
      for (const wrong of [ids.slice(1), [...ids.slice(1), "mile_other"], [...ids, ids[0] ?? ""]]) {
        await expect(service.orderMilestones({ ...of, ids: wrong })).rejects.toMatchObject({
          code: "order_incomplete",
          status: 400,
        });
      }
    });

    it("stay as they are in an engagement that has ended", async () => {
      const engagement_id = await engage();
      const of = { engagement_id, actor: stylistOf(AMARA) };
      const [first] = await service.milestonesOf([engagement_id]);
      const complete = { action: "complete", actor: of.actor, note: null } as const;
      await service.endEngagement({ id: engagement_id, ...complete });
      const attempts = await Promise.allSettled([
        service.addMilestone({ ...of, title: "More", due_on: null, next_actor: "stylist" }),
        service.changeMilestone({ ...of, id: first?.id ?? "", change: { action: "finish" } }),
        service.removeMilestone({ ...of, id: first?.id ?? "" }),
        service.orderMilestones({ ...of, ids: [] }),
      ]);
      expect(outcomes(attempts).codes).toEqual(Array.from({ length: 4 }, () => "engagement_ended"));
    });

    it("are fifty at most, also when many come at once", async () => {
      const engagement_id = await engage();
      const of = { engagement_id, actor: stylistOf(AMARA) };
      const all = await Promise.allSettled(
        Array.from({ length: 48 }, (_, place) =>
          service.addMilestone({
            ...of,
            title: `Step ${place}`,
            due_on: null,
            next_actor: "stylist",
          }),
        ),
      );
      expect(outcomes(all).won).toBe(44);
      const positions = (await service.milestonesOf([engagement_id])).map((one) => one.position);
      expect(positions).toEqual(Array.from({ length: 50 }, (_, place) => place));
    });
  });
});
