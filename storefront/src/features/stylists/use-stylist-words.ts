import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { cityWords } from "@/lib/city-words";
import { MODES, SPECIALTIES } from "@/lib/data/stylist-types";
import { formatMoney } from "@/lib/format";

/** The house's words for what the API keeps as codes. */
export function useStylistWords() {
  const modes = useTranslations("stylists.modes");
  const specialties = useTranslations("stylists.specialties");
  const profile = useTranslations("stylists.profile");
  const locale = useLocale() as Locale;
  const { language: tongue, medusaLocale } = parseLocale(locale);

  function language(code: string): string {
    try {
      return new Intl.DisplayNames(medusaLocale, { type: "language" }).of(code) ?? code;
    } catch {
      return code;
    }
  }

  return {
    mode: (code: string) => {
      const known = MODES.find((mode) => mode === code);
      return known ? modes(known) : code;
    },
    specialty: (code: string) => {
      const known = SPECIALTIES.find((specialty) => specialty === code);
      return known ? specialties(known) : code;
    },
    language,
    /** A city as it is called in the visitor's language. */
    city: (name: string) => cityWords(name, tongue),
    /** "French, English and Italian" */
    list: (words: readonly string[]) =>
      new Intl.ListFormat(medusaLocale === "en-US" ? "en-GB" : medusaLocale).format(words),
    /** "45 minutes", "2 hours", "1 h 30" */
    duration: (minutes: number) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) {
        return profile("minutes", { minutes });
      }
      return rest === 0
        ? profile("hours", { hours })
        : profile("hoursMinutes", { hours, minutes: String(rest).padStart(2, "0") });
    },
    /** A price, or that there is none. */
    price: ({ amount, currency_code }: { amount: number; currency_code: string }) =>
      amount === 0 ? profile("free") : formatMoney(amount, currency_code, locale),
  };
}
