import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { environment } from "../../../config";
import { mailLocaleOf } from "../../../lib/mail/locale";
import { stylistMail } from "../../../lib/mail/stylist-mail";
import type { StylistMailOccasion } from "../../../lib/mail/stylist-words";
import { sendMailStep } from "../../mail/steps/send-mail";

type SendStylistMailInput = {
  stylist_id: string;
  occasion: StylistMailOccasion;
  /** The row about the change; none for a new application. */
  change_id: string | null;
};

type Change = { id: string; note: string | null };

/** Writes to a stylist about their application, once for each change of it. */
export const sendStylistMailWorkflow = createWorkflow(
  "send-stylist-mail",
  (input: WorkflowData<SendStylistMailInput>) => {
    const { data: stylists } = useQueryGraphStep({
      entity: "stylist",
      fields: ["id", "email", "mail_language", "status_changes.id", "status_changes.note"],
      filters: { id: input.stylist_id },
    });
    when("has-stylist", { stylists }, (data) => data.stylists.length > 0).then(() => {
      const mail = transform({ stylists, input }, ({ stylists, input }) => {
        const [stylist] = stylists;
        const changes = (stylist?.status_changes ?? []) as (Change | null)[];
        const change = changes.find((one) => one?.id === input.change_id);
        return {
          to: stylist?.email ?? "",
          template: `stylist-${input.occasion.replace("_", "-")}`,
          key: `stylist.${input.occasion}:${input.change_id ?? input.stylist_id}`,
          resource: { type: "stylist", id: input.stylist_id },
          content: stylistMail({
            locale: mailLocaleOf(stylist?.mail_language, "us"),
            occasion: input.occasion,
            note: change?.note ?? null,
            storefrontUrl: environment.storefrontUrl,
          }),
        };
      });
      sendMailStep(mail);
    });
    return new WorkflowResponse(void 0);
  },
);
