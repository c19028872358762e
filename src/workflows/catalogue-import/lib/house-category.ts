/** A category of the house as the mapping needs it. */
export type HouseCategory = { id: string; handle: string; name: string };

/** Words of shops for our categories, by handle. Only what leaves no doubt; in plural and lower case. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  gowns: ["gowns"],
  "gowns-evening": ["evening gowns", "evening dresses", "formal gowns", "robes du soir"],
  "gowns-ball": ["ball gowns", "ballgowns"],
  "gowns-bridal": ["wedding dresses", "bridal gowns", "bridal dresses", "wedding gowns"],
  "rtw-dresses": [
    "dresses",
    "day dresses",
    "midi dresses",
    "maxi dresses",
    "mini dresses",
    "robes",
  ],
  "rtw-tailoring": ["suits", "tailoring", "tuxedos"],
  "rtw-tailoring-jackets": ["blazers", "suit jackets", "tailored jackets"],
  "rtw-tailoring-trousers": ["trousers", "pants", "skirts", "suit trousers", "pantalons", "jupes"],
  "rtw-tops": ["blouses", "shirts", "tops", "shirts & tops", "blouses & shirts", "chemises"],
  "rtw-knitwear": ["knitwear", "sweaters", "jumpers", "cardigans", "pullovers", "knits"],
  "rtw-accessories": ["clothing accessories"],
  "rtw-accessories-scarves": ["scarves", "shawls", "scarves & shawls", "foulards"],
  "rtw-accessories-belts": ["belts", "ceintures"],
  "rtw-accessories-eyewear": ["sunglasses", "eyewear", "glasses"],
  outerwear: ["outerwear", "coats & jackets"],
  "outerwear-coats": ["coats", "overcoats", "manteaux"],
  "outerwear-coats-trench": ["trench coats", "raincoats", "rain coats"],
  "outerwear-capes": ["capes", "ponchos"],
  "outerwear-jackets": ["leather jackets", "shearling jackets"],
  bags: ["bags", "handbags", "purses", "sacs"],
  "bags-day-tote": ["totes", "tote bags", "shopper bags"],
  "bags-day-top-handle": ["top handle bags", "top-handle bags"],
  "bags-day-bucket": ["bucket bags", "shoulder bags"],
  "bags-evening": ["clutches", "evening bags", "clutch bags", "minaudieres"],
  "bags-travel": ["travel bags", "luggage", "suitcases", "weekenders", "duffel bags"],
  shoes: ["shoes", "footwear", "chaussures"],
  "shoes-boots": ["boots", "ankle boots", "bottes"],
  "shoes-evening-pumps": ["pumps", "heels", "court shoes", "escarpins"],
  "shoes-evening-sandals": ["heeled sandals"],
  "shoes-flats": ["loafers", "flats", "ballet flats", "mocassins"],
  "fine-jewellery": ["jewellery", "jewelry", "fine jewelry", "fine jewellery"],
  "jewellery-rings": ["rings", "bagues"],
  "jewellery-rings-engagement": ["engagement rings"],
  "jewellery-rings-bands": ["wedding bands", "signet rings"],
  "jewellery-rings-cocktail": ["cocktail rings"],
  "jewellery-earrings": ["earrings"],
  "jewellery-bracelets": ["bracelets", "bangles"],
  "jewellery-necklaces": ["necklaces", "pendants", "colliers"],
  "jewellery-high": ["high jewellery", "high jewelry"],
  watches: ["watches", "timepieces", "wristwatches", "montres"],
  fragrance: ["perfumes", "fragrances", "perfume & cologne"],
  "fragrance-eau-de-parfum": ["eau de parfum", "eaux de parfum"],
  "home-candles": ["candles", "scented candles", "soaps"],
  "home-textiles": ["throws", "blankets", "cushions", "bed linen"],
};

/** The same word in singular and plural, whatever its spelling. */
function key(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\band\b/g, "&")
    .replace(/^(women|woman|men|man|ladies|femme|homme)('?s)?\s+/u, "")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) =>
      word
        .replace(/(ss|x|ch|sh)es$/, "$1")
        .replace(/ies$/, "y")
        .replace(/([^s])s$/, "$1"),
    )
    .join(" ");
}

/** Handles by word; a word that two categories claim is in none. */
function dictionary(categories: readonly HouseCategory[]): Map<string, string | null> {
  const words = new Map<string, string | null>();
  const add = (word: string, id: string): void => {
    const known = words.get(word);
    words.set(word, known === undefined || known === id ? id : null);
  };
  for (const { id, handle, name } of categories) {
    for (const word of new Set([handle, name, ...(SYNONYMS[handle] ?? [])].map(key))) {
      add(word, id);
    }
  }
  // A name is as good as a synonym unless it is the name of several: "Evening" is of three things.
  return words;
}

/** Finds the house's category for what a shop calls its products. */
export class CategoryMap {
  private readonly words: Map<string, string | null>;
  private readonly handles: Map<string, string>;

  constructor(categories: readonly HouseCategory[]) {
    this.words = dictionary(categories);
    this.handles = new Map(categories.map(({ handle, id }) => [handle, id]));
  }

  /**
   * @param type the shop's own type, such as "Dresses"; the more telling one of the two
   * @param category the path of Shopify's taxonomy, "Apparel & Accessories > Clothing > Dresses";
   *   its deepest step that is known decides
   * @returns the category's id, or undefined where there is any doubt
   */
  find(type: string | null, category: string | null): string | undefined {
    const steps = (category ?? "").split(">").reverse();
    for (const word of [type ?? "", ...steps].map((step) => step.trim()).filter(Boolean)) {
      const found = this.handles.get(word) ?? this.words.get(key(word));
      if (found) {
        return found;
      }
    }
    return undefined;
  }
}
