/** Languages that the house's clients speak most, first; any other can be found as well. */
const LANGUAGE_CODES = [
  ..."en fr it es de pt nl ja zh ko ar ru tr el sv da nb fi pl cs hu ro uk he hi th vi id ms".split(
    " ",
  ),
  ..."bn bg ca et fa hr is ka lt lv sk sl sq sr sw ta ur yo".split(" "),
];

const COUNTRY_CODES =
  "ae ar at au be bg bh br ca ch cl cn co cy cz de dk eg es fi fr gb gr hk hr hu id ie il in is it jo jp ke kr kw lb lu ma mc mo mt mx my ng nl no nz om pe ph pl pt qa ro rs sa se sg si sk th tn tr tw ua us uy vn za".split(
    " ",
  );

/** Currencies in which the house pays and is paid. */
export const CURRENCIES = ["usd", "eur", "gbp", "aed", "jpy", "chf", "sgd", "hkd", "aud"] as const;

export interface NamedCode {
  value: string;
  label: string;
}

function named(
  codes: readonly string[],
  type: "language" | "region",
  intlLocale: string,
): NamedCode[] {
  const names = new Intl.DisplayNames(intlLocale, { type });
  return codes
    .map((value) => {
      const name = names.of(type === "region" ? value.toUpperCase() : value) ?? value;
      return { value, label: name.charAt(0).toLocaleUpperCase(intlLocale) + name.slice(1) };
    })
    .sort((a, b) => a.label.localeCompare(b.label, intlLocale));
}

/** @returns languages by their name in the visitor's own. Values are ISO 639-1. */
export function languageChoices(intlLocale: string): NamedCode[] {
  return named(LANGUAGE_CODES, "language", intlLocale);
}

/** @returns countries by name. Values are ISO 3166-1 alpha-2, lower case. */
export function countryChoices(intlLocale: string): NamedCode[] {
  return named(COUNTRY_CODES, "region", intlLocale);
}
