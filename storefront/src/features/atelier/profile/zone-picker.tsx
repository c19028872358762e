"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";

import { type Locale, parseLocale } from "@/i18n/markets";
import { placeOfZone } from "@/lib/zoned-time";

import { useNow } from "../parts/use-now";
import { clockAt } from "../time/zoned";
import { findZones, offsetWords, type ZoneChoice } from "../time/zones";
import styles from "./zone-picker.module.css";

const SHOWN = 8;

interface ZonePickerProps {
  label: string;
  name: string;
  /** IANA name; empty when none is chosen. */
  value: string;
  onChange: (zone: string) => void;
  /** Epoch milliseconds, so that the first picture is the same on both sides. */
  serverNow: number;
  help?: string;
}

/** Finds a time zone by a city in it, and shows what time it is there. */
export function ZonePicker({ label, name, value, onChange, serverNow, help }: ZonePickerProps) {
  const t = useTranslations("atelier.zone");
  const { language } = parseLocale(useLocale() as Locale);
  const id = useId();
  const now = useNow(serverNow);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = typed === null ? [] : findZones(typed, SHOWN);
  const isOpen = typed !== null && typed.trim() !== "";
  const option = (index: number) => `${id}-option-${index}`;

  function choose(choice: ZoneChoice) {
    onChange(choice.zone);
    setTyped(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const choice = found[active];
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      if (choice) {
        choose(choice);
      }
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setTyped(null);
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        role="combobox"
        autoComplete="off"
        className={styles.input}
        value={typed ?? (value ? placeOfZone(value, language) : "")}
        placeholder={t("placeholder")}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? option(active) : undefined}
        aria-describedby={`${id}-note`}
      />
      <div className={styles.panel} hidden={!isOpen}>
        <ul id={`${id}-list`} role="listbox" aria-label={label}>
          {found.map((choice, index) => (
            <li
              key={`${choice.zone} ${choice.city}`}
              id={option(index)}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              // Before the field loses the focus and the list is gone.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(choice);
              }}
            >
              <span>{choice.city}</span>
              <span className={styles.zone}>{choice.zone}</span>
              <span className={styles.clock}>{clockAt(now, choice.zone)}</span>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className={styles.none}>{t("none")}</p>}
      </div>
      <p id={`${id}-note`} className={styles.note} role="status">
        {value
          ? t("now", {
              zone: value,
              clock: clockAt(now, value),
              place: placeOfZone(value, language),
              offset: offsetWords(value, now),
            })
          : help}
      </p>
    </div>
  );
}
