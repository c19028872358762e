import { getTranslations } from "next-intl/server";

import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { PortfolioEditor } from "@/features/atelier/portfolio/portfolio-editor";
import { readPortfolio } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("portfolio");

export default async function PortfolioPage({ params }: PageProps<"/[locale]/atelier/portfolio">) {
  const locale = await pageLocale(params);
  const { stylist, pieces } = await asStylist(
    locale,
    { room: "portfolio", here: "/atelier/portfolio" },
    async ({ visitor, stylist }) => ({ stylist, pieces: await readPortfolio(visitor) }),
  );
  const t = await getTranslations("atelier.portfolio");
  return (
    <AtelierFrame stylist={stylist} title={t("pageTitle")} intro={t("intro")}>
      <PortfolioEditor initial={pieces} />
    </AtelierFrame>
  );
}
