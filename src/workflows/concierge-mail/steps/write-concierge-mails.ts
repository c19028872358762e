import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { environment } from "../../../config";
import { conciergeMail } from "../../../lib/mail/concierge-mail";
import type { ConciergeMailKind } from "../../../lib/mail/concierge-words";
import { parseMailLocale } from "../../../lib/mail/locale";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { OutgoingMail } from "../../mail/send-mail";
import { mailsOf, type PlannedMail } from "../lib/mail-plan";
import { pageOfMail } from "../lib/page-of-mail";
import { type Occasion, readOccasion } from "../lib/read-occasion";

export type ConciergeEvent = { event: string; id: string };

const UTC = "UTC";

/** Who is written to and about whom; undefined when one of them is gone. */
async function readPair(container: MedusaContainer, { customer_id, stylist_id }: Occasion) {
  const [[stylist], [client]] = await Promise.all([
    container
      .resolve<StylistModuleService>(STYLIST_MODULE)
      .listStylists({ id: stylist_id }, { take: 1 }),
    container.resolve(Modules.CUSTOMER).listCustomers({ id: customer_id }, { take: 1 }),
  ]);
  if (!stylist || !client?.email) {
    return undefined;
  }
  return {
    client: {
      to: client.email,
      name: client.first_name,
      locale: parseMailLocale(client.metadata?.locale),
    },
    stylist: {
      to: stylist.email,
      name: stylist.display_name,
      locale: parseMailLocale(stylist.mail_language === "fr" ? "fr-eu" : "en-us"),
      timeZone: stylist.time_zone ?? UTC,
    },
  };
}

type Pair = NonNullable<Awaited<ReturnType<typeof readPair>>>;

/** What is said depends on whether there is an hour to meet, or one to choose. */
function kindOf(planned: ConciergeMailKind, { has_hour, offered }: Occasion): ConciergeMailKind {
  if (planned === "accepted" && !has_hour) {
    return "accepted_without_hour";
  }
  return planned === "declined" && offered.length > 0 ? "declined_with_hours" : planned;
}

function write(
  { event, id }: ConciergeEvent,
  { kind: planned, reader }: PlannedMail,
  occasion: Occasion,
  pair: Pair,
): OutgoingMail {
  const kind = kindOf(planned, occasion);
  const { to, locale } = pair[reader];
  const other = pair[reader === "client" ? "stylist" : "client"].name ?? null;
  const { title, said, until, offered } = occasion;
  const page = pageOfMail(kind, occasion);
  return {
    to,
    template: `concierge-${planned.replaceAll("_", "-")}`,
    key: `${event}:${id}:${reader}:${occasion.turn}`,
    resource: { type: event.split(".")[0] ?? "", id },
    content: conciergeMail({
      ...{ locale, kind, other, title, said, until, offered },
      // Of clients no zone is known that does not belong to a booking: the stylist's place is named.
      timeZone: pair.stylist.timeZone,
      url: `${environment.storefrontUrl}/${locale.storefront}/${page}`,
    }),
  };
}

/** Writes what client and stylist are told after an event. */
export const writeConciergeMailsStep = createStep(
  "write-concierge-mails",
  async (input: ConciergeEvent, { container }) => {
    const occasion = await readOccasion(container, input.event, input.id);
    const pair = await readPair(container, occasion);
    const planned = pair ? mailsOf(input.event) : [];
    return new StepResponse(planned.map((one) => write(input, one, occasion, pair as Pair)));
  },
);
