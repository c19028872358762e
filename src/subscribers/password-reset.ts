import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import {
  type PasswordResetRequest,
  sendPasswordResetWorkflow,
} from "../workflows/auth/workflows/send-password-reset";

export default async function passwordReset({
  event,
  container,
}: SubscriberArgs<PasswordResetRequest>): Promise<void> {
  await sendPasswordResetWorkflow(container).run({ input: event.data });
}

export const config: SubscriberConfig = {
  event: "auth.password_reset",
  context: { subscriberId: "send-password-reset" },
};
