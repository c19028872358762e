import { createHash } from "node:crypto";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { environment } from "../../../config";
import { parseMailLocale } from "../../../lib/mail/locale";
import { passwordResetMail } from "../../../lib/mail/password-reset";
import { sendMailStep } from "../../mail/steps/send-mail";

/** What Medusa tells with `auth.password_reset`; `metadata` comes from the request as it was. */
export type PasswordResetRequest = {
  entity_id: string;
  actor_type: string;
  token: string;
  metadata?: Record<string, unknown>;
};

/** Mails the link to choose a new password. The token is in the mail and nowhere else. */
export const sendPasswordResetWorkflow = createWorkflow(
  "send-password-reset",
  (input: WorkflowData<PasswordResetRequest>) => {
    const mail = transform({ input }, ({ input: reset }) => ({
      to: reset.entity_id,
      template: "password-reset",
      key: `auth.password_reset:${createHash("sha256").update(reset.token).digest("base64url")}`,
      content: passwordResetMail({
        locale: parseMailLocale(reset.metadata?.locale),
        actorType: reset.actor_type,
        email: reset.entity_id,
        token: reset.token,
        storefrontUrl: environment.storefrontUrl,
        backendUrl: environment.backendUrl,
      }),
    }));
    sendMailStep(mail);
    return new WorkflowResponse(void 0);
  },
);
