import { useTranslations } from "next-intl";

import { type StylistFacets } from "@/lib/data/stylist-types";

import { useStylistWords } from "../use-stylist-words";
import { EXPERIENCE_YEARS, FREE_DAYS, type StylistFilter } from "./stylist-query";

/** The house's own word for a value that the list is narrowed by. */
export function useFilterWords(facets: StylistFacets) {
  const t = useTranslations("stylists.list");
  const words = useStylistWords();
  return (filter: StylistFilter, value: string): string => {
    switch (filter) {
      case "specialty":
        return words.specialty(value);
      case "mode":
        return words.mode(value);
      case "language":
        return words.language(value);
      case "city":
        return words.city(facets.city.find((known) => known.value === value)?.label ?? value);
      case "free": {
        const days = FREE_DAYS.find((known) => String(known) === value);
        return days ? t(`free.${days}`) : value;
      }
      case "experience": {
        const years = EXPERIENCE_YEARS.find((known) => String(known) === value);
        return years ? t("experience", { years }) : value;
      }
    }
  };
}
