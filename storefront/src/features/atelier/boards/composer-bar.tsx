"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import type { Board } from "@/lib/data/board-types";
import { Button, Notice, SideDrawer } from "@/ui";

import { useDeleteBoardMutation, useWithdrawBoardMutation } from "../clientele-api";
import { Dialog } from "../parts/dialog";
import dialogStyles from "../parts/dialog.module.css";
import { piecesOf } from "./board-draft";
import styles from "./composer-bar.module.css";
import { SharePanel } from "./share-panel";
import type { useAutosave } from "./use-autosave";
import type { BoardEditor } from "./use-board-draft";

interface ComposerBarProps {
  board: Board;
  editor: BoardEditor;
  saving: ReturnType<typeof useAutosave>;
  /** The client's first name. */
  name: string;
}

/** At the foot of the window: whether everything is kept, the steps back, and the way to the client. */
export function ComposerBar({ board, editor, saving, name }: ComposerBarProps) {
  const t = useTranslations("atelier.composer.bar");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const [isSharing, setSharing] = useState(false);
  const [asking, setAsking] = useState<"withdraw" | "delete" | null>(null);
  const [withdraw, withdrawing] = useWithdrawBoardMutation();
  const [remove, removing] = useDeleteBoardMutation();
  const { can } = board;
  const canRevise = can.includes("revise");
  const canEdit = can.includes("edit") || canRevise;
  const { isDirty } = editor;

  async function confirm() {
    const result = await (asking === "delete" ? remove(board.id) : withdraw(board.id));
    if ("error" in result) {
      return;
    }
    setAsking(null);
    if (asking === "delete") {
      router.push(`/atelier/engagements/${board.engagement_id}`);
    }
  }

  return (
    <div className={styles.bar} role="group" aria-label={t("label")}>
      <div className={styles.state}>
        <p role="status" className={styles.words}>
          {canEdit ? stateWord() : t(`status.${board.status}`, { name })}
        </p>
        {saving.error && (
          <Notice
            tone="error"
            action={
              saving.isStale ? (
                <Button variant="quiet" onClick={() => window.location.reload()}>
                  {t("reload")}
                </Button>
              ) : undefined
            }
          >
            {sentence(saving.error)}
          </Notice>
        )}
      </div>
      <div className={styles.actions}>
        {canEdit && (
          <>
            <Button variant="quiet" onClick={editor.undo} disabled={!editor.canUndo}>
              {t("undo")}
            </Button>
            <Button variant="quiet" onClick={editor.redo} disabled={!editor.canRedo}>
              {t("redo")}
            </Button>
          </>
        )}
        {can.includes("delete") && (
          <Button variant="quiet" onClick={() => setAsking("delete")}>
            {t("delete")}
          </Button>
        )}
        {can.includes("withdraw") && (
          <Button variant="quiet" onClick={() => setAsking("withdraw")}>
            {t("withdraw")}
          </Button>
        )}
        {can.includes("share") && (
          <Button onClick={() => setSharing(true)} disabled={piecesOf(editor.draft).length === 0}>
            {t("share", { name })}
          </Button>
        )}
        {canRevise && (
          <Button
            loading={saving.isSaving}
            disabled={!isDirty || editor.draft.title.trim() === ""}
            onClick={() => void saving.save()}
          >
            {t("revise", { name })}
          </Button>
        )}
      </div>
      <SideDrawer
        open={isSharing}
        onClose={() => setSharing(false)}
        title={t("shareTitle", { name })}
      >
        {isSharing && (
          <SharePanel
            board={board}
            editor={editor}
            saving={saving}
            name={name}
            onDone={() => setSharing(false)}
          />
        )}
      </SideDrawer>
      <Dialog
        open={asking !== null}
        title={asking ? t(`${asking}Title`) : ""}
        onClose={() => setAsking(null)}
      >
        <p>{asking && t(`${asking}Text`, { name })}</p>
        {(withdrawing.error ?? removing.error) && (
          <Notice tone="error">{sentence(withdrawing.error ?? removing.error)}</Notice>
        )}
        <div className={dialogStyles.actions}>
          <Button
            loading={withdrawing.isLoading || removing.isLoading}
            onClick={() => void confirm()}
          >
            {asking && t(asking)}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(null)}>
            {t("keep")}
          </Button>
        </div>
      </Dialog>
    </div>
  );

  function stateWord(): string {
    if (saving.isSaving) {
      return t("saving");
    }
    if (canRevise) {
      return isDirty ? t("unsent", { name }) : t("status.shared", { name });
    }
    return isDirty ? t("unsaved") : t("saved");
  }
}
