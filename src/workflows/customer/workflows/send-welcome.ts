import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { environment } from "../../../config";
import { parseMailLocale } from "../../../lib/mail/locale";
import { welcomeMail } from "../../../lib/mail/welcome";
import { sendMailStep } from "../../mail/steps/send-mail";

/** Welcomes whoever opened an account; guests, who are customers too, get nothing. */
export const sendWelcomeWorkflow = createWorkflow(
  "send-welcome",
  (input: WorkflowData<{ customer_id: string }>) => {
    const { data: customers } = useQueryGraphStep({
      entity: "customer",
      fields: ["id", "email", "first_name", "has_account", "metadata"],
      filters: { id: input.customer_id },
    });
    const newcomers = transform({ customers }, (data) =>
      data.customers.filter(({ has_account, email }) => has_account && email),
    );
    when("has-account", { newcomers }, (data) => data.newcomers.length > 0).then(() => {
      const mail = transform({ newcomers }, (data) => {
        const [customer] = data.newcomers;
        return {
          to: customer?.email ?? "",
          template: "welcome",
          key: `customer.created:${customer?.id}`,
          resource: { type: "customer", id: customer?.id ?? "" },
          content: welcomeMail({
            locale: parseMailLocale(customer?.metadata?.locale),
            firstName: customer?.first_name ?? null,
            storefrontUrl: environment.storefrontUrl,
          }),
        };
      });
      sendMailStep(mail);
    });
    return new WorkflowResponse(void 0);
  },
);
