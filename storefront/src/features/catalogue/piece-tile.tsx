import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";
import { type PieceCard } from "@/lib/data/shape-piece";
import { classes } from "@/ui/classes";
import { Picture } from "@/ui/picture";
import { Plate } from "@/ui/plate";

import { PendingMark } from "./pending-mark";
import { PiecePrice } from "./piece-price";
import styles from "./piece-tile.module.css";

/** Two columns on a phone, four on a desk. */
const GRID_SIZES = "(min-width: 900px) 24vw, 48vw";

interface PieceTileProps {
  piece: PieceCard;
  /** How wide its picture is shown. */
  sizes?: string;
  /** On the first screen. */
  priority?: boolean;
  /** On a desk, as high as what it stands beside, instead of its own shape. */
  stretch?: boolean;
  /** Left out where every piece is of the same house. */
  withHouse?: boolean;
}

/** A piece on a wall: its picture, the second one under the pointer, and three quiet lines. */
export function PieceTile({
  piece,
  sizes = GRID_SIZES,
  priority,
  stretch,
  withHouse = true,
}: PieceTileProps) {
  const t = useTranslations("catalogue.list");
  const [first, second] = piece.images;
  const note = noteOf(piece);
  return (
    <article className={classes(styles.tile, stretch && styles.stretch)}>
      <Link href={`/p/${piece.handle}`} className={styles.link} prefetch={false}>
        <span className={styles.media}>
          {first ? (
            <Picture
              src={first.url}
              alt={first.alt}
              background={first.background}
              blur={first.blur}
              ratio="4/5"
              sizes={sizes}
              priority={priority}
              className={styles.first}
            />
          ) : (
            <Plate
              title={piece.title}
              house={piece.house?.name}
              ratio="4/5"
              className={styles.first}
            />
          )}
          {second ? (
            <Picture
              src={second.url}
              alt=""
              background={second.background}
              ratio="4/5"
              sizes={sizes}
              className={styles.second}
            />
          ) : null}
          <PendingMark />
        </span>
        <span className={styles.words}>
          {withHouse && piece.house ? (
            <span className={styles.house}>{piece.house.name}</span>
          ) : null}
          <span className={styles.title}>{piece.title}</span>
          <span className={styles.foot}>
            {piece.price ? <PiecePrice price={piece.price} /> : null}
            {note ? <span className={styles.note}>{t(`availability.${note}`)}</span> : null}
          </span>
        </span>
      </Link>
    </article>
  );
}

/** What there is to say about having it: nothing, when it is here. */
function noteOf({ availability, madeToOrder }: PieceCard) {
  if (availability === "sold_out") {
    return "sold_out";
  }
  return madeToOrder || availability === "made_to_order" ? "made_to_order" : null;
}
