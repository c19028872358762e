"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Notice, SideDrawer, VisuallyHidden } from "@/ui";

import { useOrderPortfolioMutation } from "../atelier-api";
import { dropTarget } from "../parts/drop-target";
import { FileButton } from "../parts/file-button";
import { PICTURE_TYPES } from "../parts/file-check";
import type { PortfolioPiece } from "../types";
import { movedTo } from "./order";
import { PieceForm } from "./piece-form";
import { PieceTile } from "./piece-tile";
import styles from "./portfolio-editor.module.css";
import { QueueRow } from "./queue-row";
import { usePictureQueue } from "./use-picture-queue";
import { useRemoval } from "./use-removal";

const MAX_PIECES = 60;

/** The wall of a stylist's work: put up, put in order, taken down with a way back. */
export function PortfolioEditor({ initial }: { initial: PortfolioPiece[] }) {
  const t = useTranslations("atelier.portfolio");
  const sentence = useFailureSentence("atelier");
  const [pieces, setPieces] = useState<readonly PortfolioPiece[]>(initial);
  const [editing, setEditing] = useState<PortfolioPiece | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [saveOrder, ordering] = useOrderPortfolioMutation();
  const { queue, add, retry, drop } = usePictureQueue((piece) =>
    setPieces((before) => [...before, piece]),
  );
  const { removed, remove, putBack } = useRemoval((piece) =>
    setPieces((before) => [...before, piece]),
  );

  function move(from: number, to: number) {
    const next = movedTo(pieces, from, to);
    const piece = pieces[from];
    if (next === pieces || !piece) {
      return;
    }
    // One that can still be put back is still the house's, and an order names every piece.
    const all = removed ? [...next, removed] : next;
    setPieces(next);
    setSaid(
      t("moved", { title: piece.title ?? "", place: next.indexOf(piece) + 1, count: next.length }),
    );
    void saveOrder(all.map(({ id }) => id)).then((result) => {
      if ("error" in result) {
        setPieces(pieces);
      }
    });
  }

  function takeDown(piece: PortfolioPiece) {
    setPieces((before) => before.filter(({ id }) => id !== piece.id));
    void remove(piece);
  }

  function undo() {
    if (removed) {
      setPieces((before) => [...before, removed]);
      setSaid(t("putBack", { title: removed.title ?? "" }));
    }
    putBack();
  }

  function dropOn(target: PortfolioPiece) {
    const from = pieces.findIndex((piece) => piece.id === dragged);
    setDragged(null);
    if (from >= 0) {
      move(from, pieces.indexOf(target));
    }
  }

  function onFilesDropped(event: DragEvent) {
    const files = [...event.dataTransfer.files];
    if (files.length > 0) {
      event.preventDefault();
      void add(files);
    }
  }

  return (
    <div {...dropTarget} onDrop={onFilesDropped}>
      <div className={styles.head}>
        <p className={styles.count}>{t("count", { count: pieces.length, max: MAX_PIECES })}</p>
        <FileButton
          accept={PICTURE_TYPES}
          multiple
          filled
          disabled={pieces.length >= MAX_PIECES}
          onFiles={(files) => void add(files)}
        >
          {t("add")}
        </FileButton>
      </div>
      {queue.length > 0 && (
        <ul className={styles.queue}>
          {queue.map((picture) => (
            <QueueRow key={picture.key} picture={picture} onRetry={retry} onDrop={drop} />
          ))}
        </ul>
      )}
      {ordering.error && <Notice tone="error">{sentence(ordering.error)}</Notice>}
      {pieces.length === 0 && queue.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t("emptyTitle")}</p>
          <p>{t("empty")}</p>
        </div>
      ) : (
        <ul className={styles.wall}>
          {pieces.map((piece, index) => (
            <PieceTile
              key={piece.id}
              piece={piece}
              index={index}
              count={pieces.length}
              isDragged={piece.id === dragged}
              onDragStart={() => setDragged(piece.id)}
              onDropHere={() => dropOn(piece)}
              onMove={(by) => move(index, index + by)}
              onEdit={() => setEditing(piece)}
              onRemove={() => takeDown(piece)}
            />
          ))}
        </ul>
      )}
      {removed && (
        <div className={styles.undo}>
          <Notice
            tone="info"
            action={
              <Button variant="quiet" onClick={undo}>
                {t("undo")}
              </Button>
            }
          >
            {t("removed", { title: removed.title ?? "" })}
          </Notice>
        </div>
      )}
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      <SideDrawer open={editing !== null} onClose={() => setEditing(null)} title={t("editTitle")}>
        {editing && (
          <PieceForm
            key={editing.id}
            piece={editing}
            onSaved={(saved) => {
              setPieces((before) => before.map((piece) => (piece.id === saved.id ? saved : piece)));
              setEditing(null);
            }}
            onCancel={() => setEditing(null)}
          />
        )}
      </SideDrawer>
    </div>
  );
}
