import { emitEventStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type CreateBrandInput, createBrandsStep } from "../steps/create-brands";

type CreateBrandsWorkflowInput = { brands: CreateBrandInput[] };

const createBrandsWorkflowId = "create-brands";

/** Creates brands as drafts and emits `brand.created` for each. */
export const createBrandsWorkflow = createWorkflow(
  createBrandsWorkflowId,
  (input: CreateBrandsWorkflowInput) => {
    const brands = createBrandsStep(input.brands);
    const events = transform({ brands }, (data) => data.brands.map(({ id }) => ({ id })));
    emitEventStep({ eventName: "brand.created", data: events });
    return new WorkflowResponse(brands);
  },
);
