import { type Language } from "@/i18n/markets";

/** Cities that French calls otherwise; a stylist writes the name once, in English. */
const FRENCH: Readonly<Record<string, string>> = {
  Athens: "Athènes",
  Barcelona: "Barcelone",
  Beijing: "Pékin",
  Beirut: "Beyrouth",
  Brussels: "Bruxelles",
  Copenhagen: "Copenhague",
  Dubai: "Dubaï",
  Edinburgh: "Édimbourg",
  Geneva: "Genève",
  Hamburg: "Hambourg",
  Lisbon: "Lisbonne",
  London: "Londres",
  "Mexico City": "Mexico",
  Montreal: "Montréal",
  Seoul: "Séoul",
  Singapore: "Singapour",
  Venice: "Venise",
  Vienna: "Vienne",
  Warsaw: "Varsovie",
};

/**
 * A city as the visitor's language calls it.
 * @param city as the stylist or the client wrote it; a name that is not known stays as it is.
 */
export function cityWords(city: string, language: Language): string {
  return language === "fr" ? (FRENCH[city.trim()] ?? city) : city;
}
