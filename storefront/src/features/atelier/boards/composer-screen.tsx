"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";

import type { Board } from "@/lib/data/board-types";
import { Button, Field, SideDrawer, VisuallyHidden } from "@/ui";

import { clientName } from "../client-name";
import { useOwnBoardQuery } from "../clientele-api";
import { LeaveDialog } from "../parts/leave-dialog";
import { useUnsavedGuard } from "../parts/use-unsaved-guard";
import {
  addLook,
  addPiece,
  BOARD_LIMITS,
  piecesOf,
  pieceOfVariant,
  removePiece,
} from "./board-draft";
import { BoardTalk } from "./board-talk";
import type { ComposerPiece, ComposerVariant } from "./catalogue-types";
import { ComposerBar } from "./composer-bar";
import styles from "./composer-screen.module.css";
import { LookEditor } from "./look-editor";
import { newKey } from "./new-key";
import { PieceForm } from "./piece-form";
import { SearchPanel } from "./search-panel";
import { useAutosave } from "./use-autosave";
import { useBoardDraft } from "./use-board-draft";

const POLL_MS = 20_000;
const TITLE_MAX_LENGTH = 120;
const NOTE_MAX_LENGTH = 4000;

interface ComposerScreenProps {
  initial: Board;
  /** Sizes that the client has told the house. */
  sizes: readonly string[];
  /** The name under which the stylist works. */
  self: string;
}

/** The composer: the catalogue on one side, the looks on the other, the keyboard over both. */
export function ComposerScreen({ initial, sizes, self }: ComposerScreenProps) {
  const t = useTranslations("atelier.composer");
  const { data: board = initial } = useOwnBoardQuery(initial.id, {
    pollingInterval: POLL_MS,
    skipPollingIfUnfocused: true,
  });
  const editor = useBoardDraft(initial);
  const { draft, change } = editor;
  const isDraft = board.can.includes("edit");
  const canEdit = isDraft || board.can.includes("revise");
  const saving = useAutosave(board.id, editor, isDraft);
  const guard = useUnsavedGuard(canEdit && editor.isDirty);
  const [target, setTarget] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [carried, setCarried] = useState<string | null>(null);
  const [isSearching, setSearching] = useState(false);
  const [said, setSaid] = useState("");
  const line = useRef<HTMLInputElement>(null);
  const phoneLine = useRef<HTMLInputElement>(null);
  const ownSizes = useMemo(() => new Set(sizes.map((size) => size.toLowerCase())), [sizes]);
  const look = draft.looks.find(({ key }) => key === target) ?? draft.looks.at(-1);
  const pieces = piecesOf(draft);
  const opened = pieces.find(({ key }) => key === open);
  const name = board.client?.first_name ?? clientName({ client: board.client ?? null });

  const load = useEffectEvent(() => editor.load(board));
  const isBehind = !editor.isDirty && !saving.isSaving && board.version > editor.version;
  useEffect(() => {
    if (isBehind) {
      load();
    }
  }, [isBehind]);

  function add(piece: ComposerPiece, variant: ComposerVariant) {
    if (pieces.length >= BOARD_LIMITS.pieces) {
      setSaid(t("full", { max: BOARD_LIMITS.pieces }));
      return;
    }
    const made = pieceOfVariant(newKey(), piece, variant);
    const lookKey = look?.key ?? newKey();
    change((before) => addPiece(look ? before : addLook(before, lookKey), lookKey, made));
    setTarget(lookKey);
    setSaid(t("added", { title: made.title }));
  }

  function remove(key: string) {
    const piece = pieces.find((one) => one.key === key);
    setOpen(null);
    change((before) => removePiece(before, key));
    setSaid(t("removed", { title: piece?.title ?? "" }));
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
    if (!canEdit || isTyping) {
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      if (line.current?.offsetParent) {
        line.current.focus();
        line.current.select();
      } else {
        setSearching(true);
      }
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      (event.shiftKey ? editor.redo : editor.undo)();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  const search = {
    engagementId: board.engagement_id,
    currency: board.currency_code,
    ownSizes,
    target: look?.title || t("look", { index: look ? draft.looks.indexOf(look) + 1 : 1 }),
    onAdd: add,
  };

  return (
    <div className={styles.composer} data-editing={canEdit || undefined}>
      {canEdit && (
        <aside className={styles.search}>
          <SearchPanel {...search} input={line} />
        </aside>
      )}
      <div className={styles.table}>
        {canEdit ? (
          <div className={styles.head}>
            <Field
              label={t("title")}
              name="title"
              value={draft.title}
              maxLength={TITLE_MAX_LENGTH}
              error={draft.title.trim() === "" ? t("titleMissing") : undefined}
              onChange={({ target: { value } }) =>
                change((before) => ({ ...before, title: value }), "title")
              }
            />
            <Field
              label={t("note", { name })}
              name="note"
              value={draft.note}
              multiline
              maxLength={NOTE_MAX_LENGTH}
              onChange={({ target: { value } }) =>
                change((before) => ({ ...before, note: value }), "note")
              }
            />
          </div>
        ) : (
          board.note && <p className={styles.note}>{board.note}</p>
        )}
        {draft.looks.length === 0 && (
          <p className={styles.empty}>{canEdit ? t("empty", { name }) : t("nothing")}</p>
        )}
        {draft.looks.map((one, index) => (
          <LookEditor
            key={one.key}
            look={one}
            index={index}
            count={draft.looks.length}
            board={board}
            editor={editor}
            canEdit={canEdit}
            isTarget={canEdit && one.key === look?.key}
            onTarget={() => setTarget(one.key)}
            onOpen={setOpen}
            carried={carried}
            onCarry={setCarried}
            onRemovePiece={remove}
            onSaid={setSaid}
          />
        ))}
        {canEdit && draft.looks.length < BOARD_LIMITS.looks && (
          <p className={styles.ways}>
            <Button
              variant="quiet"
              onClick={() => {
                const key = newKey();
                change((before) => addLook(before, key));
                setTarget(key);
              }}
            >
              {t("addLook")}
            </Button>
            <span className={styles.phone}>
              <Button variant="quiet" onClick={() => setSearching(true)}>
                {t("addPiece")}
              </Button>
            </span>
          </p>
        )}
        {canEdit && <p className={styles.keys}>{t("keys")}</p>}
        <BoardTalk board={board} name={name} self={self} />
      </div>
      <ComposerBar board={board} editor={editor} saving={saving} name={name} />
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      <SideDrawer open={isSearching} onClose={() => setSearching(false)} title={t("addPiece")}>
        {isSearching && <SearchPanel {...search} input={phoneLine} />}
      </SideDrawer>
      <SideDrawer
        open={opened !== undefined}
        onClose={() => setOpen(null)}
        title={opened?.title ?? ""}
      >
        {opened && (
          <PieceForm
            key={opened.key}
            piece={opened}
            draft={draft}
            onChange={change}
            onRemove={() => remove(opened.key)}
            onDone={() => setOpen(null)}
          />
        )}
      </SideDrawer>
      <LeaveDialog open={guard.asking} onStay={guard.stay} onLeave={guard.go} />
    </div>
  );
}
