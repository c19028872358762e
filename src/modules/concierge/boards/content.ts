import { generateEntityId } from "@medusajs/framework/utils";
import type { BoardItemRow, BoardRow } from "../board-types";
import { boardContent, type BoardContent, contentHash } from "../lib/board-content";
import { type BoardDifference, boardDifferences } from "../lib/board-differences";
import type { Sql } from "../records";
import { rows } from "./run";

export type HashedContent = {
  content: BoardContent;
  content_hash: string;
  /** What variants are called, by variant id. */
  words: Record<string, string>;
};

function wordsOf({ snapshot }: BoardItemRow): string {
  return snapshot.options.map(({ value }) => value).join(" / ") || snapshot.variant_title;
}

/** What the client keeps now; null for a board that has no prices yet. */
export function currentContent(
  board: BoardRow,
  items: readonly BoardItemRow[],
): HashedContent | null {
  const { expires_at } = board;
  if (expires_at === null || board.status === "draft") {
    return null;
  }
  const content = boardContent({ ...board, expires_at }, items);
  const words = Object.fromEntries(items.map((item) => [item.variant_id, wordsOf(item)]));
  return { content, content_hash: contentHash(content), words };
}

/** Keeps a content, so that whoever approves it later can be told what is different by then. */
export async function keepContent(context: Sql, current: HashedContent | null): Promise<void> {
  if (current) {
    await rows(
      context,
      `insert into board_snapshot (id, board_id, content_hash, content, words)
       values (?, ?, ?, ?::jsonb, ?::jsonb)
       on conflict (board_id, content_hash) do nothing returning id`,
      [
        generateEntityId(undefined, "bsnap"),
        current.content.board_id,
        current.content_hash,
        JSON.stringify(current.content),
        JSON.stringify(current.words),
      ],
    );
  }
}

/** What is different now from the content with this hash. */
export async function differencesFrom(
  context: Sql,
  hash: string,
  current: HashedContent,
  items: readonly BoardItemRow[],
): Promise<BoardDifference[]> {
  const [known] = await rows<{ content: BoardContent; words: Record<string, string> }>(
    context,
    `select content, words from board_snapshot where board_id = ? and content_hash = ?`,
    [current.content.board_id, hash],
  );
  const titles = new Map(items.map(({ id, snapshot }) => [id, snapshot.title.en]));
  const words = { ...known?.words, ...current.words };
  return boardDifferences(known?.content ?? null, current.content, {
    titleOf: (id) => titles.get(id) ?? "",
    wordsOf: (variantId) => words[variantId] ?? variantId,
  });
}
