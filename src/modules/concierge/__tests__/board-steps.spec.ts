import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { CONCIERGE_MODULE } from "..";
import { firstMilestones } from "../lib/first-milestones";
import Milestone from "../models/milestone";
import type ConciergeModuleService from "../service";
import type { MilestoneDTO } from "../types";
import {
  BOARD_MODELS,
  CLIENT,
  clientView,
  composition,
  draft,
  engage,
  say,
  shareAt,
  STYLIST,
} from "./boards/board-house";

const BOARD_STEPS = ["first_board", "answer_to_the_board"];

moduleIntegrationTestRunner<ConciergeModuleService>({
  moduleName: CONCIERGE_MODULE,
  resolve: join(__dirname, ".."),
  moduleModels: [...BOARD_MODELS, Milestone],
  // The migrations, not the models: the constraints under test are theirs.
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service }) => {
    const actor = { type: "stylist", id: STYLIST } as const;
    let engagement_id: string;

    beforeEach(async () => {
      engagement_id = await engage(service);
      const steps = firstMilestones("wardrobe", null, "2026-11-22");
      await service.createMilestones(
        steps.map((step, position) => ({ ...step, position, engagement_id })),
      );
    });

    const steps = () => service.milestonesOf([engagement_id]);
    const step = async (key: string): Promise<MilestoneDTO> => {
      const found = (await steps()).find((one) => one.key === key);
      if (!found) {
        throw new Error(`There is no step ${key}`);
      }
      return found;
    };
    const done = async () =>
      (await steps()).filter(({ status }) => status === "done").map(({ key }) => key);
    const entries = async () => (await service.timelineOf(engagement_id, 50)).toReversed();
    const change = async (key: string, how: { title?: string; action?: "finish" | "drop" }) =>
      service.changeMilestone({ id: (await step(key)).id, engagement_id, actor, change: how });

    /** A board of one piece, not shared yet. */
    const compose = async (): Promise<string> => {
      const id = await draft(service, engagement_id);
      await service.composeBoard(composition(id, 1, [{ variant_id: "gown.38" }]));
      return id;
    };
    const share = async (): Promise<string> => {
      const id = await compose();
      await shareAt(service, id);
      return id;
    };
    /** Approves a shared board, and gives the approval a cart that is named after the board. */
    const approve = async (board_id: string): Promise<string> => {
      const [item] = (await clientView(service, board_id)).items;
      await say(service, board_id, item?.id ?? "", "keep");
      const content_hash = (await clientView(service, board_id)).content_hash ?? "";
      const { approval } = await service.approveBoard({
        board_id,
        customer_id: CLIENT,
        content_hash,
      });
      await service.attachCart(approval.id, `cart_${board_id}`);
      return approval.id;
    };
    const order = (board_id: string) =>
      service.noteBoardOrder(`cart_${board_id}`, `order_${board_id}`);

    it("takes the step of the first board when one is shared, and says so in the timeline", async () => {
      const id = await share();
      expect(await done()).toEqual(["first_board"]);
      expect((await step("first_board")).done_at).not.toBeNull();
      const { id: milestone_id } = await step("first_board");
      expect(await entries()).toMatchObject([
        { kind: "board_shared", actor, data: { board_id: id } },
        {
          kind: "milestone_done",
          actor,
          data: { milestone_id, title: "First board", key: "first_board", board_id: id },
        },
      ]);
    });

    it("takes the answer's with the order and not with the approval, which may be taken back", async () => {
      const id = await share();
      const approval = await approve(id);
      expect(await done()).toEqual(["first_board"]);
      await service.takeBackApproval(approval, `cart_${id}`);
      const again = await service.approveBoard({
        board_id: id,
        customer_id: CLIENT,
        content_hash: (await clientView(service, id)).content_hash ?? "",
      });
      await service.attachCart(again.approval.id, "cart_again");
      expect(await done()).toEqual(["first_board"]);
      await service.noteBoardOrder("cart_again", "order_again");
      expect(await done()).toEqual(BOARD_STEPS);
      const { id: milestone_id } = await step("answer_to_the_board");
      const title = "First thoughts";
      expect((await entries()).slice(2)).toMatchObject([
        { kind: "board_approved", data: { board_id: id, title } },
        { kind: "board_reopened", data: { board_id: id, title } },
        { kind: "board_approved" },
        { kind: "board_ordered", data: { board_id: id, title, order_id: "order_again" } },
        {
          kind: "milestone_done",
          actor: { type: "system", id: null },
          data: { milestone_id, key: "answer_to_the_board", board_id: id },
        },
      ]);
    });

    it("is told of the same order twice, and of a second board, without a second word", async () => {
      const id = await share();
      await approve(id);
      await Promise.all([order(id), order(id)]);
      const before = await steps();
      const other = await share();
      await approve(other);
      await order(other);
      expect(await steps()).toEqual(before);
      const kinds = (await entries()).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "milestone_done")).toHaveLength(2);
      expect(kinds.filter((kind) => kind === "board_ordered")).toHaveLength(2);
    });

    it("leaves alone what somebody has done, dropped, reworded or taken out", async () => {
      await change("answer_to_the_board", { action: "finish" });
      const answered = await step("answer_to_the_board");
      await change("first_board", { title: "Twelve gowns" });
      const id = await share();
      await approve(id);
      await order(id);
      expect(await step("answer_to_the_board")).toEqual(answered);
      expect((await steps()).find(({ title }) => title === "Twelve gowns")).toMatchObject({
        key: null,
        status: "open",
      });
    });

    it("neither opens a step again that was dropped, nor brings one back that was removed", async () => {
      await change("first_board", { action: "drop" });
      const { id: removed } = await step("answer_to_the_board");
      await service.removeMilestone({ id: removed, engagement_id, actor });
      const id = await share();
      await approve(id);
      await order(id);
      expect(await step("first_board")).toMatchObject({ status: "dropped", done_at: null });
      expect((await steps()).some(({ key }) => key === "answer_to_the_board")).toBe(false);
      expect(await done()).toEqual([]);
    });

    it("leaves an engagement as it is that was over before the order came", async () => {
      const id = await share();
      await approve(id);
      await service.updateEngagements({
        id: engagement_id,
        status: "completed",
        ended_at: new Date(),
      });
      expect(await order(id)).toEqual({ board_id: id, is_new: true });
      expect(await done()).toEqual(["first_board"]);
    });

    it("finishes each step once when boards are shared and steps ticked off at the same time", async () => {
      const boards = [];
      for (let count = 0; count < 4; count += 1) {
        boards.push(await compose());
      }
      await Promise.all([
        ...boards.map((id) => shareAt(service, id)),
        change("first_conversation", { action: "finish" }),
        change("complete_the_style_profile", { action: "drop" }),
      ]);
      expect(await done()).toEqual(["first_conversation", "first_board"]);
      const finished = (await entries()).filter(({ kind }) => kind === "milestone_done");
      expect(finished.map(({ data }) => data.key).toSorted()).toEqual([
        "first_board",
        "first_conversation",
      ]);
    });
  },
});
