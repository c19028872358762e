import { type Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { crumbsJsonLd } from "@/features/catalogue/server";
import { stylistJsonLd } from "@/features/stylists/json-ld";
import { ProfileView } from "@/features/stylists/profile/profile-view";
import { readOutlook } from "@/features/stylists/server/outlook";
import { ZoneKeeper } from "@/features/stylists/zone-keeper";
import { isLocale } from "@/i18n/markets";
import { getStylist, readPortfolio, readReviews } from "@/lib/data/stylists";
import { imageSrc } from "@/lib/images";
import { pageMetadata } from "@/lib/seo";
import { pageLocale } from "@/lib/session/page-locale";
import { single } from "@/lib/session/search-params";
import { JsonLd } from "@/ui/json-ld";

type Props = PageProps<"/[locale]/stylists/[handle]">;

const FIRST_REVIEWS = 6;
const ALL_REVIEWS = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await params;
  const stylist = isLocale(locale) ? await getStylist(locale, handle) : null;
  if (!stylist || !isLocale(locale)) {
    return {};
  }
  const t = await getTranslations({ locale, namespace: "stylists.profile" });
  return pageMetadata({
    locale,
    path: `/stylists/${handle}`,
    title: t("title", { name: stylist.display_name, city: stylist.city }),
    description: stylist.headline ?? stylist.biography,
    image: stylist.cover ? (imageSrc(stylist.cover.url) ?? undefined) : undefined,
  });
}

export default async function StylistPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { handle } = await params;
  const stylist = await getStylist(locale, handle);
  if (!stylist) {
    notFound();
  }
  const all = single((await searchParams).reviews) === "all";
  const [list, common, outlook, portfolio, reviews] = await Promise.all([
    getTranslations("stylists.list"),
    getTranslations("common.crumbs"),
    readOutlook(),
    readPortfolio(locale, stylist.id),
    readReviews(locale, stylist.id, all ? ALL_REVIEWS : FIRST_REVIEWS),
  ]);
  const crumbs = [
    { href: "/", label: common("home") },
    { href: "/stylists", label: list("title") },
    { label: stylist.display_name },
  ];
  return (
    <>
      <JsonLd data={stylistJsonLd(stylist, reviews, locale)} />
      <JsonLd data={crumbsJsonLd(crumbs, locale)} />
      <ZoneKeeper known={outlook.visitorZone} />
      <ProfileView
        stylist={stylist}
        portfolio={portfolio}
        reviews={reviews}
        outlook={outlook}
        crumbs={crumbs}
      />
    </>
  );
}
