export { alternativesOf } from "./alternatives";
export {
  useCancelBookingMutation,
  useHoldHourMutation,
  useMoveBookingMutation,
  useReviewBookingMutation,
} from "./booking-api";
export { choiceHref } from "./booking-page";
export { readingZone } from "./day-strip";
export { HourPicker } from "./hour-picker";
export { TakenNotice } from "./taken-notice";
export {
  type Booking,
  type BookingAction,
  type BookingStatus,
  NOTES_MAX_LENGTH,
  REVIEW_MAX_LENGTH,
} from "./types";
export { useAppointmentWords } from "./use-appointment-words";
