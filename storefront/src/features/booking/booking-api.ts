import { type Mode } from "@/lib/data/stylist-types";
import { houseApi } from "@/store/house-api";

import { type Booking, type FreeHours, type HeldBooking } from "./types";

/** What free hours are asked for. */
export interface HoursQuery {
  stylistId: string;
  typeId: string;
  mode: Mode | null;
  /** Instants, ISO 8601. */
  from: string;
  to: string;
  /** IANA zone of whoever looks. */
  timeZone: string;
}

/** What holds an hour. */
export interface HoldInput {
  stylist_id: string;
  appointment_type_id: string;
  starts_at: string;
  mode: Mode;
  location: string;
  notes: string;
  time_zone: string;
  /** The same for every sending of one attempt. */
  attempt: string;
}

const SECONDS_KEPT = 30;

/** Calls about hours and appointments. Whatever takes or frees an hour has the hours read again. */
const bookingApi = houseApi.enhanceEndpoints({ addTagTypes: ["Hours"] }).injectEndpoints({
  endpoints: (build) => ({
    getHours: build.query<FreeHours, HoursQuery>({
      query: ({ stylistId, typeId, mode, from, to, timeZone }) => ({
        url: `/stylists/${stylistId}/slots`,
        params: {
          appointment_type_id: typeId,
          ...(mode ? { mode } : {}),
          from,
          to,
          time_zone: timeZone,
        },
      }),
      keepUnusedDataFor: SECONDS_KEPT,
      providesTags: ["Hours"],
    }),
    holdHour: build.mutation<HeldBooking, HoldInput>({
      query: (body) => ({ url: "/booking", method: "POST", body }),
      invalidatesTags: ["Hours"],
    }),
    confirmHour: build.mutation<Booking, { id: string }>({
      query: ({ id }) => ({ url: `/booking/${id}/confirm`, method: "POST" }),
      invalidatesTags: ["Hours"],
    }),
    cancelBooking: build.mutation<Booking, { id: string; reason: string }>({
      query: ({ id, reason }) => ({
        url: `/booking/${id}/cancel`,
        method: "POST",
        body: { reason },
      }),
      invalidatesTags: ["Hours"],
    }),
    moveBooking: build.mutation<Booking, { id: string; starts_at: string }>({
      query: ({ id, starts_at }) => ({
        url: `/booking/${id}/reschedule`,
        method: "POST",
        body: { starts_at },
      }),
      invalidatesTags: ["Hours"],
    }),
    reviewBooking: build.mutation<unknown, { id: string; rating: number; text: string }>({
      query: ({ id, ...body }) => ({ url: `/booking/${id}/review`, method: "POST", body }),
    }),
  }),
});

export const {
  useGetHoursQuery,
  useHoldHourMutation,
  useConfirmHourMutation,
  useCancelBookingMutation,
  useMoveBookingMutation,
  useReviewBookingMutation,
} = bookingApi;
