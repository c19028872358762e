import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";

export type OrderPortfolioInput = { stylist_id: string; ids: string[] };

const orderPortfolioStepId = "order-portfolio";

/** Puts the pieces of a portfolio into an order; undone by the order before. */
export const orderPortfolioStep = createStep(
  orderPortfolioStepId,
  async ({ stylist_id, ids }: OrderPortfolioInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const before = await service.orderPortfolio(stylist_id, ids);
    return new StepResponse({ id: stylist_id }, { stylist_id, ids: before });
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
      await service.orderPortfolio(before.stylist_id, before.ids);
    }
  },
);
