import { notFound } from "next/navigation";

import { asClient } from "@/features/account/server/require-client";
import { BoardScreen } from "@/features/board";
import { ownBoard } from "@/features/board/server/board-service";
import { ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { pageLocale } from "@/lib/session/page-locale";
import { boardMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = boardMetadata;

export default async function BoardPage({ params }: PageProps<"/[locale]/account/boards/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/account/boards/${encodeURIComponent(id)}`;
  const board = await asClient(locale, here, ({ api }) => ownBoard(api, id));
  if (!board) {
    notFound();
  }
  const { visitorZone } = await readOutlook();
  return (
    <>
      <ZoneKeeper known={visitorZone} />
      <BoardScreen initial={board} zone={visitorZone ?? "UTC"} />
    </>
  );
}
