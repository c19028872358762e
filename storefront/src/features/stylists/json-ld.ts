import "server-only";

import { type Locale } from "@/i18n/markets";
import { type Reviews, type StylistProfile } from "@/lib/data/stylist-types";
import { imageSrc } from "@/lib/images";
import { pageUrl } from "@/lib/seo";

const SCHEMA = "https://schema.org";

/**
 * A stylist as search engines understand it: schema.org ProfilePage about a Person, who offers one
 * Service for each kind of appointment.
 */
export function stylistJsonLd(
  stylist: StylistProfile,
  reviews: Reviews,
  locale: Locale,
): Record<string, unknown> {
  const url = pageUrl(locale, `/stylists/${stylist.handle}`);
  const picture = stylist.portrait ?? stylist.cover;
  const src = picture ? imageSrc(picture.url) : null;
  const rating =
    reviews.average === null
      ? undefined
      : {
          "@type": "AggregateRating",
          ratingValue: reviews.average,
          bestRating: 5,
          worstRating: 1,
          reviewCount: reviews.count,
        };
  return {
    "@context": SCHEMA,
    "@type": "ProfilePage",
    url,
    mainEntity: {
      "@type": "Person",
      "@id": `${url}#stylist`,
      name: stylist.display_name,
      jobTitle: "Stylist",
      description: stylist.headline ?? undefined,
      image: src ? new URL(src, url).href : undefined,
      knowsLanguage: stylist.languages,
      workLocation: {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          addressLocality: stylist.city,
          addressCountry: stylist.country_code.toUpperCase(),
        },
      },
      makesOffer: stylist.appointment_types.map((type) => ({
        "@type": "Offer",
        price: String(type.price.amount),
        priceCurrency: type.price.currency_code.toUpperCase(),
        url: `${url}/book?type=${encodeURIComponent(type.id)}`,
        itemOffered: {
          "@type": "Service",
          name: type.name,
          description: type.description ?? undefined,
          provider: { "@id": `${url}#stylist` },
          aggregateRating: rating,
        },
      })),
    },
  };
}
