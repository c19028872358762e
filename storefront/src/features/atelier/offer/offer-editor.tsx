"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";
import { Button, Notice } from "@/ui";

import { useRemoveTypeMutation } from "../atelier-api";
import { Dialog } from "../parts/dialog";
import dialog from "../parts/dialog.module.css";
import type { AppointmentType, ServiceMode } from "../types";
import styles from "./offer-editor.module.css";
import { TypeForm } from "./type-form";
import { newTypeValues, typeValues } from "./type-values";

interface OfferEditorProps {
  initial: AppointmentType[];
  modes: ServiceMode[];
  /** ISO 4217, lower case. */
  currency: string;
}

const NEW = "new";

/** What can be booked with a stylist, one kind of appointment a row. */
export function OfferEditor({ initial, modes, currency }: OfferEditorProps) {
  const t = useTranslations("atelier.offer");
  const modeWords = useTranslations("atelier.modes");
  const locale = useLocale() as Locale;
  const sentence = useFailureSentence("atelier");
  const [types, setTypes] = useState(initial);
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState<AppointmentType | null>(null);
  const [isSaved, setSaved] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const [remove, removing] = useRemoveTypeMutation();

  function saved(type: AppointmentType) {
    setTypes((before) =>
      before.some(({ id }) => id === type.id)
        ? before.map((one) => (one.id === type.id ? type : one))
        : [...before, type],
    );
    setOpen(null);
    setSaved(true);
    // The form has closed, and the page with it become shorter.
    top.current?.scrollIntoView({ block: "start" });
  }

  async function takeOut(type: AppointmentType) {
    const result = await remove(type.id);
    setAsked(null);
    if (!("error" in result)) {
      setTypes((before) => before.filter(({ id }) => id !== type.id));
      setOpen(null);
    }
  }

  function start(next: string) {
    setSaved(false);
    setOpen(next);
  }

  return (
    <div ref={top}>
      {isSaved && <Notice tone="success">{t("saved")}</Notice>}
      {removing.error && <Notice tone="error">{sentence(removing.error)}</Notice>}
      {types.length === 0 && open !== NEW && <p className={styles.empty}>{t("empty")}</p>}
      <ul className={styles.list}>
        {types.map((type) => (
          <li key={type.id} className={styles.item} data-aside={!type.is_active || undefined}>
            <div className={styles.row}>
              <div>
                <h2 className={styles.name}>{type.name}</h2>
                <p className={styles.facts}>
                  {[
                    t("minutes", { count: type.duration_minutes }),
                    type.modes.map((mode) => modeWords(mode)).join(", "),
                    t(`confirmations.${type.confirmation}`),
                    type.is_active ? null : t("aside"),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <p className={styles.price}>
                {type.price.amount === 0
                  ? t("complimentary")
                  : formatMoney(type.price.amount, type.price.currency_code, locale)}
              </p>
              {open !== type.id && (
                <Button
                  variant="quiet"
                  onClick={() => start(type.id)}
                  aria-label={t("changeNamed", { name: type.name })}
                >
                  {t("change")}
                </Button>
              )}
            </div>
            {open === type.id && (
              <TypeForm
                id={type.id}
                initial={typeValues(type)}
                onSaved={saved}
                onCancel={() => setOpen(null)}
                onRemove={() => setAsked(type)}
              />
            )}
          </li>
        ))}
        {open === NEW && (
          <li className={styles.item}>
            <h2 className={styles.name}>{t("newTitle")}</h2>
            <TypeForm
              initial={newTypeValues(modes, currency)}
              onSaved={saved}
              onCancel={() => setOpen(null)}
            />
          </li>
        )}
      </ul>
      {open === null && (
        <Button className={styles.add} onClick={() => start(NEW)}>
          {t("add")}
        </Button>
      )}
      <Dialog open={asked !== null} title={t("removeTitle")} onClose={() => setAsked(null)}>
        <p>{t("removeText", { name: asked?.name ?? "" })}</p>
        <div className={dialog.actions}>
          <Button onClick={() => asked && void takeOut(asked)} loading={removing.isLoading}>
            {t("removeAction")}
          </Button>
          <Button variant="quiet" onClick={() => setAsked(null)}>
            {t("keep")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
