import "server-only";

import { type Locale } from "@/i18n/markets";
import { type Piece } from "@/lib/data/shape-piece";
import { pageUrl } from "@/lib/seo";
import { type Crumb } from "@/ui/crumbs";

const SCHEMA = "https://schema.org";

/** A piece as search engines understand it (schema.org Product with one Offer a variant). */
export function productJsonLd(piece: Piece, locale: Locale): Record<string, unknown> {
  const url = pageUrl(locale, `/p/${piece.handle}`);
  return {
    "@context": SCHEMA,
    "@type": "Product",
    name: piece.title,
    description: piece.description ?? undefined,
    url,
    image: piece.images.map((image) => new URL(image.url, url).href),
    material: piece.material ?? undefined,
    brand: piece.house ? { "@type": "Brand", name: piece.house.name } : undefined,
    offers: piece.variants.flatMap((variant) =>
      variant.price
        ? [
            {
              "@type": "Offer",
              sku: variant.sku ?? variant.id,
              url,
              price: String(variant.price.amount),
              priceCurrency: variant.price.currency.toUpperCase(),
              availability: `${SCHEMA}/${availability(variant)}`,
            },
          ]
        : [],
    ),
  };
}

function availability(variant: { available: boolean; toOrder: boolean }): string {
  if (!variant.available) {
    return "SoldOut";
  }
  return variant.toOrder ? "MadeToOrder" : "InStock";
}

/** The way to a page (schema.org BreadcrumbList). */
export function crumbsJsonLd(crumbs: readonly Crumb[], locale: Locale): Record<string, unknown> {
  return {
    "@context": SCHEMA,
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.label,
      ...(crumb.href ? { item: pageUrl(locale, crumb.href) } : {}),
    })),
  };
}
