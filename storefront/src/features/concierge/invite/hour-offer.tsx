"use client";

import { useTranslations } from "next-intl";

import { HourPicker, TakenNotice } from "@/features/booking";
import { type Outlook, useHours, useStylistWords } from "@/features/stylists";
import type { AppointmentType, Mode } from "@/lib/data/stylist-types";
import { Button, Notice, QuietRow, SelectField } from "@/ui";

import styles from "./invite-form.module.css";
import type { useHeldOffer } from "./use-held-offer";

/** What an hour can be chosen from. */
export interface OfferFacts {
  stylist: { id: string; display_name: string; city: string; time_zone: string };
  /** At least one; none that needs the client's address. */
  types: AppointmentType[];
  /** The next free hour for the first of them, when it is known. */
  nextFree: string | null;
  outlook: Outlook;
}

interface HourOfferProps {
  offer: OfferFacts;
  name: string;
  held: ReturnType<typeof useHeldOffer>;
}

/** A first hour to go with an invitation: not needed, and held for whoever is asked. */
export function HourOffer({ offer, name, held }: HourOfferProps) {
  const t = useTranslations("concierge.invite");
  const words = useStylistWords();
  const { choice, choose, taken, problem } = held;
  const hours = useHours(offer.stylist, offer.outlook, choice?.mode ?? null);
  const type = offer.types.find(({ id }) => id === choice?.typeId) ?? offer.types[0];
  if (!choice || !type) {
    return null;
  }
  return (
    <div className={styles.offer}>
      <QuietRow title={t("hour")} display>
        <div className={styles.hours}>
          <p className={styles.quiet}>{t("hourHelp", { name })}</p>
          <div className={styles.pair}>
            <SelectField
              label={t("type")}
              name="hour_type"
              value={type.id}
              options={offer.types.map((one) => ({
                value: one.id,
                label: `${one.name}, ${words.duration(one.duration_minutes)}, ${words.price(one.price)}`,
              }))}
              onChange={(event) => {
                const next = offer.types.find(({ id }) => id === event.target.value);
                choose({
                  typeId: event.target.value,
                  mode: next?.modes[0] ?? choice.mode,
                  day: null,
                  startsAt: null,
                });
              }}
            />
            <SelectField
              label={t("mode")}
              name="hour_mode"
              value={choice.mode}
              options={type.modes.map((mode) => ({ value: mode, label: words.mode(mode) }))}
              onChange={(event) =>
                choose({ mode: event.target.value as Mode, day: null, startsAt: null })
              }
            />
          </div>
          <HourPicker
            key={`${type.id} ${choice.mode}`}
            stylist={offer.stylist}
            typeId={type.id}
            mode={choice.mode}
            outlook={offer.outlook}
            horizonDays={type.horizon_days}
            day={choice.day}
            startsAt={choice.startsAt}
            nextFree={type.id === offer.types[0]?.id ? offer.nextFree : null}
            initial={null}
            onDay={(day) => choose({ day, startsAt: null })}
            onHour={(startsAt, day) => choose({ startsAt, day })}
          />
        </div>
      </QuietRow>
      {taken ? (
        <TakenNotice
          stylist={offer.stylist}
          alternatives={taken}
          outlook={offer.outlook}
          mode={choice.mode}
          busy={held.isHolding}
          onChoose={(startsAt) => choose({ startsAt })}
        />
      ) : null}
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {choice.startsAt ? (
        <p className={styles.chosen} role="status">
          {t("hourChosen", { hour: hours.sentence(choice.startsAt) })}{" "}
          <Button variant="quiet" onClick={() => choose({ startsAt: null })}>
            {t("hourNone")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
