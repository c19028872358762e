"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice, SelectField } from "@/ui";

import { useSaveProfileMutation } from "../atelier-api";
import { LeaveDialog } from "../parts/leave-dialog";
import { TagField } from "../parts/tag-field";
import { useUnsavedGuard } from "../parts/use-unsaved-guard";
import { Words } from "../parts/words";
import { type OwnStylist, SERVICE_MODES, SPECIALTIES } from "../types";
import { CURRENCIES, type NamedCode } from "./choices";
import { LanguageField } from "./language-field";
import styles from "./profile-form.module.css";
import {
  profileBody,
  type ProfileField,
  profileProblems,
  type ProfileValues,
  valuesOf,
} from "./profile-values";
import { ZonePicker } from "./zone-picker";

interface ProfileFormProps {
  stylist: OwnStylist;
  /** Named on the server: browsers do not all call a country the same. */
  countries: readonly NamedCode[];
  languages: readonly NamedCode[];
  /** Epoch milliseconds. */
  serverNow: number;
}

/** What clients read about a stylist, and what the house has to know. */
export function ProfileForm({ stylist, countries, languages, serverNow }: ProfileFormProps) {
  const t = useTranslations("atelier.profile");
  const modes = useTranslations("atelier.modes");
  const specialties = useTranslations("atelier.specialties");
  const sentence = useFailureSentence("atelier");
  const [saved, setSaved] = useState(() => valuesOf(stylist));
  const [values, setValues] = useState(saved);
  const [problems, setProblems] = useState<ProfileField[]>([]);
  const [save, { isLoading, isSuccess, error, reset }] = useSaveProfileMutation();
  const isDirty = JSON.stringify(values) !== JSON.stringify(saved);
  const guard = useUnsavedGuard(isDirty);

  function set(next: Partial<ProfileValues>) {
    setValues((before) => ({ ...before, ...next }));
    setProblems((before) => before.filter((field) => !(field in next)));
    reset();
  }

  function text(name: ProfileField & keyof TextFields) {
    return {
      name,
      label: t(name),
      value: values[name],
      onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
      error: problems.includes(name) ? t(`problems.${name as "rate_amount"}`) : undefined,
    };
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = profileProblems(values);
    setProblems(found);
    const [first] = found;
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const result = await save(profileBody(values, saved));
    if (result.data) {
      const fresh = valuesOf(result.data);
      setSaved(fresh);
      setValues(fresh);
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("parts.words")}</legend>
        {stylist.approved_at ? (
          <p className={styles.fixed}>{t("nameFixed", { name: stylist.display_name })}</p>
        ) : (
          <Field {...text("display_name")} help={t("nameHelp")} maxLength={80} />
        )}
        <Field {...text("headline")} help={t("headlineHelp")} maxLength={160} />
        <Field {...text("biography")} help={t("biographyHelp")} maxLength={4000} multiline />
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("parts.place")}</legend>
        <div className={styles.pair}>
          <Field {...text("city")} maxLength={80} autoComplete="address-level2" />
          <SelectField
            label={t("country_code")}
            name="country_code"
            value={values.country_code}
            onChange={(event) => set({ country_code: event.target.value })}
            options={[{ value: "", label: t("choose") }, ...countries]}
          />
        </div>
        <ZonePicker
          label={t("time_zone")}
          name="time_zone"
          value={values.time_zone}
          onChange={(time_zone) => set({ time_zone })}
          serverNow={serverNow}
          help={t("zoneHelp")}
        />
        <LanguageField
          choices={languages}
          chosen={values.languages}
          onChange={(chosen) => set({ languages: chosen })}
        />
        <Words
          legend={t("modes")}
          name="modes"
          options={SERVICE_MODES.map((value) => ({ value, label: modes(value) }))}
          chosen={values.modes}
          onChange={(chosen) => set({ modes: chosen })}
        />
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("parts.work")}</legend>
        <Words
          legend={t("specialties")}
          name="specialties"
          options={SPECIALTIES.map((value) => ({ value, label: specialties(value) }))}
          chosen={SPECIALTIES.filter((value) => values.specialties.includes(value))}
          onChange={(chosen) => set({ specialties: chosen })}
        />
        <TagField
          label={t("style_tags")}
          name="style_tags"
          tags={values.style_tags}
          onChange={(style_tags) => set({ style_tags })}
          removeLabel={(word) => t("removeWord", { word })}
          help={t("tagsHelp")}
          max={20}
          maxLength={40}
        />
        <div className={styles.three}>
          <Field {...text("years_experience")} inputMode="numeric" />
          <Field {...text("rate_amount")} inputMode="decimal" help={t("rateHelp")} />
          <SelectField
            label={t("currency_code")}
            name="currency_code"
            value={values.currency_code}
            onChange={(event) => set({ currency_code: event.target.value })}
            options={[
              { value: "", label: t("choose") },
              ...[...new Set([...CURRENCIES, values.currency_code])]
                .filter(Boolean)
                .map((code) => ({ value: code, label: code.toUpperCase() })),
            ]}
          />
        </div>
        <Field {...text("client_capacity")} inputMode="numeric" help={t("capacityHelp")} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("parts.private")}</legend>
        <p className={styles.fixed}>{t("emailFixed", { email: stylist.email })}</p>
        <Field {...text("phone")} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} />
      </fieldset>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      {isSuccess && !isDirty && <Notice tone="success">{t("saved")}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={isLoading} disabled={!isDirty}>
          {t("action")}
        </Button>
        {isDirty && <p className={styles.fixed}>{t("unsaved")}</p>}
      </div>
      <LeaveDialog open={guard.asking} onStay={guard.stay} onLeave={guard.go} />
    </form>
  );
}

/** The fields that are one line or some lines of text. */
type TextFields = {
  [Name in ProfileField as ProfileValues[Name] extends string ? Name : never]: true;
};
