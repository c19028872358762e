import { useTranslations } from "next-intl";

import { type PortfolioPiece } from "@/lib/data/stylist-types";
import { classes } from "@/ui/classes";
import { Picture } from "@/ui/picture";

import { placesOf } from "./wall-places";
import styles from "./work-wall.module.css";

interface WorkWallProps {
  pieces: readonly PortfolioPiece[];
  label: string;
  /** The pictures that open the page: side by side on a desk, the first alone on a phone. */
  opening?: boolean;
  /** On a desk the first of them has been seen already, beside the one that opened the page. */
  firstOnPhoneOnly?: boolean;
}

const HALF = "(min-width: 900px) 32vw, 100vw";
const WHOLE = "(min-width: 900px) 64vw, 100vw";

/** Pictures of a stylist's work with a line under each; wide ones take the whole width. */
export function WorkWall({
  pieces,
  label,
  opening = false,
  firstOnPhoneOnly = false,
}: WorkWallProps) {
  const places = placesOf(pieces, { opening, skipsFirst: firstOnPhoneOnly });
  return (
    <ul className={classes(styles.wall, opening && styles.opening)} aria-label={label}>
      {pieces.map((piece, index) => {
        const place = places[index] ?? "half";
        return (
          <li key={piece.id} className={styles[place]}>
            <figure>
              <Picture
                src={piece.image.url}
                alt={piece.image.alt}
                background={piece.image.background}
                blur={piece.image.blur}
                ratio={place === "whole" ? "8/5" : "4/5"}
                sizes={place === "half" || place === "phone" ? HALF : WHOLE}
                priority={opening && index === 0}
                fine={place === "whole"}
              />
              <Caption piece={piece} />
            </figure>
          </li>
        );
      })}
    </ul>
  );
}

function Caption({ piece: { title, occasion, client_name: client } }: { piece: PortfolioPiece }) {
  const t = useTranslations("stylists.profile");
  const rest = [occasion, client ? t("for", { client }) : null].filter(Boolean).join(", ");
  if (!title && !rest) {
    return null;
  }
  return (
    <figcaption className={styles.caption}>
      {title ? <span>{title}</span> : null}
      {rest ? <span className={styles.quiet}>{rest}</span> : null}
    </figcaption>
  );
}
