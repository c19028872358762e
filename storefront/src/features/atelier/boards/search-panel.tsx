"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";
import { Notice, Picture, Plate, Skeleton } from "@/ui";

import { useComposerSearchQuery } from "../clientele-api";
import type { ComposerPiece, ComposerVariant } from "./catalogue-types";
import { nextFocus } from "./search-keys";
import styles from "./search-panel.module.css";

const LIMIT = 24;

interface SearchPanelProps {
  engagementId: string;
  /** ISO 4217 code that the board is priced in. */
  currency: string;
  /** Sizes that the client has told the house, as they write them. */
  ownSizes: ReadonlySet<string>;
  /** Title of the look that pieces are added to. */
  target: string;
  input: RefObject<HTMLInputElement | null>;
  onAdd: (piece: ComposerPiece, variant: ComposerVariant) => void;
}

/** The catalogue as the client sees it: type, go down with the arrows, Enter adds. */
export function SearchPanel({
  engagementId,
  currency,
  ownSizes,
  target,
  input,
  onAdd,
}: SearchPanelProps) {
  const t = useTranslations("atelier.composer.search");
  const sentence = useFailureSentence("atelier");
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useComposerSearchQuery({
    engagement_id: engagementId,
    q,
    limit: LIMIT,
    currency_code: currency,
  });
  const products = data?.products ?? [];
  const isBehind = isFetching || q !== typed.trim();
  const isWanted = useRef(false);

  function addFirst() {
    const piece = products[0];
    const variant = piece && preferred(piece, ownSizes);
    isWanted.current = false;
    if (piece && variant) {
      onAdd(piece, variant);
    }
  }

  const addWanted = useEffectEvent(() => {
    if (isWanted.current) {
      addFirst();
    }
  });
  useEffect(() => {
    // Enter means what was typed, also while the answer to it is still on its way.
    if (!isBehind) {
      addWanted();
    }
  }, [isBehind]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = nextFocus(event, input.current, list.current);
    if (target) {
      event.preventDefault();
      target.focus();
      if (target === input.current) {
        input.current.select();
      }
    }
  }

  return (
    <div role="search" className={styles.panel} onKeyDown={onKeyDown}>
      <label htmlFor={id} className={styles.label}>
        {t("label")}
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        className={styles.input}
        value={typed}
        placeholder={t("placeholder")}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          isWanted.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            if (isBehind) {
              isWanted.current = true;
            } else {
              addFirst();
            }
          }
        }}
      />
      <p className={styles.hint} aria-live="polite">
        {data ? t("found", { count: data.count, look: target }) : t("looking")}
      </p>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <ul ref={list} className={styles.results} aria-busy={isFetching}>
        {products.map((piece) => (
          <Result key={piece.id} piece={piece} ownSizes={ownSizes} onAdd={onAdd} />
        ))}
        {!data && !error && [0, 1, 2].map((row) => <Skeleton key={row} height="6rem" />)}
      </ul>
      {data?.products.length === 0 && <p className={styles.hint}>{t("none")}</p>}
    </div>
  );
}

interface ResultProps {
  piece: ComposerPiece;
  ownSizes: ReadonlySet<string>;
  onAdd: SearchPanelProps["onAdd"];
}

function Result({ piece, ownSizes, onAdd }: ResultProps) {
  const t = useTranslations("atelier.composer.search");
  const locale = useLocale() as Locale;
  const { title, brand, images, variants, price } = piece;
  const [picture] = images;
  const first = preferred(piece, ownSizes);
  return (
    <li className={styles.result} data-row>
      <span className={styles.picture}>
        {picture ? (
          <Picture
            src={picture.url}
            alt=""
            background={picture.background}
            blur={picture.blur}
            ratio="4/5"
            sizes="72px"
          />
        ) : (
          <Plate title={title} ratio="4/5" />
        )}
      </span>
      <div className={styles.words}>
        {brand && <p className={styles.house}>{brand.name}</p>}
        <p className={styles.title}>{title}</p>
        {price && (
          <p className={styles.price}>{formatMoney(price.amount, price.currency_code, locale)}</p>
        )}
        <div className={styles.sizes} role="group" aria-label={t("sizes", { title })}>
          {variants.map((variant) => (
            <button
              key={variant.id}
              type="button"
              data-variant
              tabIndex={variant === first ? 0 : -1}
              className={styles.size}
              data-gone={!variant.available || undefined}
              data-own={isOwn(variant, ownSizes) || undefined}
              disabled={!variant.price}
              aria-label={t(variant.available ? "add" : "addGone", {
                title,
                chosen: wordsOf(variant),
              })}
              onClick={() => onAdd(piece, variant)}
            >
              {wordsOf(variant) || t("addOne")}
            </button>
          ))}
        </div>
      </div>
    </li>
  );
}

function wordsOf({ options }: ComposerVariant): string {
  return options.map(({ value }) => value).join(", ");
}

function isOwn({ options }: ComposerVariant, sizes: ReadonlySet<string>): boolean {
  return options.some(({ value }) => sizes.has(value.toLowerCase()));
}

/** The variant that Enter means: in the client's own size when there is one, else the first left. */
function preferred(
  { variants }: ComposerPiece,
  sizes: ReadonlySet<string>,
): ComposerVariant | undefined {
  const sold = variants.filter(({ price }) => price !== null);
  const left = sold.filter(({ available }) => available);
  return left.find((variant) => isOwn(variant, sizes)) ?? left[0] ?? sold[0];
}
