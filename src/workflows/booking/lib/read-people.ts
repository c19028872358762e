import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type MailLocale, parseMailLocale } from "../../../lib/mail/locale";
import { BOOKING_MODULE } from "../../../modules/booking";
import { type MeetingPlaces, NO_PLACES } from "../../../modules/booking/lib/meeting-place";
import type BookingModuleService from "../../../modules/booking/service";
import type { BookingDTO } from "../../../modules/booking/types";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";

export type BookingPeople = {
  stylist: { name: string; handle: string; email: string; locale: MailLocale };
  client: {
    first_name: string | null;
    last_name: string | null;
    email: string;
    locale: MailLocale;
  };
  places: MeetingPlaces;
};

/**
 * Reads who meets in a booking, and where.
 *
 * @returns undefined when one of them is gone: there is nobody to tell, or nothing to tell them of
 */
export async function readPeople(
  container: MedusaContainer,
  { stylist_id, customer_id }: BookingDTO,
): Promise<BookingPeople | undefined> {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  const [[stylist], [client], [calendar]] = await Promise.all([
    container
      .resolve<StylistModuleService>(STYLIST_MODULE)
      .listStylists({ id: stylist_id }, { take: 1 }),
    container.resolve(Modules.CUSTOMER).listCustomers({ id: customer_id }, { take: 1 }),
    service.listBookingCalendars({ stylist_id }, { take: 1 }),
  ]);
  if (!stylist || !client?.email) {
    return undefined;
  }
  const { first_name, last_name, email } = client;
  return {
    stylist: {
      name: stylist.display_name,
      handle: stylist.handle,
      email: stylist.email,
      locale: parseMailLocale(stylist.mail_language === "fr" ? "fr-eu" : "en-us"),
    },
    client: {
      first_name,
      last_name,
      email,
      locale: parseMailLocale(client.metadata?.locale),
    },
    places: calendar ?? NO_PLACES,
  };
}
