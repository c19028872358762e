"use client";

import { useTranslations } from "next-intl";

import { firstName, useStylistWords } from "@/features/stylists";
import { useHouseDispatch } from "@/store";
import { Field } from "@/ui";

import { type BookingStylist } from "./booking-page";
import { type BookingFlow, wordsWritten } from "./booking-slice";
import styles from "./booking-view.module.css";
import { ADDRESS_MAX_LENGTH, NOTES_MAX_LENGTH } from "./types";

interface PlaceAndNotesProps {
  stylist: BookingStylist;
  flow: BookingFlow;
  addressMissing: boolean;
}

/** Where to meet, as far as there is something to say, and what the stylist should know. */
export function PlaceAndNotes({ stylist, flow, addressMissing }: PlaceAndNotesProps) {
  const t = useTranslations("booking.flow");
  const dispatch = useHouseDispatch();
  const stylistId = stylist.id;
  const words = useStylistWords();
  const name = firstName(stylist.display_name);
  return (
    <>
      <section aria-labelledby="place" className={styles.step}>
        <h2 id="place" className={styles.heading}>
          {t("place")}
        </h2>
        {flow.mode === "at_home" ? (
          <Field
            name="address"
            label={t("atHome")}
            help={t("atHomeHelp", { name })}
            error={addressMissing ? t("atHomeMissing", { name }) : undefined}
            value={flow.address}
            maxLength={ADDRESS_MAX_LENGTH}
            autoComplete="street-address"
            required
            onChange={(event) => dispatch(wordsWritten({ stylistId, address: event.target.value }))}
          />
        ) : (
          <p>
            {flow.mode === "video"
              ? t("video")
              : t("studio", { name, city: words.city(stylist.city) })}
          </p>
        )}
      </section>
      <section aria-labelledby="notes" className={styles.step}>
        <h2 id="notes" className={styles.heading}>
          {t("notes")}
        </h2>
        <Field
          name="notes"
          label={t("notesLabel", { name })}
          help={t("notesHelp", { max: NOTES_MAX_LENGTH })}
          value={flow.notes}
          maxLength={NOTES_MAX_LENGTH}
          multiline
          onChange={(event) => dispatch(wordsWritten({ stylistId, notes: event.target.value }))}
        />
      </section>
    </>
  );
}
