import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { notFound } from "../../../lib/house-error";
import { readBoardClient } from "../lib/board-client";
import { readBoardRegion } from "../lib/board-region";
import { boardService } from "../lib/board-service";

export type CreateBoardStepInput = {
  engagement_id: string;
  stylist_id: string;
  title: string;
  note: string | null;
};

/** Opens an empty draft in the client's region; undone by throwing it away. */
export const createBoardStep = createStep(
  "create-board",
  async (input: CreateBoardStepInput, { container }) => {
    const { engagement_id: id, stylist_id } = input;
    const service = boardService(container);
    const [engagement] = await service.listEngagements({ id, stylist_id }, { take: 1 });
    if (!engagement) {
      throw notFound("We do not know this engagement.");
    }
    const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "brief",
      fields: ["currency_code"],
      filters: { id: engagement.brief_id },
    });
    const budget = (data[0] as { currency_code?: string | null } | undefined)?.currency_code;
    const client = await readBoardClient(container, engagement.customer_id);
    const region = await readBoardRegion(container, client, budget ?? null);
    const { currency_code } = region;
    const made = await service.createBoard({ ...input, region_id: region.id, currency_code });
    return new StepResponse(made, { ...made, stylist_id });
  },
  async (made, { container }) => {
    if (made) {
      await boardService(container).deleteDraft(made.id, made.stylist_id);
    }
  },
);
