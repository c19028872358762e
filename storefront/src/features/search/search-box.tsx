"use client";

import dynamic from "next/dynamic";
import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { VisuallyHidden } from "@/ui/visually-hidden";

import styles from "./search-box.module.css";
import { groupsOf } from "./suggestions";
import { useSuggestions } from "./use-suggestions";

const loadList = () => import("./suggestion-list");
const SuggestionList = dynamic(loadList, { ssr: false });

interface SearchBoxProps {
  defaultValue?: string;
  /** Takes the focus when the panel around it opens. */
  autoFocus?: boolean;
  /** The suggestions lie over what follows instead of moving it. */
  over?: boolean;
}

/**
 * The question to the wardrobe: an ordinary form, so that it works without scripts, and a combobox
 * with a list of suggestions (WAI-ARIA Authoring Practices, "Editable Combobox With List
 * Autocomplete"). The focus stays in the field; the arrow keys lead through the list.
 */
export function SearchBox({ defaultValue, autoFocus, over }: SearchBoxProps) {
  const t = useTranslations("common.header");
  const suggest = useTranslations("catalogue.suggest");
  const locale = useLocale();
  const id = useId();
  const listId = `${id}-list`;
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { found, type } = useSuggestions();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const groups = found ? groupsOf(found) : [];
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const expanded = open && count > 0;
  const current = expanded && active >= 0 && active < count ? active : -1;

  useEffect(() => {
    // Another search has been opened; the field keeps its focus and says what is shown.
    if (field.current && defaultValue !== undefined) {
      field.current.value = defaultValue;
    }
  }, [defaultValue]);

  function shut() {
    setOpen(false);
    setActive(-1);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (count === 0) {
        return;
      }
      event.preventDefault();
      setOpen(true);
      // One place more than there are suggestions: between the last and the first is the field.
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(((current + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && current >= 0) {
      event.preventDefault();
      box.current?.querySelector<HTMLElement>(`[id="${listId}-${current}"]`)?.click();
    } else if (event.key === "Escape" && expanded) {
      // Only the list: the panel around it closes with the next one.
      event.preventDefault();
      shut();
    }
  }

  function onBlur(event: FocusEvent<HTMLDivElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      shut();
    }
  }

  return (
    <div ref={box} className={classes(styles.box, over && styles.over)} onBlur={onBlur}>
      <Form
        action={`/${locale}/search`}
        className={styles.form}
        role="search"
        prefetch={false}
        onSubmit={shut}
      >
        <div className={styles.field}>
          <label htmlFor={id} className={styles.label}>
            {t("searchLabel")}
          </label>
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={defaultValue}
            required
            maxLength={80}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            className={styles.input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={expanded}
            aria-controls={expanded ? listId : undefined}
            aria-activedescendant={current >= 0 ? `${listId}-${current}` : undefined}
            onChange={(event) => {
              type(event.currentTarget.value);
              setOpen(true);
              setActive(-1);
            }}
            onFocus={() => void loadList()}
            onKeyDown={onKeyDown}
            ref={(input) => {
              field.current = input;
              if (autoFocus) {
                // The attribute is what a popover looks for; React keeps it to itself.
                input?.setAttribute("autofocus", "");
              }
            }}
          />
        </div>
        <Button variant="quiet" type="submit">
          {t("searchAction")}
        </Button>
      </Form>
      {found ? (
        <SuggestionList
          id={listId}
          groups={groups}
          active={current}
          hidden={!expanded}
          onFollow={shut}
        />
      ) : null}
      <div role="status">
        <VisuallyHidden>{expanded ? suggest("status", { count }) : ""}</VisuallyHidden>
      </div>
    </div>
  );
}
