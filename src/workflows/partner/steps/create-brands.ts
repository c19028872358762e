import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PARTNER_MODULE } from "../../../modules/partner";
import type PartnerModuleService from "../../../modules/partner/service";

export type CreateBrandInput = {
  handle: string;
  name: string;
  city: string;
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string;
  founded_year?: number | null;
  tagline: string;
  story: string;
  position?: number;
};

const createBrandsStepId = "create-brands";

/** Creates brands as drafts; undone by deleting them. */
export const createBrandsStep = createStep(
  createBrandsStepId,
  async (brands: CreateBrandInput[], { container }) => {
    const service = container.resolve<PartnerModuleService>(PARTNER_MODULE);
    const created = await service.createBrands(brands);
    return new StepResponse(
      created,
      created.map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return;
    }
    await container.resolve<PartnerModuleService>(PARTNER_MODULE).deleteBrands(ids);
  },
);
