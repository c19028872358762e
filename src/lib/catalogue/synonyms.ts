import { foldText } from "./words";

/** Words of one meaning: each finds what the others name. */
type SynonymGroup = readonly string[];

/** A general word finds what the special ones name; the special ones do not find all of the general. */
type Narrower = readonly [general: string, special: readonly string[]];

/**
 * The house's synonyms in English and French. In a group: British beside American words, what clients say
 * beside what the house writes, French beside English where the texts of a piece may lack one of them.
 */
const GROUPS: readonly SynonymGroup[] = [
  // Gowns. "Dress" stays apart: a day dress is no gown (see NARROWER for the other way round).
  ["gown", "evening gown", "evening dress", "robe du soir", "robe de soirée"],
  ["ball gown", "ballgown", "robe de bal", "prom dress"],
  ["bridal", "wedding", "bride", "mariée", "mariage", "noces"],
  ["wedding dress", "wedding gown", "bridal gown", "robe de mariée"],
  ["kaftan", "caftan"],
  ["strapless", "bustier"],
  // Ready-to-wear.
  ["trousers", "pants", "slacks", "pantalon"],
  ["jumper", "sweater", "pullover", "pull", "crew neck"],
  ["roll neck", "turtleneck", "polo neck", "col roulé"],
  ["cardigan", "gilet"],
  ["blazer", "jacket", "veste"],
  ["tuxedo", "dinner jacket", "smoking", "black tie"],
  ["suit", "costume", "two piece suit"],
  ["waistcoat", "vest"],
  ["blouse", "chemisier"],
  ["shirt", "chemise"],
  ["skirt", "jupe"],
  ["dress", "robe", "frock"],
  ["scarf", "foulard", "shawl", "stole", "wrap", "étole", "écharpe", "carré"],
  ["belt", "ceinture"],
  ["sunglasses", "shades", "lunettes de soleil"],
  ["eyewear", "glasses", "lunettes"],
  ["knitwear", "knit", "maille", "tricot"],
  // Outerwear.
  ["coat", "overcoat", "topcoat", "manteau"],
  ["greatcoat", "overcoat"],
  ["raincoat", "trench", "trench coat", "mackintosh", "imperméable"],
  ["shearling", "sheepskin", "peau lainée"],
  ["cape", "cloak", "pèlerine"],
  // Shoes.
  ["trainers", "sneakers", "baskets"],
  ["pump", "court shoe", "escarpin"],
  ["loafer", "moccasin", "mocassin"],
  ["ballet flat", "ballerina", "ballerine", "ballet pump"],
  ["boot", "botte", "bottine"],
  ["ankle boot", "bootie", "bottine"],
  ["sandal", "sandale"],
  ["shoe", "footwear", "chaussure", "soulier"],
  // Bags.
  ["bag", "handbag", "purse", "sac", "sac à main"],
  ["clutch", "evening bag", "minaudière", "pochette"],
  ["tote", "shopper", "cabas"],
  ["weekend bag", "duffle", "holdall", "weekender", "sac de week-end"],
  ["luggage", "travel bag", "trunk", "suitcase", "valise", "bagage", "malle"],
  ["crossbody", "cross body", "shoulder bag", "bandoulière", "sac porté épaule"],
  ["bucket bag", "sac seau"],
  // Jewellery and watches.
  ["jewellery", "jewelry", "jewels", "joaillerie", "bijoux", "bijou"],
  ["ring", "bague"],
  ["engagement ring", "solitaire", "bague de fiançailles"],
  ["wedding band", "wedding ring", "alliance", "eternity ring"],
  ["signet", "chevalière", "seal ring"],
  ["earring", "boucle d'oreille", "ear pendant"],
  ["hoop", "créole"],
  ["stud", "puce d'oreille"],
  ["necklace", "collier", "chain"],
  ["pendant", "pendentif", "médaillon", "medallion", "locket"],
  ["bracelet", "bangle", "wristlet"],
  ["cuff", "manchette"],
  ["tennis bracelet", "line bracelet", "rivière"],
  ["pearl", "perle"],
  ["diamond", "diamant", "brilliant", "brillant"],
  ["emerald", "émeraude"],
  ["watch", "timepiece", "wristwatch", "montre"],
  ["moon phase", "moonphase", "phases de lune"],
  ["minute repeater", "repeater", "chime", "répétition"],
  // Fragrance and home.
  ["perfume", "fragrance", "scent", "parfum"],
  ["candle", "bougie"],
  ["soap", "savon"],
  ["throw", "blanket", "plaid"],
  ["bedspread", "bed cover", "coverlet", "couvre lit"],
  ["vase", "vessel"],
  ["gift", "present", "cadeau"],
  ["oud", "agarwood", "aoud"],
  // Cloth, colours and manners of making.
  ["made to measure", "bespoke", "custom made", "couture", "sur mesure"],
  ["leather", "cuir"],
  ["silk", "soie"],
  ["wool", "laine"],
  ["cashmere", "cachemire"],
  ["velvet", "velours"],
  ["lace", "dentelle"],
  ["gold", "or", "golden"],
  ["grey", "gray", "gris"],
  ["oxblood", "burgundy", "bordeaux", "maroon", "wine", "claret", "sang de bœuf"],
  ["ivory", "cream", "off white", "ivoire"],
  ["midnight", "midnight blue", "bleu nuit"],
  ["navy", "navy blue", "marine", "bleu marine"],
  ["pleated", "plissé", "pleat", "plissée"],
];

