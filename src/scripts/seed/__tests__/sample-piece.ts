import type { DemoPiece } from "../schema";

const text = (words: string): { en: string; fr: string } => ({ en: words, fr: `${words} (fr)` });

/** A sound piece to change one thing of. */
export function samplePiece(changes: Partial<DemoPiece> = {}): DemoPiece {
  return {
    handle: "silk-gown",
    brand: "maison-test",
    visibility: "public",
    title: text("Silk gown"),
    subtitle: text("Bias cut"),
    description: text("A gown."),
    category: "gowns-evening",
    collection: "first-light",
    material: text("Silk"),
    origin_country: "fr",
    weight_grams: 900,
    options: [
      { title: "Size", values: ["36", "38"] },
      { title: "Colour", values: ["Ivory"] },
    ],
    prices: { usd: 1000, eur: 1050, gbp: 900, aed: 3800, jpy: 160_000 },
    stock: { default: 4 },
    made_to_order: null,
    images: [{ file: "products/gown.webp", alt: text("A gown"), background: "#E7DFD6" }],
    details: {
      composition: text("Silk"),
      care: text("Dry clean"),
      sizing: text("True"),
      provenance: text("Paris"),
    },
    tags: ["silk"],
    newness_rank: 1,
    ...changes,
  };
}
