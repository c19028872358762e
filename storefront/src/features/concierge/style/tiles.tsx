import { type CSSProperties, type ReactNode } from "react";

import { VisuallyHidden } from "@/ui";

import styles from "./tiles.module.css";

interface TileProps {
  name: string;
  value: string;
  checked: boolean;
  /** What is seen: a picture or a drawing. */
  face: ReactNode;
  word: string;
  hint?: string;
  /** One of several instead of any of them. */
  single?: boolean;
}

/** A picture to choose by; an ordinary tick box that keeps its own state. */
export function Tile({ name, value, checked, face, word, hint, single = false }: TileProps) {
  return (
    <li>
      <label className={styles.tile}>
        <input
          type={single ? "radio" : "checkbox"}
          name={name}
          value={value}
          defaultChecked={checked}
          className={styles.input}
        />
        <span className={styles.face}>{face}</span>
        <span className={styles.word}>{word}</span>
        {hint ? <span className={styles.hint}>{hint}</span> : null}
      </label>
    </li>
  );
}

/** A ground for a drawing. */
export function ShapeFace({ children }: { children: ReactNode }) {
  return <span className={styles.shape}>{children}</span>;
}

/** A colour as it is. */
export function ToneFace({ tone }: { tone: string }) {
  const style: CSSProperties = { backgroundColor: tone };
  return <span className={styles.swatch} data-plain="" style={style} />;
}

interface TasteTileProps {
  /** `colours`, `materials` or `brands`; its lists end in `_loved` and `_avoided`. */
  kind: string;
  value: string;
  loved: boolean;
  avoided: boolean;
  face: ReactNode;
  word: string;
  hint?: string;
  /** "Not for me" */
  avoidWord: string;
}

/** Something to love or to avoid; ticking one takes the other away. */
export function TasteTile(props: TasteTileProps) {
  const { kind, value, loved, avoided, face, word, hint, avoidWord } = props;
  return (
    <li className={styles.taste}>
      <label className={styles.loved}>
        <input
          type="checkbox"
          name={`${kind}_loved`}
          value={value}
          defaultChecked={loved}
          className={styles.input}
        />
        <span className={styles.face}>{face}</span>
        <span className={styles.word}>{word}</span>
        {hint ? <span className={styles.hint}>{hint}</span> : null}
      </label>
      <label className={styles.avoided}>
        <input
          type="checkbox"
          name={`${kind}_avoided`}
          value={value}
          defaultChecked={avoided}
          className={styles.input}
        />
        <span>
          {avoidWord}
          <VisuallyHidden>{`: ${word}`}</VisuallyHidden>
        </span>
      </label>
    </li>
  );
}

/** The wall that tiles hang on. @param many whether a desk shows them smaller. */
export function Tiles({
  label,
  kind,
  many = false,
  children,
}: {
  label: string;
  kind: "pictures" | "swatches" | "occasions";
  many?: boolean;
  children: ReactNode;
}) {
  return (
    <ul aria-label={label} className={styles[kind]} data-many={many ? "" : undefined}>
      {children}
    </ul>
  );
}
