import type { Confirmation } from "../../../modules/booking/lib/booking-status";
import type { ServiceMode } from "../../../modules/booking/lib/service-mode";

/** An appointment type as the module keeps it. Amounts in major units. */
export type AppointmentTypeRow = {
  id: string;
  stylist_id: string;
  name: string;
  description: string;
  duration_minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  slot_interval_minutes: number;
  minimum_notice_minutes: number;
  horizon_days: number;
  price_amount: number;
  deposit_amount: number;
  currency_code: string;
  modes: ServiceMode[];
  confirmation: Confirmation;
  free_cancellation_hours: number;
  is_active: boolean;
  position: number;
};

export const APPOINTMENT_TYPE_FIELDS: (keyof AppointmentTypeRow)[] = [
  "id",
  "stylist_id",
  "name",
  "description",
  "duration_minutes",
  "buffer_before_minutes",
  "buffer_after_minutes",
  "slot_interval_minutes",
  "minimum_notice_minutes",
  "horizon_days",
  "price_amount",
  "deposit_amount",
  "currency_code",
  "modes",
  "confirmation",
  "free_cancellation_hours",
  "is_active",
  "position",
];

/** What clients are told of an appointment type. */
export function publicAppointmentType(row: AppointmentTypeRow) {
  const { price_amount, deposit_amount, currency_code } = row;
  return {
    id: row.id,
    stylist_id: row.stylist_id,
    name: row.name,
    description: row.description,
    duration_minutes: row.duration_minutes,
    slot_interval_minutes: row.slot_interval_minutes,
    minimum_notice_minutes: row.minimum_notice_minutes,
    horizon_days: row.horizon_days,
    price: { amount: Number(price_amount), currency_code },
    deposit: { amount: Number(deposit_amount), currency_code },
    modes: row.modes,
    confirmation: row.confirmation,
    free_cancellation_hours: row.free_cancellation_hours,
  };
}

/** What its stylist sees besides. */
export function ownAppointmentType(row: AppointmentTypeRow) {
  return {
    ...publicAppointmentType(row),
    buffer_before_minutes: row.buffer_before_minutes,
    buffer_after_minutes: row.buffer_after_minutes,
    is_active: row.is_active,
    position: row.position,
  };
}
