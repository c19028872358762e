import { shownImages } from "@/lib/images";

import { type CatalogueCard } from "./catalogue-types";
import { type PieceCard } from "./shape-piece";

/** Shapes a piece of the catalogue into what a tile needs. */
export function shapeCatalogueCard(card: CatalogueCard): PieceCard {
  const { price } = card;
  return {
    id: card.id,
    handle: card.handle,
    title: card.title,
    house: card.brand,
    images: shownImages(
      card.images.map(({ url, alt, background, blur }) => ({ url, alt, background, blur })),
    ),
    price: price && {
      amount: price.amount,
      original:
        price.original_amount !== null && price.original_amount > price.amount
          ? price.original_amount
          : null,
      currency: price.currency_code,
      from: price.from,
    },
    availability: card.availability,
    madeToOrder: card.made_to_order,
  };
}
