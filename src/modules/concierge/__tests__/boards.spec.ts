import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { CONCIERGE_MODULE } from "..";
import type { BoardAction, BoardStatus } from "../lib/board-status";
import { BOARD_LIMITS } from "../lib/board-limits";
import type ConciergeModuleService from "../service";
import {
  BOARD_MODELS,
  CLIENT,
  clientView,
  composition,
  draft,
  engage,
  factsOf,
  say,
  sharedBoard,
  shareAt,
  STYLIST,
  stylistView,
} from "./boards/board-house";

moduleIntegrationTestRunner<ConciergeModuleService>({
  moduleName: CONCIERGE_MODULE,
  resolve: join(__dirname, ".."),
  moduleModels: BOARD_MODELS,
  // The migrations, not the models: the constraints under test are theirs.
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string, values: unknown[] = []) =>
      MikroOrmWrapper.forkManager().execute(statement, values);
    const expire = (id: string) =>
      sql(`update board set expires_at = now() - interval '1 second' where id = ?`, [id]);
    const hashOf = async (id: string) => (await clientView(service, id)).content_hash ?? "";
    const approve = async (board_id: string, content_hash?: string) =>
      service.approveBoard({
        board_id,
        customer_id: CLIENT,
        content_hash: content_hash ?? (await hashOf(board_id)),
      });
    const kindsOf = async (engagement_id: string) => {
      const events = await service.listEngagementEvents(
        { engagement_id },
        { order: { created_at: "ASC" } },
      );
      return events.map(({ kind }) => kind);
    };

    describe("composing", () => {
      it("makes a draft that its client does not know of", async () => {
        const id = await draft(service);
        expect(id).toMatch(/^board_/);
        const { board, content_hash } = await stylistView(service, id);
        expect(board).toMatchObject({ status: "draft", revision: 0, version: 1 });
        expect(content_hash).toBeNull();
        await expect(clientView(service, id)).rejects.toMatchObject({ status: 404 });
      });

      it("is for the stylist who is engaged, while they are", async () => {
        const engagement_id = await engage(service);
        const input = {
          engagement_id,
          stylist_id: "sty_other",
          title: "A",
          note: null,
          region_id: "reg_eu",
          currency_code: "eur",
        };
        await expect(service.createBoard(input)).rejects.toMatchObject({ status: 404 });
        const id = await draft(service, engagement_id);
        await service.updateEngagements({
          id: engagement_id,
          status: "completed",
          ended_at: new Date(),
        });
        await expect(draft(service, engagement_id)).rejects.toMatchObject({
          status: 409,
          code: "engagement_closed",
        });
        await expect(service.composeBoard(composition(id, 1, []))).rejects.toMatchObject({
          status: 409,
          code: "engagement_closed",
        });
      });

      it("goes to whoever takes the engagement over", async () => {
        const engagement_id = await engage(service);
        const id = await draft(service, engagement_id);
        await service.updateEngagements({ id: engagement_id, stylist_id: "sty_next" });
        await expect(stylistView(service, id)).rejects.toMatchObject({ status: 404 });
        const next = await service.getBoard(id, { type: "stylist", id: "sty_next" });
        expect(next.board.id).toBe(id);
      });

      it("keeps ids, moves pieces and throws away what is taken out of a draft", async () => {
        const id = await draft(service);
        await service.composeBoard(
          composition(id, 1, [{ variant_id: "gown.38" }, { variant_id: "coat.40" }]),
        );
        const first = await stylistView(service, id);
        const [gown, coat] = first.items;
        await service.composeBoard(
          composition(id, 2, [
            { id: coat?.id, variant_id: "coat.40", quantity: 2 },
            { variant_id: "shoe.39" },
          ]),
        );
        const { items } = await stylistView(service, id);
        expect(items.map(({ variant_id, quantity }) => [variant_id, quantity])).toEqual([
          ["coat.40", 2],
          ["shoe.39", 1],
        ]);
        expect(items[0]?.id).toBe(coat?.id);
        expect(await service.listBoardItems({ id: [gown?.id ?? ""] })).toEqual([]);
      });

      it("refuses a version that is not the last, and says which is", async () => {
        const id = await draft(service);
        await service.composeBoard(composition(id, 1, []));
        await expect(service.composeBoard(composition(id, 1, []))).rejects.toMatchObject({
          status: 409,
          code: "board_changed",
          details: { version: 2 },
        });
      });

      it("of two who save at the same time one wins", async () => {
        const id = await draft(service);
        const done = await Promise.allSettled(
          ["gown.38", "coat.40", "shoe.39"].map((variant_id) =>
            service.composeBoard(composition(id, 1, [{ variant_id }])),
          ),
        );
        expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect((await stylistView(service, id)).items).toHaveLength(1);
      });

      it.each([
        ["too_many_pieces", Array.from({ length: 500 }, () => ({ variant_id: "gown.38" }))],
        ["unknown_piece", [{ id: "bitem_other", variant_id: "gown.38" }]],
      ])("refuses what does not fit: %s", async (code, items) => {
        const id = await draft(service);
        await expect(service.composeBoard(composition(id, 1, items))).rejects.toMatchObject({
          status: 400,
          code,
        });
        expect((await stylistView(service, id)).items).toEqual([]);
      });

      it("refuses a piece of another board, another piece in one's place, and a stranger", async () => {
        const other = await sharedBoard(service);
        const id = await draft(service);
        await service.composeBoard(composition(id, 1, [{ variant_id: "gown.38" }]));
        const own = (await stylistView(service, id)).items[0]?.id;
        const refusals = [
          [{ id: other.itemIds[0], variant_id: "gown.38" }, "unknown_piece"],
          [{ id: own, variant_id: "coat.40" }, "other_piece"],
        ] as const;
        for (const [item, code] of refusals) {
          await expect(service.composeBoard(composition(id, 2, [item]))).rejects.toMatchObject({
            status: 400,
            code,
          });
        }
        const unsold = { ...composition(id, 2, [{ variant_id: "none.1" }]), pieces: {} };
        await expect(service.composeBoard(unsold)).rejects.toMatchObject({ code: "unknown_piece" });
        const foreign = { ...composition(id, 2, []), stylist_id: "sty_other" };
        await expect(service.composeBoard(foreign)).rejects.toMatchObject({ status: 404 });
      });
    });

    describe("sharing", () => {
      it("locks prices until it expires, and tells the engagement", async () => {
        const engagement_id = await engage(service);
        const id = await draft(service, engagement_id);
        await service.composeBoard(composition(id, 1, [{ variant_id: "gown.38" }]));
        await shareAt(service, id, () => 1290.5);
        const { board, items, content_hash } = await clientView(service, id);
        expect(board).toMatchObject({ status: "shared", revision: 1 });
        const hours = (Number(board.expires_at) - Number(board.shared_at)) / 3_600_000;
        expect(hours).toBe(168);
        expect(items[0]).toMatchObject({ unit_price: 1290.5, is_tax_inclusive: true });
        expect(content_hash).toMatch(/^[0-9a-f]{64}$/);
        expect(await kindsOf(engagement_id)).toEqual(["board_shared"]);
      });

      it("refuses an empty board, one without prices, and one saved meanwhile", async () => {
        const id = await draft(service);
        await expect(shareAt(service, id)).rejects.toMatchObject({ code: "board_is_empty" });
        await service.composeBoard(composition(id, 1, [{ variant_id: "gown.38" }]));
        await expect(shareAt(service, id, () => null)).rejects.toMatchObject({
          status: 409,
          code: "no_price",
        });
        const share = { id, stylist_id: STYLIST, version: 1, prices: {} };
        await expect(service.shareBoard(share)).rejects.toMatchObject({ code: "board_changed" });
      });

      it("revises: untouched pieces keep price and verdict, new ones get today's price", async () => {
        const { id, itemIds } = await sharedBoard(service);
        const [gown = "", coat = ""] = itemIds;
        await say(service, id, gown, "keep");
        await say(service, id, coat, "keep");
        const before = await hashOf(id);
        const { board } = await stylistView(service, id);
        await service.composeBoard(
          composition(
            id,
            board.version,
            [{ id: gown, variant_id: "gown.38" }, { variant_id: "shoe.39" }],
            () => 150,
          ),
        );
        const { items, content_hash, board: revised } = await clientView(service, id);
        expect(revised).toMatchObject({
          status: "shared",
          revision: 2,
          expires_at: board.expires_at,
        });
        expect(content_hash).not.toBe(before);
        expect(
          items.map(({ id: itemId, unit_price, verdict, removed_at }) => [
            itemId === gown ? "gown" : itemId === coat ? "coat" : "new",
            unit_price,
            verdict,
            removed_at === null,
          ]),
        ).toEqual([
          ["gown", 100, "keep", true],
          ["new", 150, null, true],
          ["coat", 100, "keep", false],
        ]);
      });

      it("keeps a verdict through the size that was asked for, and through no other", async () => {
        const { id, itemIds } = await sharedBoard(service);
        const [gown = "", coat = ""] = itemIds;
        for (const [item_id, requested_size] of [
          [gown, "40"],
          [coat, null],
        ] as const) {
          await service.decideItem({
            board_id: id,
            item_id,
            customer_id: CLIENT,
            verdict: "keep",
            reason: null,
            requested_size,
          });
        }
        const { board } = await stylistView(service, id);
        await service.composeBoard(
          composition(id, board.version, [
            { id: gown, variant_id: "gown.40" },
            { id: coat, variant_id: "coat.42" },
          ]),
        );
        const { items } = await clientView(service, id);
        expect(items.map(({ verdict, requested_size }) => [verdict, requested_size])).toEqual([
          ["keep", null],
          [null, null],
        ]);
        const signals = await service.listTasteSignals({ customer_id: CLIENT });
        expect(signals.map(({ board_item_id }) => board_item_id)).toEqual([gown]);
      });

      it("expires at its instant, written down or not, and can be shared again at new prices", async () => {
        const { id, itemIds } = await sharedBoard(service);
        await say(service, id, itemIds[0] ?? "", "keep");
        await expire(id);
        expect((await clientView(service, id)).board.status).toBe("expired");
        await expect(say(service, id, itemIds[0] ?? "", "pass")).rejects.toMatchObject({
          status: 409,
          code: "board_expired",
        });
        await expect(approve(id)).rejects.toMatchObject({ status: 409, code: "board_expired" });
        expect(await service.expireBoards()).toEqual([id]);
        expect(await service.expireBoards()).toEqual([]);
        await shareAt(service, id, () => 120);
        const { board, items } = await clientView(service, id);
        expect(board).toMatchObject({ status: "shared", revision: 2 });
        expect(items[0]).toMatchObject({ unit_price: 120, verdict: "keep" });
      });

      it("can be taken back, and is final then", async () => {
        const { id } = await sharedBoard(service);
        await service.withdrawBoard(id, STYLIST);
        expect((await clientView(service, id)).board.status).toBe("withdrawn");
        await expect(shareAt(service, id)).rejects.toMatchObject({ code: "board_withdrawn" });
      });
    });

    describe("verdicts", () => {
      it("teach taste from the piece as it was, and unteach it", async () => {
        const { id, itemIds } = await sharedBoard(service);
        const item_id = itemIds[0] ?? "";
        const verdict = { board_id: id, item_id, customer_id: CLIENT };
        await service.decideItem({ ...verdict, verdict: "pass", reason: "colour" });
        const signals = await service.listTasteSignals({ board_item_id: item_id });
        expect(signals).toMatchObject([
          {
            customer_id: CLIENT,
            product_id: "prod_gown",
            brand: "maison-test",
            colours: ["black"],
            materials: ["silk"],
            category: "dresses",
            price_band: "eur:100-250",
            verdict: "pass",
            reason: "colour",
          },
        ]);
        await service.decideItem({ ...verdict, verdict: "keep", reason: null });
        expect(await service.listTasteSignals({ board_item_id: item_id })).toMatchObject([
          { verdict: "keep", reason: null },
        ]);
        await say(service, id, item_id, null);
        expect(await service.listTasteSignals({ board_item_id: item_id })).toEqual([]);
      });

      it("on a piece that left the board are refused, as are those on another board's", async () => {
        const { id, itemIds } = await sharedBoard(service);
        const other = await sharedBoard(service);
        const [gown = "", coat = ""] = itemIds;
        const { board } = await stylistView(service, id);
        await service.composeBoard(
          composition(id, board.version, [{ id: coat, variant_id: "coat.40" }]),
        );
        await expect(say(service, id, gown, "keep")).rejects.toMatchObject({
          status: 409,
          code: "piece_removed",
        });
        await expect(say(service, id, other.itemIds[0] ?? "", "keep")).rejects.toMatchObject({
          status: 404,
        });
        await expect(
          service.decideItem({
            board_id: id,
            item_id: coat,
            customer_id: "cus_other",
            verdict: "keep",
            reason: null,
          }),
        ).rejects.toMatchObject({ status: 404 });
      });
    });

    describe("comments", () => {
      it("come from both, in order, and there is an end to them", async () => {
        const { id, itemIds } = await sharedBoard(service);
        const item_id = itemIds[0] ?? null;
        const client = { type: "customer", id: CLIENT } as const;
        const stylist = { type: "stylist", id: STYLIST } as const;
        await service.commentBoard({ board_id: id, actor: client, text: "In blue?", item_id });
        await service.commentBoard({ board_id: id, actor: stylist, text: "Yes.", item_id: null });
        const { comments } = await clientView(service, id);
        expect(comments.map(({ author_type, text }) => [author_type, text])).toEqual([
          ["customer", "In blue?"],
          ["stylist", "Yes."],
        ]);
        await sql(
          `insert into board_comment (id, board_id, author_type, author_id, text)
           select 'bcom_' || n, ?, 'customer', ?, 'More' from generate_series(3, ?) n`,
          [id, CLIENT, BOARD_LIMITS.comments],
        );
        await expect(
          service.commentBoard({ board_id: id, actor: client, text: "One more", item_id: null }),
        ).rejects.toMatchObject({ status: 409, code: "too_many_comments" });
      });
    });

    describe("approving", () => {
      it("is of exactly what is kept, once, however often it is said", async () => {
        const { id, itemIds } = await sharedBoard(service);
        await say(service, id, itemIds[0] ?? "", "keep");
        const hash = await hashOf(id);
        const first = await approve(id, hash);
        expect(first.repeated).toBe(false);
        expect(first.approval.content.lines).toEqual([
          { item_id: itemIds[0], variant_id: "gown.38", quantity: 1, unit_amount: 10_000 },
        ]);
        const second = await approve(id, hash);
        expect(second).toMatchObject({ repeated: true, approval: { id: first.approval.id } });
        await expect(approve(id, "0".repeat(64))).rejects.toMatchObject({
          status: 409,
          code: "already_approved",
        });
        await expect(say(service, id, itemIds[1] ?? "", "keep")).rejects.toMatchObject({
          status: 409,
          code: "already_approved",
        });
      });

      it("at the same time gives one approval", async () => {
        const { id, itemIds } = await sharedBoard(service);
        await say(service, id, itemIds[0] ?? "", "keep");
        const hash = await hashOf(id);
        const done = await Promise.all(Array.from({ length: 6 }, () => approve(id, hash)));
        expect(new Set(done.map(({ approval }) => approval.id)).size).toBe(1);
        expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1);
      });

      it("with a hash of before tells what is different now", async () => {
        const { id, itemIds } = await sharedBoard(service, ["gown.38", "coat.40", "shoe.39"]);
        const [gown = "", coat = "", shoe = ""] = itemIds;
        await say(service, id, gown, "keep");
        await service.decideItem({
          board_id: id,
          item_id: coat,
          customer_id: CLIENT,
          verdict: "keep",
          reason: null,
          requested_size: "42",
        });
        const hash = await hashOf(id);
        const { board } = await stylistView(service, id);
        await service.composeBoard(
          composition(
            id,
            board.version,
            [
              { id: coat, variant_id: "coat.42" },
              { id: shoe, variant_id: "shoe.39" },
            ],
            () => 110,
          ),
        );
        await say(service, id, shoe, "keep");
        const refusal = await approve(id, hash).catch((error: unknown) => error);
        expect(refusal).toMatchObject({ status: 409, code: "board_changed" });
        const { details } = refusal as {
          details: { content_hash: string; differences: { kind: string; item_id: string }[] };
        };
        expect(details.content_hash).toBe(await hashOf(id));
        const byPiece = (piece: string) =>
          details.differences.filter(({ item_id }) => item_id === piece);
        expect(byPiece(gown)).toMatchObject([{ kind: "removed", before: 100, after: null }]);
        expect(byPiece(coat)).toMatchObject([
          { kind: "size", before: "40", after: "42" },
          { kind: "repriced", before: 100, after: 110 },
        ]);
        expect(byPiece(shoe)).toMatchObject([{ kind: "added", before: null, after: 100 }]);
        const { approval } = await approve(id, details.content_hash);
        expect(approval.content_hash).toBe(details.content_hash);
      });

      it("needs a piece that is kept, and the client whose board it is", async () => {
        const { id } = await sharedBoard(service);
        await expect(approve(id)).rejects.toMatchObject({ status: 409, code: "nothing_kept" });
        const stranger = { board_id: id, customer_id: "cus_other", content_hash: await hashOf(id) };
        await expect(service.approveBoard(stranger)).rejects.toMatchObject({ status: 404 });
      });

      it("takes the first cart that comes", async () => {
        const { id, itemIds } = await sharedBoard(service);
        await say(service, id, itemIds[0] ?? "", "keep");
        const { approval } = await approve(id);
        const carts = await Promise.all(
          ["cart_a", "cart_b", "cart_c"].map((cart) => service.attachCart(approval.id, cart)),
        );
        expect(new Set(carts.map(({ cart_id }) => cart_id)).size).toBe(1);
        expect(carts.filter(({ is_new }) => is_new)).toHaveLength(1);
        expect(await service.approvalOfCart(carts[0]?.cart_id ?? "")).toMatchObject({
          id: approval.id,
        });
      });

      it("can be taken back until there is an order, and never afterwards", async () => {
        const { id, itemIds } = await sharedBoard(service);
        await say(service, id, itemIds[0] ?? "", "keep");
        const { approval } = await approve(id);
        expect(await service.takeBackApproval(approval.id, "cart_other")).toBe(false);
        expect(await service.takeBackApproval(approval.id, null)).toBe(true);
        expect((await clientView(service, id)).board.status).toBe("shared");
        expect(await service.attachCart(approval.id, "cart_late")).toEqual({
          cart_id: null,
          is_new: false,
        });
        const again = await approve(id);
        expect(again.approval.id).not.toBe(approval.id);
        await service.attachCart(again.approval.id, "cart_a");
        expect(await service.noteBoardOrder("cart_a", "order_1")).toEqual({
          board_id: id,
          is_new: true,
        });
        expect(await service.noteBoardOrder("cart_a", "order_1")).toEqual({
          board_id: id,
          is_new: false,
        });
        expect(await service.takeBackApproval(again.approval.id, "cart_a")).toBe(false);
        const view = await clientView(service, id);
        expect(view.board.status).toBe("ordered");
        expect(view.approval).toMatchObject({ order_id: "order_1" });
        expect(await service.noteBoardOrder("cart_unknown", "order_2")).toBeNull();
      });
    });

    describe("the state machine", () => {
      const reach: Record<BoardStatus, (id: string, item: string) => Promise<unknown>> = {
        draft: () => Promise.resolve(),
        shared: () => Promise.resolve(),
        approved: (id) => approve(id),
        ordered: async (id) => {
          const { approval } = await approve(id);
          await service.attachCart(approval.id, `cart_${id}`);
          await service.noteBoardOrder(`cart_${id}`, `order_${id}`);
        },
        expired: expire,
        withdrawn: (id) => service.withdrawBoard(id, STYLIST),
      };
      const act: Partial<Record<BoardAction, (id: string, item: string) => Promise<unknown>>> = {
        delete: (id) => service.deleteDraft(id, STYLIST),
        share: (id) => shareAt(service, id),
        withdraw: (id) => service.withdrawBoard(id, STYLIST),
        verdict: (id, item) => say(service, id, item, "pass"),
        approve: async (id) => approve(id, (await stylistView(service, id)).content_hash ?? ""),
        comment: (id) =>
          service.commentBoard({
            board_id: id,
            actor: { type: "stylist", id: STYLIST },
            text: "A word",
            item_id: null,
          }),
        edit: async (id) => {
          const { board, items } = await stylistView(service, id);
          const same = items.map(({ id: itemId, variant_id }) => ({ id: itemId, variant_id }));
          return service.composeBoard(composition(id, board.version, same));
        },
      };
      const allowed: Record<BoardStatus, BoardAction[]> = {
        draft: ["edit", "delete", "share"],
        shared: ["edit", "withdraw", "verdict", "approve", "comment"],
        // The same approval again is no other one.
        approved: ["approve", "comment"],
        ordered: ["approve", "comment"],
        expired: ["edit", "share", "comment"],
        withdrawn: [],
      };

      it.each(Object.keys(reach) as BoardStatus[])("in %s allows what it says", async (status) => {
        for (const action of Object.keys(act) as BoardAction[]) {
          const id = await draft(service);
          await service.composeBoard(composition(id, 1, [{ variant_id: "gown.38" }]));
          const item = (await stylistView(service, id)).items[0]?.id ?? "";
          if (status !== "draft") {
            await shareAt(service, id);
            await say(service, id, item, "keep");
          }
          await reach[status](id, item);
          const done = await act[action]?.(id, item).then(
            () => "done",
            (error: { status?: number }) => error.status,
          );
          const refused = status === "draft" && act[action] !== act.comment ? [404, 409] : [409];
          expect([
            action,
            allowed[status].includes(action) ? done : refused.includes(Number(done)),
          ]).toEqual([action, allowed[status].includes(action) ? "done" : true]);
        }
      });
    });

    it("lists boards in short, drafts for their stylist alone", async () => {
      const engagement_id = await engage(service);
      await draft(service, engagement_id);
      const id = await draft(service, engagement_id);
      await service.composeBoard(
        composition(id, 1, [{ variant_id: "gown.38" }, { variant_id: "coat.40" }]),
      );
      await shareAt(service, id);
      const { items } = await clientView(service, id);
      await say(service, id, items[0]?.id ?? "", "keep");
      const seen = await service.listBoardSummaries([engagement_id, "eng_none"], false);
      expect(seen).toMatchObject([{ id, status: "shared", pieces: 2, kept: 1, passed: 0 }]);
      expect(await service.listBoardSummaries([engagement_id], true)).toHaveLength(2);
    });

    it("holds what the database holds: no quantity, reason or price that makes no sense", async () => {
      const { itemIds } = await sharedBoard(service);
      const wrong = ["quantity = 0", "quantity = 10", "reason = 'fit'", "unit_price = -1"];
      for (const change of wrong) {
        await expect(
          sql(`update board_item set ${change} where id = ?`, [itemIds[0]]),
        ).rejects.toMatchObject({ code: "23514" });
      }
      expect(factsOf("gown.38").product_id).toBe("prod_gown");
    });
  },
});
