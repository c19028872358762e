"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";
import { Link, useRouter } from "@/i18n/navigation";
import type { BoardSummary } from "@/lib/data/board-types";
import { formatDate } from "@/lib/format";
import { Button, Field, Monogram, Notice, Picture, SideDrawer } from "@/ui";

import { useCreateBoardMutation } from "../clientele-api";
import type { OwnEngagement } from "../clientele-types";
import formStyles from "../diary/action-form.module.css";
import styles from "./board-tiles.module.css";

const TITLE_MAX_LENGTH = 120;

/** The boards of an engagement, each by its first picture, and the way to a new one. */
export function BoardTiles({ engagement, name }: { engagement: OwnEngagement; name: string }) {
  const t = useTranslations("atelier.engagement");
  const [isOpen, setOpen] = useState(false);
  const { boards } = engagement;
  const canAdd = engagement.status === "active";
  return (
    <section aria-labelledby="boards-title">
      <div className={styles.head}>
        <h2 id="boards-title" className={styles.title}>
          {t("boards")}
        </h2>
        {canAdd && <Button onClick={() => setOpen(true)}>{t("newBoard")}</Button>}
      </div>
      {boards.length > 0 ? (
        <ul className={styles.tiles}>
          {boards.map((board) => (
            <Tile key={board.id} board={board} name={name} />
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>{t("noBoards", { name })}</p>
      )}
      <SideDrawer open={isOpen} onClose={() => setOpen(false)} title={t("newBoardTitle", { name })}>
        {isOpen && <NewBoardForm engagement={engagement} onCancel={() => setOpen(false)} />}
      </SideDrawer>
    </section>
  );
}

function Tile({ board, name }: { board: BoardSummary; name: string }) {
  const t = useTranslations("atelier.engagement");
  const locale = useLocale() as Locale;
  const { status, kept, passed, undecided, cover, expires_at } = board;
  return (
    <li className={styles.tile}>
      <span className={styles.frame}>
        {cover ? (
          <Picture
            src={cover.url}
            alt=""
            background={cover.background}
            blur={cover.blur}
            ratio="4/5"
            sizes="(min-width: 900px) 15vw, 44vw"
          />
        ) : (
          <span className={styles.blank}>
            <Monogram size={40} />
          </span>
        )}
      </span>
      <Link href={`/atelier/boards/${board.id}`} className={styles.link} prefetch={false}>
        {board.title}
      </Link>
      <span className={styles.status} data-status={status}>
        {t(`boardStatuses.${status}`, { name })}
      </span>
      <span className={styles.facts}>
        {status === "draft"
          ? t("pieces", { count: board.pieces })
          : t("verdicts", { kept, passed, undecided })}
      </span>
      {status === "shared" && expires_at && (
        <span className={styles.facts}>
          {t("heldUntil", { date: formatDate(expires_at, locale) })}
        </span>
      )}
    </li>
  );
}

function NewBoardForm({
  engagement,
  onCancel,
}: {
  engagement: OwnEngagement;
  onCancel: () => void;
}) {
  const t = useTranslations("atelier.engagement");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [create, { isLoading, isSuccess, error }] = useCreateBoardMutation();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const given = title.trim();
    setMissing(given === "");
    if (given === "" || isLoading) {
      return;
    }
    const result = await create({ engagement: engagement.id, title: given });
    if (result.data) {
      router.push(`/atelier/boards/${result.data.id}`);
    }
  }

  return (
    <form onSubmit={submit} noValidate className={formStyles.form}>
      <Field
        label={t("boardTitle")}
        name="title"
        value={title}
        maxLength={TITLE_MAX_LENGTH}
        help={t("boardTitleHelp")}
        error={isMissing ? t("boardTitleMissing") : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
          setMissing(false);
        }}
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={formStyles.actions}>
        <Button type="submit" loading={isLoading || isSuccess}>
          {t("compose")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