const NARROWER: readonly Narrower[] = [
  ["dress", ["gown", "robe"]],
  ["jacket", ["blazer", "tuxedo jacket", "blouson"]],
  ["coat", ["trench", "greatcoat", "cape"]],
  ["heels", ["pump", "sandal", "escarpin"]],
  ["flats", ["loafer", "ballet flat", "slipper"]],
  ["slippers", ["slipper"]],
  ["glasses", ["sunglasses"]],
  ["luggage", ["travel", "trunk", "weekend bag"]],
  ["sweater", ["roll neck", "cardigan", "knitwear"]],
  ["blue", ["midnight", "navy", "indigo"]],
  ["bleu", ["midnight", "navy", "indigo"]],
  ["red", ["oxblood", "ruby"]],
  ["rouge", ["oxblood", "ruby"]],
  ["green", ["emerald", "moss", "green"]],
  ["vert", ["emerald", "moss"]],
  ["verte", ["emerald", "moss"]],
  ["brown", ["cognac", "espresso"]],
  ["marron", ["cognac", "espresso"]],
  ["tan", ["cognac", "camel", "sand"]],
  ["beige", ["sand", "camel", "oatmeal", "champagne"]],
  ["white", ["ivory"]],
  ["blanc", ["ivory"]],
  ["blanche", ["ivory"]],
  ["grey", ["charcoal", "ash grey"]],
  ["home", ["vase", "candle", "throw"]],
  ["tailoring", ["suit", "jacket"]],
];

function pluralsOf(word: string): string[] {
  if (/([^s]s|x|z)$/.test(word)) {
    return [];
  }
  if (/(ch|sh|ss)$/.test(word)) {
    return [`${word}es`];
  }
  if (/[^aeiou]y$/.test(word)) {
    return [`${word.slice(0, -1)}ies`];
  }
  if (/[^aeo]f$/.test(word)) {
    return [`${word.slice(0, -1)}ves`, `${word}s`];
  }
  return /eau$/.test(word) ? [`${word}x`] : [`${word}s`];
}

/** A phrase in the forms it is typed in: as it is, and with its first or last word in the plural. */
function formsOf(phrase: string): string[] {
  const words = phrase.split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  return [
    phrase,
    ...pluralsOf(last).map((plural) => [...words.slice(0, -1), plural].join(" ")),
    ...(words.length > 1
      ? pluralsOf(first).map((plural) => [plural, ...words.slice(1)].join(" "))
      : []),
  ];
}

function build(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (phrase: string, expansions: readonly string[]) => {
    const [base = phrase, ...plurals] = formsOf(phrase);
    for (const form of [base, ...plurals]) {
      const set = found.get(form) ?? new Set<string>();
      expansions.filter((expansion) => expansion !== base).forEach((e) => set.add(e));
      found.set(form, set);
    }
  };
  const groups = GROUPS.map((group) => [...new Set(group.map(foldText))]);
  for (const group of groups) {
    group.forEach((phrase) => add(phrase, group));
  }
  for (const [general, special] of NARROWER) {
    add(foldText(general), special.map(foldText));
  }
  return new Map([...found].map(([phrase, set]) => [phrase, [...set]]));
}

const EXPANSIONS = build();

/** Words of the longest phrase that has synonyms. */
export const LONGEST_SYNONYM_WORDS = Math.max(
  ...[...EXPANSIONS.keys()].map((phrase) => phrase.split(" ").length),
);

/**
 * What else a phrase may be called.
 *
 * @param phrase a normalised phrase (`foldText`), in the singular or a simple plural
 * @returns normalised phrases, without the phrase itself; none when the house knows no other word
 */
export function expansionsOf(phrase: string): readonly string[] {
  return EXPANSIONS.get(phrase) ?? [];
}

/**
 * All expansions by phrase, as engines with a synonym setting of their own take them.
 */
export function synonymTable(): Record<string, string[]> {
  return Object.fromEntries([...EXPANSIONS].map(([phrase, list]) => [phrase, [...list]]));
}
