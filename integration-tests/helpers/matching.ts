import type { MedusaContainer } from "@medusajs/framework/types";
import type { AxiosInstance } from "axios";
import { CONCIERGE_MODULE } from "../../src/modules/concierge";
import type ConciergeModuleService from "../../src/modules/concierge/service";
import { STYLIST_MODULE } from "../../src/modules/stylist";
import type StylistModuleService from "../../src/modules/stylist/service";
import type { StylistProfileInput } from "../../src/modules/stylist/types";
import { type BookableStylist, createStylist } from "./bookings";

const PROFILE: StylistProfileInput = {
  headline: "Quiet clothes.",
  biography: "Twenty years in clothes.",
  languages: ["en"],
  city: "Paris",
  country_code: "fr",
  modes: ["in_person", "video"],
  specialties: ["wardrobe"],
  style_tags: ["minimal"],
  years_experience: 10,
  rate_amount: 200,
  currency_code: "eur",
  client_capacity: 2,
};

export function conciergeOf(container: MedusaContainer): ConciergeModuleService {
  return container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
}

/** A bookable stylist with a profile that matching has something to say about. */
export async function createMatchable(
  api: AxiosInstance,
  container: MedusaContainer,
  name: string,
  profile: StylistProfileInput = {},
): Promise<BookableStylist> {
  const stylist = await createStylist(api, container, { email: `${name}@example.com` });
  const stylists = container.resolve<StylistModuleService>(STYLIST_MODULE);
  await stylists.updateStylists({ id: stylist.id, ...PROFILE, ...profile });
  return stylist;
}

/** A brief of a client, put into the table: how one is written is the business of other tests. */
export async function createBrief(
  container: MedusaContainer,
  customer_id: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await conciergeOf(container).createBriefs({
    customer_id,
    occasion: "wedding",
    title: "A wedding in June",
    ...more,
  });
  return id;
}

const DAY_MS = 86_400_000;

/** An invitation that came from an answer, likewise. */
export async function createInvitation(
  container: MedusaContainer,
  of: { brief_id: string; customer_id: string; stylist_id: string; match_id?: string },
  more: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await conciergeOf(container).createInvitations({
    ...of,
    message: "Would you dress me?",
    expires_at: new Date(Date.now() + DAY_MS),
    ...more,
  });
  return id;
}
