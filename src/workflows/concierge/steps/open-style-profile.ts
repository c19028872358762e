import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concierge } from "../lib/concierge";

export type OpenStyleProfileInput = { customer_id: string; user_id: string; reason: string };

/** Writes down who reads a client's profile and why, and reads it. A look is never undone. */
export const openStyleProfileStep = createStep(
  "open-style-profile",
  async (input: OpenStyleProfileInput, { container }) =>
    new StepResponse(await concierge(container).openStyleProfile(input)),
);
