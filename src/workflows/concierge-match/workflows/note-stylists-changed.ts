import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import {
  type NoteStylistsChangedInput,
  noteStylistsChangedStep,
} from "../steps/note-stylists-changed";

/** Says that what the matching remembers of stylists may be out of date. Safe to repeat. */
export const noteStylistsChangedWorkflow = createWorkflow(
  "note-stylists-changed",
  (input: NoteStylistsChangedInput) => new WorkflowResponse(noteStylistsChangedStep(input)),
);
