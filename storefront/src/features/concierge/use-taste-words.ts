import { useTranslations } from "next-intl";

import { wordKey } from "./vocabulary";

/** The house's words for the keys of a profile; a key that it has no word for stands as it is. */
export function useTasteWords() {
  const t = useTranslations("concierge");
  const of = (group: string) => (key: string) => {
    const name = `${group}.${wordKey(key)}` as never;
    return t.has(name) ? t(name) : key;
  };
  return {
    occasion: of("occasions"),
    silhouette: of("silhouettes"),
    colour: of("colours"),
    material: of("materials"),
    styleTag: of("styleTags"),
    garment: of("garments"),
    reason: of("passReasons"),
  };
}
