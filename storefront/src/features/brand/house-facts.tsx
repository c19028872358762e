import { useLocale, useTranslations } from "next-intl";

import { type Locale } from "@/i18n/markets";
import { countryName } from "@/lib/countries";
import { type House } from "@/lib/data/brands";

/** Where a house works and since when, in one line. */
export function HouseFacts({ house }: { house: House }) {
  const t = useTranslations("catalogue.houses");
  const locale = useLocale() as Locale;
  const country = house.country_code ? countryName(house.country_code, locale) : null;
  const place =
    house.city && country ? t("place", { city: house.city, country }) : (house.city ?? country);
  const since = house.founded_year ? t("since", { year: String(house.founded_year) }) : null;
  return <>{[place, since].filter(Boolean).join(". ")}</>;
}
