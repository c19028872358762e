/** Option titles that name a colour, in the house's languages. */
const COLOUR_TITLES = new Set(["colour", "couleur"]);

/** Tones of the pieces themselves, by the name that the houses give them. */
const TONES: Record<string, string> = {
  ivory: "#EFE8DA",
  ivoire: "#EFE8DA",
  black: "#1C1A19",
  noir: "#1C1A19",
  espresso: "#3A2E25",
  oxblood: "#5B1B20",
  "sang-de-bœuf": "#5B1B20",
  sand: "#CFC3B0",
  sable: "#CFC3B0",
  indigo: "#2B3557",
  midnight: "#131A2B",
  "bleu nuit": "#131A2B",
  cognac: "#94582B",
  camel: "#B98E5D",
  grey: "#8B8984",
  gris: "#8B8984",
  emerald: "#12443A",
  émeraude: "#12443A",
  stone: "#CFC9BE",
  pierre: "#CFC9BE",
  navy: "#1F2A44",
  marine: "#1F2A44",
  heather: "#8E8194",
  bruyère: "#8E8194",
  charcoal: "#3B3B3D",
  anthracite: "#3B3B3D",
  moss: "#5F6546",
  mousse: "#5F6546",
  oatmeal: "#DCCFB8",
  avoine: "#DCCFB8",
};

/** Says whether an option is a choice of colour. */
export function isColour(title: string): boolean {
  return COLOUR_TITLES.has(title.trim().toLowerCase());
}

/** The tone of a colour's name, #RRGGBB; null when the house has not fixed one. */
export function toneOf(value: string): string | null {
  return TONES[value.trim().toLowerCase()] ?? null;
}
