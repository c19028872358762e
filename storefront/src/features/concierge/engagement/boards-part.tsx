import { useTranslations } from "next-intl";

import { type Outlook } from "@/features/stylists";
import { Link } from "@/i18n/navigation";
import { type BoardSummary } from "@/lib/data/board-types";
import { Picture, Plate } from "@/ui";

import { useMomentWords } from "../parts/use-moment-words";
import styles from "./boards-part.module.css";

interface BoardsPartProps {
  boards: readonly BoardSummary[];
  name: string;
  outlook: Outlook;
}

/** Boards as the covers of lookbooks. */
export function BoardsPart({ boards, name, outlook }: BoardsPartProps) {
  const t = useTranslations("concierge.engagement");
  const words = useMomentWords(outlook);
  return (
    <section aria-labelledby="boards" className={styles.part}>
      <h2 id="boards" className={styles.title}>
        {t("boards")}
      </h2>
      {boards.length === 0 ? (
        <p className={styles.quiet}>{t("noBoards", { name })}</p>
      ) : (
        <ul className={styles.wall}>
          {boards.map((board) => (
            <li key={board.id} className={styles.board}>
              {board.cover ? (
                <Picture
                  src={board.cover.url}
                  alt=""
                  background={board.cover.background}
                  blur={board.cover.blur}
                  ratio="4/5"
                  sizes="(min-width: 1100px) 20vw, 46vw"
                />
              ) : (
                <Plate title={board.title} ratio="4/5" />
              )}
              <div className={styles.words}>
                <h3 className={styles.name}>
                  <Link
                    href={`/account/boards/${board.id}`}
                    className={styles.link}
                    prefetch={false}
                  >
                    {board.title}
                  </Link>
                </h3>
                <p className={styles.state} data-state={board.status}>
                  {board.status === "shared" && board.expires_at
                    ? t("boardOpen", {
                        undecided: board.undecided,
                        day: words.dayOf(board.expires_at),
                      })
                    : t(`boardStates.${board.status}`)}
                </p>
                <p className={styles.quiet}>{t("pieces", { count: board.pieces })}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
