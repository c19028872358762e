import { notFound } from "next/navigation";

import { ComposerScreen } from "@/features/atelier/boards/composer-screen";
import { clientName } from "@/features/atelier/client-name";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { readBoard, readClient } from "@/features/atelier/server/clientele-reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { TextLink } from "@/ui";

export const generateMetadata = atelierMetadata("board");

export default async function BoardPage({ params }: PageProps<"/[locale]/atelier/boards/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/atelier/boards/${encodeURIComponent(id)}`;
  const { stylist, board, sizes } = await asStylist(
    locale,
    { room: "clients", here },
    async ({ visitor, stylist }) => {
      const board = await readBoard(visitor, id);
      const client = board?.client && (await readClient(visitor, board.client.id));
      return { stylist, board, sizes: Object.values(client?.style_profile.sizes ?? {}) };
    },
  );
  if (!board) {
    notFound();
  }
  return (
    <AtelierFrame
      stylist={stylist}
      title={board.title}
      intro={
        <TextLink href={`/atelier/engagements/${board.engagement_id}`}>
          {clientName({ client: board.client ?? null })}
        </TextLink>
      }
    >
      <ComposerScreen initial={board} sizes={sizes} self={stylist.display_name} />
    </AtelierFrame>
  );
}
