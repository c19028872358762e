import { getTranslations } from "next-intl/server";

import { DocumentsEditor } from "@/features/atelier/documents/documents-editor";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { readDocuments } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("documents");

export default async function DocumentsPage({ params }: PageProps<"/[locale]/atelier/documents">) {
  const locale = await pageLocale(params);
  const { stylist, documents } = await asStylist(
    locale,
    { room: "documents", here: "/atelier/documents" },
    async ({ visitor, stylist }) => ({ stylist, documents: await readDocuments(visitor) }),
  );
  const t = await getTranslations("atelier.documents");
  return (
    <AtelierFrame stylist={stylist} title={t("title")} intro={t("intro")} narrow>
      <DocumentsEditor initial={documents} />
    </AtelierFrame>
  );
}
