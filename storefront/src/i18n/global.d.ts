import type account from "../../messages/en/account.json";
import type atelier from "../../messages/en/atelier.json";
import type bag from "../../messages/en/bag.json";
import type board from "../../messages/en/board.json";
import type booking from "../../messages/en/booking.json";
import type catalogue from "../../messages/en/catalogue.json";
import type checkout from "../../messages/en/checkout.json";
import type common from "../../messages/en/common.json";
import type concierge from "../../messages/en/concierge.json";
import type stylists from "../../messages/en/stylists.json";
import type { Locale } from "./markets";

declare module "next-intl" {
  /** Lets the compiler check every key of a text, and the locale. */
  interface AppConfig {
    Locale: Locale;
    Messages: {
      common: typeof common;
      catalogue: typeof catalogue;
      bag: typeof bag;
      board: typeof board;
      booking: typeof booking;
      stylists: typeof stylists;
      checkout: typeof checkout;
      account: typeof account;
      atelier: typeof atelier;
      concierge: typeof concierge;
    };
  }
}
