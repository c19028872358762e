import type account from "../../messages/en/account.json";
import type bag from "../../messages/en/bag.json";
import type catalogue from "../../messages/en/catalogue.json";
import type checkout from "../../messages/en/checkout.json";
import type common from "../../messages/en/common.json";
import type { Locale } from "./markets";

declare module "next-intl" {
  /** Lets the compiler check every key of a text, and the locale. */
  interface AppConfig {
    Locale: Locale;
    Messages: {
      common: typeof common;
      catalogue: typeof catalogue;
      bag: typeof bag;
      checkout: typeof checkout;
      account: typeof account;
    };
  }
}
