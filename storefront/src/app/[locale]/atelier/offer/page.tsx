import { getTranslations } from "next-intl/server";

import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { OfferEditor } from "@/features/atelier/offer/offer-editor";
import { readTypes } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { parseLocale } from "@/i18n/markets";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("offer");

export default async function OfferPage({ params }: PageProps<"/[locale]/atelier/offer">) {
  const locale = await pageLocale(params);
  const { stylist, types } = await asStylist(
    locale,
    { room: "offer", here: "/atelier/offer" },
    async ({ visitor, stylist }) => ({ stylist, types: await readTypes(visitor) }),
  );
  const t = await getTranslations("atelier.offer");
  return (
    <AtelierFrame stylist={stylist} title={t("title")} intro={t("intro")} narrow>
      <OfferEditor
        initial={types}
        modes={stylist.modes}
        currency={stylist.rate.currency_code ?? parseLocale(locale).currency}
      />
    </AtelierFrame>
  );
}
