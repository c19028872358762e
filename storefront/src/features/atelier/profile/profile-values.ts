import type { OwnStylist, ServiceMode } from "../types";

/** The profile while it is written; numbers are as they were typed. */
export interface ProfileValues {
  display_name: string;
  headline: string;
  biography: string;
  languages: string[];
  city: string;
  country_code: string;
  time_zone: string;
  modes: ServiceMode[];
  specialties: string[];
  style_tags: string[];
  years_experience: string;
  rate_amount: string;
  currency_code: string;
  client_capacity: string;
  phone: string;
}

export type ProfileField = keyof ProfileValues;

/** Takes a profile into the form. */
export function valuesOf(stylist: OwnStylist): ProfileValues {
  const words = (value: number | null) => (value === null ? "" : String(value));
  return {
    display_name: stylist.display_name,
    headline: stylist.headline ?? "",
    biography: stylist.biography ?? "",
    languages: stylist.languages,
    city: stylist.city ?? "",
    country_code: stylist.country_code ?? "",
    time_zone: stylist.time_zone ?? "",
    modes: stylist.modes,
    specialties: stylist.specialties,
    style_tags: stylist.style_tags,
    years_experience: words(stylist.years_experience),
    rate_amount: words(stylist.rate.amount),
    currency_code: stylist.rate.currency_code ?? "",
    client_capacity: words(stylist.client_capacity),
    phone: stylist.phone ?? "",
  };
}

/**
 * What the API takes of the form. A name that has not been touched is left out: it is fixed once the
 * house has approved it.
 */
export function profileBody(values: ProfileValues, before: ProfileValues): Record<string, unknown> {
  const text = (value: string) => value.trim() || null;
  const number = (value: string) => (value.trim() === "" ? null : Number(value));
  return {
    ...(values.display_name === before.display_name
      ? {}
      : { display_name: values.display_name.trim() }),
    headline: text(values.headline),
    biography: text(values.biography),
    languages: values.languages,
    city: text(values.city),
    country_code: text(values.country_code),
    time_zone: text(values.time_zone),
    modes: values.modes,
    specialties: values.specialties,
    style_tags: values.style_tags,
    years_experience: number(values.years_experience),
    rate: { amount: number(values.rate_amount), currency_code: text(values.currency_code) },
    client_capacity: number(values.client_capacity),
    phone: text(values.phone),
  };
}

const WHOLE = /^\d{1,3}$/;
const AMOUNT = /^\d{1,7}(\.\d{1,2})?$/;

/**
 * Checks what was typed. A gap is fine: it is only needed when the application is sent.
 * @returns fields with a problem, in the order of the form.
 */
export function profileProblems(values: ProfileValues): ProfileField[] {
  const whole = (text: string, low: number, high: number) =>
    text.trim() === "" || (WHOLE.test(text.trim()) && Number(text) >= low && Number(text) <= high);
  const fine: [ProfileField, boolean][] = [
    ["display_name", values.display_name.trim() !== ""],
    ["years_experience", whole(values.years_experience, 0, 70)],
    ["rate_amount", values.rate_amount.trim() === "" || AMOUNT.test(values.rate_amount.trim())],
    ["client_capacity", whole(values.client_capacity, 1, 200)],
  ];
  return fine.filter(([, isFine]) => !isFine).map(([field]) => field);
}
