import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { openApplicationStep } from "../steps/open-application";
import { signInAsStylistStep } from "../steps/sign-in-as-stylist";

type ApplyAsStylistInput = {
  auth_identity_id: string;
  display_name: string;
  /** The address this identity signs in with. */
  email: string;
  mail_language: "en" | "fr";
};

/**
 * Opens an application: the row, and the identity that signs in as it from now on. Emits
 * `stylist.created`.
 */
export const applyAsStylistWorkflow = createWorkflow(
  "apply-as-stylist",
  (input: WorkflowData<ApplyAsStylistInput>) => {
    const stylist = openApplicationStep(input);
    const identity = transform({ input, stylist }, (data) => ({
      auth_identity_id: data.input.auth_identity_id,
      stylist_id: data.stylist.id,
    }));
    signInAsStylistStep(identity);
    emitEventStep({ eventName: "stylist.created", data: stylist });
    return new WorkflowResponse(stylist);
  },
);
