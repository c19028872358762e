import { type useTranslations } from "next-intl";

import { type Availability, type Facet } from "@/lib/data/catalogue-types";

type ListTexts = ReturnType<typeof useTranslations<"catalogue.list">>;

const AVAILABILITIES: readonly Availability[] = ["in_stock", "made_to_order", "sold_out"];

/** The house's own word for a value, where it has one; the catalogue's otherwise. */
export function facetLabel(
  t: ListTexts,
  facet: Facet,
  { value, label }: { value: string; label: string },
): string {
  const known = AVAILABILITIES.find((availability) => availability === value);
  return facet === "availability" && known ? t(`availability.${known}`) : label;
}
