import { BRIEF, CLIENT, day, invite, open, outcomes, withConcierge } from "./concierge-house";

const HOUR_MS = 3_600_000;

withConcierge((service, query) => {
  const overdue = (id: string) =>
    query(`update invitation set expires_at = now() - interval '1 second' where id = ?`, [id]);
  const pendingOf = async (brief_id: string) =>
    (await service.invitationsPage({ brief_id, status: "pending", limit: 10, offset: 0 })).count;

  describe("briefs", () => {
    it("keep what was said, money and days as they are", async () => {
      const brief = await open(service, { happens_on: day(30), ends_on: day(31) });
      expect(brief).toMatchObject({
        ...BRIEF,
        happens_on: day(30),
        ends_on: day(31),
        status: "open",
        pictures: [],
        engagement_id: null,
      });
      expect(brief.id).toMatch(/^brief_/);
      const { rows, count } = await service.briefsPage({
        customer_id: CLIENT,
        limit: 10,
        offset: 0,
      });
      expect([rows, count]).toEqual([[brief], 1]);
    });

    it("change while they are open, what is left out staying", async () => {
      const { id } = await open(service);
      const { before, brief } = await service.editBrief(id, CLIENT, {
        title: "Another title",
        budget: null,
      });
      expect(brief).toMatchObject({ ...BRIEF, title: "Another title", budget: null });
      await service.undoBriefEdit(before);
      expect(await service.getBrief(id)).toEqual(before);
      await expect(service.editBrief(id, "cus_eve", { title: "Mine" })).rejects.toMatchObject({
        status: 404,
      });
    });

    it("refuse what cannot be", async () => {
      const { id } = await open(service, { happens_on: day(10), ends_on: day(12) });
      const wrong = [
        service.editBrief(id, CLIENT, { ends_on: day(9) }),
        service.editBrief(id, CLIENT, { budget: { min: 5, max: 4, currency_code: "eur" } }),
        service.editBrief(id, CLIENT, { happens_on: day(-3) }),
        open(service, { happens_on: "2020-02-02" }),
      ];
      expect(outcomes(await Promise.allSettled(wrong))).toEqual({
        won: 0,
        codes: ["day_has_passed", "day_has_passed", "value_not_allowed", "value_not_allowed"],
      });
    });

    it("are twenty at most, also when many are opened at once", async () => {
      const all = await Promise.allSettled(Array.from({ length: 24 }, () => open(service)));
      expect(outcomes(all)).toEqual({
        won: 20,
        codes: Array.from({ length: 4 }, () => "too_many_briefs"),
      });
    });

    it("take eight pictures, also when more come at once, and lose them while open", async () => {
      const { id: brief_id } = await open(service);
      const picture = {
        ...{ brief_id, customer_id: CLIENT, file_key: "private-1", mime: "image/webp" },
        ...{ bytes: 10, width: 4, height: 3, blur: null, alt: "" },
      };
      const all = await Promise.allSettled(
        Array.from({ length: 10 }, () => service.addBriefPicture(picture)),
      );
      expect(outcomes(all)).toEqual({ won: 8, codes: ["too_many_pictures", "too_many_pictures"] });
      const { pictures } = await service.getBrief(brief_id);
      expect(pictures.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      const id = pictures[0]?.id ?? "";
      const gone = await service.forgetBriefPicture({ id, brief_id, customer_id: CLIENT });
      expect(gone.file_key).toBe("private-1");
      expect((await service.getBrief(brief_id)).pictures).toHaveLength(7);
      await service.restoreBriefPictures([id]);
      expect((await service.getBrief(brief_id)).pictures).toHaveLength(8);
      await service.withdrawBrief(brief_id, CLIENT);
      await expect(
        service.forgetBriefPicture({ id, brief_id, customer_id: CLIENT }),
      ).rejects.toMatchObject({ code: "brief_not_open", status: 409 });
    });
  });

  describe("inviting", () => {
    it("asks several, for 72 hours", async () => {
      const brief = await open(service);
      const invitations = await invite(service, brief, ["sty_b", "sty_a"]);
      expect(invitations.map(({ stylist_id }) => stylist_id)).toEqual(["sty_b", "sty_a"]);
      for (const { status, expires_at, id } of invitations) {
        expect([id.slice(0, 4), status]).toEqual(["inv_", "pending"]);
        const hours = (Date.parse(expires_at) - Date.now()) / HOUR_MS;
        expect(hours).toBeGreaterThan(71.9);
        expect(hours).toBeLessThanOrEqual(72);
      }
    });

    it("ends when the hour begins that comes along", async () => {
      const booking_starts_at = new Date(Date.now() + 5 * HOUR_MS).toISOString();
      const [invitation] = await invite(service, await open(service), ["sty_a"], {
        booking_id: "book_1",
        booking_starts_at,
      });
      expect(invitation).toMatchObject({ expires_at: booking_starts_at, booking_id: "book_1" });
    });

    it("asks each stylist once, and five at the same time, also when all is sent at once", async () => {
      const brief = await open(service);
      const same = await Promise.allSettled(
        Array.from({ length: 4 }, () => invite(service, brief, ["sty_a"])),
      );
      expect(outcomes(same)).toEqual({
        won: 1,
        codes: ["already_invited", "already_invited", "already_invited"],
      });
      const more = await Promise.allSettled(
        ["b", "c", "d", "e", "f", "g"].map((name) => invite(service, brief, [`sty_${name}`])),
      );
      expect(outcomes(more)).toEqual({
        won: 4,
        codes: ["too_many_invitations", "too_many_invitations"],
      });
      expect(await pendingOf(brief.id)).toBe(5);
    });

    it("invites all or none", async () => {
      const brief = await open(service);
      await invite(service, brief, ["sty_a"]);
      await expect(invite(service, brief, ["sty_b", "sty_a"])).rejects.toMatchObject({
        code: "already_invited",
        details: { stylist_ids: ["sty_a"] },
      });
      expect(await pendingOf(brief.id)).toBe(1);
    });

    it("with one key is one request, however often it is sent", async () => {
      const brief = await open(service);
      const key = { idempotency_key: "k1" };
      const sent = await Promise.all(
        Array.from({ length: 4 }, () => invite(service, brief, ["sty_b", "sty_a"], key)),
      );
      expect(new Set(sent.map((made) => made.map(({ id }) => id).join())).size).toBe(1);
      expect(await pendingOf(brief.id)).toBe(2);
      await expect(
        invite(service, brief, ["sty_b"], { ...key, message: "Another" }),
      ).rejects.toMatchObject({ code: "idempotency_key_reused", status: 409 });
    });

    it("is for the client's own open briefs", async () => {
      const { id } = await open(service);
      await expect(
        invite(service, { id, customer_id: "cus_eve" }, ["sty_a"]),
      ).rejects.toMatchObject({ status: 404 });
      await service.withdrawBrief(id, CLIENT);
      await expect(invite(service, { id, customer_id: CLIENT }, ["sty_a"])).rejects.toMatchObject({
        code: "brief_not_open",
        details: { status: "withdrawn" },
      });
    });
  });

  describe("answers", () => {
    it("are given once, and the same again changes nothing", async () => {
      const brief = await open(service);
      const [invitation] = await invite(service, brief, ["sty_a"]);
      const decline = {
        id: invitation?.id ?? "",
        action: "decline" as const,
        owner: { stylist_id: "sty_a" },
        reason: "I am in Milan that week.",
        alternative_starts: ["2027-01-01T10:00:00.000Z"],
      };
      const first = await service.answerInvitation(decline);
      expect(first).toMatchObject({
        repeated: false,
        invitation: {
          status: "declined",
          decline_reason: decline.reason,
          alternative_starts: decline.alternative_starts,
        },
      });
      const again = await service.answerInvitation({ ...decline, reason: "Another" });
      expect(again).toEqual({ invitation: first.invitation, repeated: true });
      await expect(
        service.answerInvitation({ ...decline, action: "withdraw", owner: {} }),
      ).rejects.toMatchObject({ code: "invitation_declined", status: 409 });
      await expect(
        service.answerInvitation({ ...decline, owner: { stylist_id: "sty_b" } }),
      ).rejects.toMatchObject({ status: 404 });
      // Who declined may be asked again: perhaps for one of the other hours.
      expect(await invite(service, brief, ["sty_a"])).toHaveLength(1);
    });

    it("can be taken back, but not over a newer invitation", async () => {
      const brief = await open(service);
      const [first] = await invite(service, brief, ["sty_a"]);
      const id = first?.id ?? "";
      const withdraw = { id, action: "withdraw" as const, owner: { customer_id: CLIENT } };
      await service.answerInvitation(withdraw);
      await service.undoAnswers([id]);
      expect(await service.getInvitation(id)).toEqual(first);
      await service.answerInvitation(withdraw);
      await invite(service, brief, ["sty_a"]);
      await service.undoAnswers([id]);
      expect((await service.getInvitation(id)).status).toBe("withdrawn");
    });

    it("come too late when the time is over, before anything has written that down", async () => {
      const brief = await open(service);
      const [invitation] = await invite(service, brief, ["sty_a"]);
      const id = invitation?.id ?? "";
      await overdue(id);
      expect((await service.getInvitation(id)).status).toBe("expired");
      expect(await pendingOf(brief.id)).toBe(0);
      expect(await service.mayStylistSeeBrief(brief.id, "sty_a")).toBe(false);
      const late = [
        service.acceptInvitation({ id, stylist_id: "sty_a", capacity: 3 }),
        service.answerInvitation({ id, action: "decline", owner: { stylist_id: "sty_a" } }),
        service.answerInvitation({ id, action: "withdraw", owner: { customer_id: CLIENT } }),
      ];
      expect(outcomes(await Promise.allSettled(late)).codes).toEqual([
        "invitation_expired",
        "invitation_expired",
        "invitation_expired",
      ]);
      expect(await invite(service, brief, ["sty_a"])).toHaveLength(1);
    });

    it("are announced as missing to one caller, once", async () => {
      const brief = await open(service);
      const invitations = await invite(service, brief, ["sty_a", "sty_b", "sty_c"]);
      await overdue(invitations[0]?.id ?? "");
      await overdue(invitations[1]?.id ?? "");
      const claims = await Promise.all([1, 2, 3].map(() => service.claimExpiredInvitations(10)));
      const claimed = claims.flat();
      expect(claimed.toSorted()).toEqual(
        invitations
          .slice(0, 2)
          .map(({ id }) => id)
          .toSorted(),
      );
      await service.releaseExpiredInvitations(claimed.slice(0, 1));
      expect(await service.claimExpiredInvitations(10)).toEqual(claimed.slice(0, 1));
      expect(await service.claimExpiredInvitations(10)).toEqual([]);
    });

    it("are not waited for any more when the brief is withdrawn", async () => {
      const brief = await open(service);
      const invitations = await invite(service, brief, ["sty_a", "sty_b"]);
      const { withdrawn } = await service.withdrawBrief(brief.id, CLIENT);
      expect(withdrawn.map(({ id }) => id).toSorted()).toEqual(
        invitations.map(({ id }) => id).toSorted(),
      );
      expect(await service.withdrawBrief(brief.id, CLIENT)).toEqual({
        withdrawn: [],
        repeated: true,
      });
      await expect(service.withdrawBrief(brief.id, "cus_eve")).rejects.toMatchObject({
        status: 404,
      });
      await service.undoBriefWithdrawal(brief.id, withdrawn);
      expect([(await service.getBrief(brief.id)).status, await pendingOf(brief.id)]).toEqual([
        "open",
        2,
      ]);
    });
  });
});
