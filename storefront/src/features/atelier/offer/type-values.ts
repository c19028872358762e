import type { AppointmentType, ServiceMode } from "../types";

/** An appointment type while it is written; numbers are as they were typed. */
export interface TypeValues {
  name: string;
  description: string;
  duration_minutes: string;
  buffer_before_minutes: string;
  buffer_after_minutes: string;
  slot_interval_minutes: string;
  notice_hours: string;
  horizon_days: string;
  price: string;
  deposit: string;
  currency_code: string;
  modes: ServiceMode[];
  confirmation: AppointmentType["confirmation"];
  free_cancellation_hours: string;
  is_active: boolean;
}

export type TypeField = keyof TypeValues;

const HOUR_MINUTES = 60;

/** Takes an appointment type into the form; notice is told in hours. */
export function typeValues(type: AppointmentType): TypeValues {
  return {
    name: type.name,
    description: type.description,
    duration_minutes: String(type.duration_minutes),
    buffer_before_minutes: String(type.buffer_before_minutes),
    buffer_after_minutes: String(type.buffer_after_minutes),
    slot_interval_minutes: String(type.slot_interval_minutes),
    notice_hours: String(type.minimum_notice_minutes / HOUR_MINUTES),
    horizon_days: String(type.horizon_days),
    price: String(type.price.amount),
    deposit: String(type.deposit.amount),
    currency_code: type.price.currency_code,
    modes: type.modes,
    confirmation: type.confirmation,
    free_cancellation_hours: String(type.free_cancellation_hours),
    is_active: type.is_active,
  };
}

/**
 * An appointment type to begin with.
 * @param modes in which the stylist works.
 * @param currency ISO 4217, lower case.
 */
export function newTypeValues(modes: ServiceMode[], currency: string): TypeValues {
  return {
    name: "",
    description: "",
    duration_minutes: "60",
    buffer_before_minutes: "0",
    buffer_after_minutes: "15",
    slot_interval_minutes: "30",
    notice_hours: "24",
    horizon_days: "60",
    price: "",
    deposit: "0",
    currency_code: currency,
    modes,
    confirmation: "on_request",
    free_cancellation_hours: "24",
    is_active: true,
  };
}

/** @returns what is saved; call it with values that have no problem. */
export function typeOf(values: TypeValues): Omit<AppointmentType, "id"> {
  const money = (amount: string) => ({
    amount: Number(amount),
    currency_code: values.currency_code,
  });
  return {
    name: values.name.trim(),
    description: values.description.trim(),
    duration_minutes: Number(values.duration_minutes),
    buffer_before_minutes: Number(values.buffer_before_minutes),
    buffer_after_minutes: Number(values.buffer_after_minutes),
    slot_interval_minutes: Number(values.slot_interval_minutes),
    minimum_notice_minutes: Math.round(Number(values.notice_hours) * HOUR_MINUTES),
    horizon_days: Number(values.horizon_days),
    price: money(values.price),
    deposit: money(values.deposit),
    modes: values.modes,
    confirmation: values.confirmation,
    free_cancellation_hours: Number(values.free_cancellation_hours),
    is_active: values.is_active,
  };
}

/** Bounds of the whole numbers; the API holds the same. */
const BOUNDS: Partial<Record<TypeField, [number, number]>> = {
  duration_minutes: [15, 480],
  buffer_before_minutes: [0, 240],
  buffer_after_minutes: [0, 240],
  slot_interval_minutes: [5, 240],
  horizon_days: [1, 365],
  free_cancellation_hours: [0, 336],
};
const MAX_NOTICE_HOURS = 720;
const AMOUNT = /^\d{1,7}(\.\d{1,2})?$/;

/** @returns fields with a problem, in the order of the form. */
export function typeProblems(values: TypeValues): TypeField[] {
  const isAmount = (text: string) => AMOUNT.test(text.trim());
  const notice = Number(values.notice_hours || "x");
  const bad: TypeField[] = [];
  if (values.name.trim() === "") {
    bad.push("name");
  }
  for (const [field, [low, high]] of Object.entries(BOUNDS) as [TypeField, [number, number]][]) {
    const number = Number(String(values[field]).trim() || "x");
    if (!Number.isInteger(number) || number < low || number > high) {
      bad.push(field);
    }
  }
  if (!(notice >= 0 && notice <= MAX_NOTICE_HOURS)) {
    bad.push("notice_hours");
  }
  if (!isAmount(values.price)) {
    bad.push("price");
  }
  if (!isAmount(values.deposit) || Number(values.deposit) > Number(values.price)) {
    bad.push("deposit");
  }
  if (values.currency_code === "") {
    bad.push("currency_code");
  }
  if (values.modes.length === 0) {
    bad.push("modes");
  }
  return bad;
}
