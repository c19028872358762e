"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";

import { firstName } from "@/features/stylists";
import type { Board, BoardItem } from "@/lib/data/board-types";
import { useHouseDispatch, useHouseSelector } from "@/store/hooks";
import { Notice, SideDrawer } from "@/ui";

import { Approval } from "./approval";
import { boardApi, useGetBoardQuery } from "./board-api";
import { BoardBar } from "./board-bar";
import { BoardCover } from "./board-cover";
import styles from "./board-screen.module.css";
import { BoardState } from "./board-state";
import { CommentsPanel } from "./comments-panel";
import { LookScreen } from "./look-screen";
import { useBoardWords } from "./use-board-words";
import { useSeenBoard } from "./use-seen-board";

/** Prices and stock are looked at again this often while the page is in front. */
const POLL_MS = 20_000;

interface BoardScreenProps {
  initial: Board;
  /** IANA zone by whose clock times are told. */
  zone: string;
}

/** A board as its client reads it: a lookbook on a phone, spreads on a desk, a list on paper. */
export function BoardScreen({ initial, zone }: BoardScreenProps) {
  const t = useTranslations("board");
  const dispatch = useHouseDispatch();
  useEffect(() => {
    // A tap before the first reading has answered shows at once, too.
    void dispatch(boardApi.util.upsertQueryData("getBoard", initial.id, initial));
  }, [dispatch, initial]);
  const {
    data: board = initial,
    error,
    refetch,
  } = useGetBoardQuery(initial.id, {
    pollingInterval: POLL_MS,
    skipPollingIfUnfocused: true,
  });
  const busy = useVerdictUnderWay();
  const words = useBoardWords(board.currency_code, zone);
  const { changes, takeNote } = useSeenBoard(board);
  const [talk, setTalk] = useState<{ item: BoardItem | null } | null>(null);
  const view = {
    board,
    words,
    name: firstName(board.stylist.display_name),
    isOpen: board.can.includes("verdict"),
  };
  const readAgain = useCallback(() => void refetch(), [refetch]);
  const canTalk = board.can.includes("comment") || board.comments.length > 0;

  return (
    <div className={styles.board}>
      <BoardCover view={view} onComment={() => canTalk && setTalk({ item: null })} />
      <BoardState view={view} />
      {error && (
        <div className={styles.state} data-print="hide">
          <Notice tone="info">{t("stale")}</Notice>
        </div>
      )}
      {board.looks.map((look, index) => (
        <LookScreen
          key={look.id}
          look={look}
          index={index}
          count={board.looks.length}
          view={view}
          onComment={(item) => setTalk({ item })}
        />
      ))}
      <Approval view={view} busy={busy} changes={changes} onSeen={takeNote} onStale={readAgain} />
      {view.isOpen && <BoardBar view={view} busy={busy} />}
      <SideDrawer
        open={talk !== null}
        onClose={() => setTalk(null)}
        title={talk?.item ? talk.item.product.title : t("comments.title")}
      >
        {talk && <CommentsPanel key={talk.item?.id ?? "board"} view={view} item={talk.item} />}
      </SideDrawer>
    </div>
  );
}

/** Whether any verdict is on its way: the total and what would be bought are then not settled. */
function useVerdictUnderWay(): boolean {
  return useHouseSelector(({ houseApi }) =>
    Object.values(houseApi.mutations).some(
      (mutation) => mutation?.endpointName === "giveVerdict" && mutation.status === "pending",
    ),
  );
}
