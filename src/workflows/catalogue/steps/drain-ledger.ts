import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { drainLedger } from "../drain";

const drainLedgerStepId = "drain-catalogue-ledger";

/** Brings the index up to date. Nothing to undo: what it writes is what the products are. */
export const drainLedgerStep = createStep(
  drainLedgerStepId,
  async ({ wait }: { wait: boolean }, { container }) =>
    new StepResponse((await drainLedger(container, wait)) ?? null),
);
