"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { type Locale, parseLocale } from "@/i18n/markets";
import { Field, SelectField } from "@/ui";

import {
  type Address,
  type AddressField,
  type AddressProblems,
  hasPostalCode,
  hasProvince,
} from "./address";
import styles from "./address-fields.module.css";
import { provincesOf } from "./provinces";

/** What browsers call each part (HTML, autofill field names). */
const AUTOCOMPLETE: Record<AddressField, string> = {
  first_name: "given-name",
  last_name: "family-name",
  company: "organization",
  address_1: "address-line1",
  address_2: "address-line2",
  postal_code: "postal-code",
  city: "address-level2",
  province: "address-level1",
  country_code: "country",
  phone: "tel",
};

interface Props {
  address: Address;
  countries: readonly string[];
  problems: AddressProblems;
  onChange: (change: Partial<Address>) => void;
  /** Autofill section, "shipping" in a checkout. */
  section?: string;
}

/** The fields of an address in the order of its country, each with its problem beside it. */
export function AddressFields({ address, countries, problems, onChange, section }: Props) {
  const t = useTranslations("checkout.address");
  const names = useCountryNames();
  const country = address.country_code;
  const provinces = provincesOf(country);

  const common = (field: AddressField) => ({
    name: field,
    label: t(labelKey(field, country)),
    error: problemOf(field),
    autoComplete: [section, AUTOCOMPLETE[field]].filter(Boolean).join(" "),
  });
  const text = (field: AddressField) => ({
    ...common(field),
    value: address[field],
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });

  function problemOf(field: AddressField): string | undefined {
    const problem = problems[field];
    return problem && t(`problems.${problem}`, { field, country });
  }

  return (
    <div className={styles.fields}>
      <Field {...text("first_name")} />
      <Field {...text("last_name")} />
      <Wide>
        <Field {...text("company")} />
      </Wide>
      <Wide>
        {countries.length > 1 ? (
          <SelectField
            {...common("country_code")}
            value={country}
            onChange={(event) => onChange({ country_code: event.target.value, province: "" })}
            options={countries
              .map((code) => ({ value: code, label: names(code) }))
              .sort((a, b) => a.label.localeCompare(b.label))}
          />
        ) : (
          <p className={styles.country}>
            <span>{t("country_code")}</span>
            {names(country)}
          </p>
        )}
      </Wide>
      <Wide>
        <Field {...text("address_1")} />
      </Wide>
      <Wide>
        <Field {...text("address_2")} />
      </Wide>
      {hasPostalCode(country) && <Field {...text("postal_code")} />}
      <Field {...text("city")} />
      {hasProvince(country) &&
        (provinces ? (
          <SelectField
            {...common("province")}
            value={address.province}
            onChange={(event) => onChange({ province: event.target.value })}
            options={[{ value: "", label: t("choose") }, ...provinces]}
          />
        ) : (
          <Field {...text("province")} />
        ))}
      <Wide>
        <Field {...text("phone")} type="tel" inputMode="tel" help={t("phoneHelp")} />
      </Wide>
    </div>
  );
}

type LabelKey =
  | Exclude<AddressField, "postal_code" | "province">
  | `postal_code.${"us" | "gb" | "ie" | "other"}`
  | `province.${"us" | "ae" | "jp" | "other"}`;

/** Some parts of an address have a name of their own in some countries. */
function labelKey(field: AddressField, country: string): LabelKey {
  if (field === "postal_code") {
    return `postal_code.${country === "us" || country === "gb" || country === "ie" ? country : "other"}`;
  }
  if (field === "province") {
    return `province.${country === "us" || country === "ae" || country === "jp" ? country : "other"}`;
  }
  return field;
}

function Wide({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}

/** @returns a function that names a country in the visitor's language. */
export function useCountryNames(): (code: string) => string {
  const { language } = parseLocale(useLocale() as Locale);
  const names = new Intl.DisplayNames([language], { type: "region" });
  return (code) => (code ? (names.of(code.toUpperCase()) ?? code) : "");
}
