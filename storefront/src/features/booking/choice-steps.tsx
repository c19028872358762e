"use client";

import { useTranslations } from "next-intl";

import { useStylistWords } from "@/features/stylists";
import { type AppointmentType } from "@/lib/data/stylist-types";
import { Choice } from "@/ui";
import { useHouseDispatch } from "@/store";

import { type BookingPageData } from "./booking-page";
import { type BookingFlow, modeChosen, typeChosen } from "./booking-slice";
import styles from "./booking-view.module.css";

interface ChoiceStepsProps {
  page: BookingPageData;
  flow: BookingFlow;
  type: AppointmentType;
}

/** What for, and how to meet: the second only where there is something to choose. */
export function ChoiceSteps({ page, flow, type }: ChoiceStepsProps) {
  const t = useTranslations("booking.flow");
  const words = useStylistWords();
  const dispatch = useHouseDispatch();
  const stylistId = page.stylist.id;
  return (
    <>
      <fieldset className={styles.step}>
        <legend className={styles.heading}>{t("type")}</legend>
        <div>
          {page.types.map((one) => (
            <Choice
              key={one.id}
              name="type"
              value={one.id}
              checked={one.id === type.id}
              onChange={() =>
                dispatch(
                  typeChosen({
                    stylistId,
                    typeId: one.id,
                    mode:
                      flow.mode && one.modes.includes(flow.mode)
                        ? flow.mode
                        : (one.modes[0] ?? null),
                  }),
                )
              }
              label={one.name}
              description={
                <>
                  {one.description ? <span className={styles.line}>{one.description}</span> : null}
                  <span className={styles.line}>{words.duration(one.duration_minutes)}</span>
                </>
              }
              aside={words.price(one.price)}
            />
          ))}
        </div>
      </fieldset>
      {type.modes.length > 1 ? (
        <fieldset className={styles.step}>
          <legend className={styles.heading}>{t("mode")}</legend>
          <div className={styles.modes}>
            {type.modes.map((mode) => (
              <label key={mode} className={styles.mode}>
                <input
                  type="radio"
                  name="mode"
                  value={mode}
                  checked={mode === flow.mode}
                  onChange={() => dispatch(modeChosen({ stylistId, mode }))}
                  className={styles.input}
                />
                <span className={styles.modeWord}>{words.mode(mode)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
