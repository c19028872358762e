import type { Occasion } from "../brief-vocabulary";

/**
 * Which specialties serve an occasion, and how well each does. The values are those of a stylist's
 * profile, repeated because modules do not import each other; a test holds the two together.
 */
export const SPECIALTIES_OF_OCCASION: Readonly<
  Record<Occasion, Readonly<Partial<Record<string, number>>>>
> = {
  red_carpet: { red_carpet: 1, couture: 0.7, event: 0.5, jewellery: 0.3 },
  wardrobe: { wardrobe: 1, image: 0.7, menswear: 0.4 },
  wedding: { bridal: 1, couture: 0.7, event: 0.4, menswear: 0.3 },
  travel: { travel: 1, wardrobe: 0.6 },
  gift: { gifting: 1, jewellery: 0.7, watches: 0.7 },
  event: { event: 1, couture: 0.6, red_carpet: 0.6 },
};
