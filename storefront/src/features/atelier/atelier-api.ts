import { houseApi } from "@/store/house-api";

import {
  type ApiAvailability,
  type ApiBooking,
  type ApiStylist,
  availabilityOf,
  bookingOf,
  stylistOf,
  todayOf,
  typeBody,
} from "./shape";
import type {
  AppointmentType,
  Availability,
  AvailabilityException,
  Booking,
  OwnStylist,
  PortfolioPiece,
  Review,
  Slot,
  Today,
  WeeklyHours,
} from "./types";

type SignedIn = { signed_in_as: "stylist" | "applicant" };

/** What is saved at once: what is left out stays as it is. */
export interface AvailabilityChange {
  time_zone?: string;
  studio_address?: string | null;
  video_link?: string | null;
  weekly_hours?: WeeklyHours[];
  exceptions?: AvailabilityException[];
}

export type BookingAction =
  | { action: "accept" | "complete" | "no-show" }
  | { action: "decline"; reason: string; alternative_starts: string[] }
  | { action: "cancel"; reason: string }
  | { action: "reschedule"; starts_at: string };

interface SlotQuestion {
  appointment_type_id: string;
  from: string;
  to: string;
  time_zone: string;
  mode?: string;
}

const post = (path: string, body: unknown = {}) => ({
  url: `/atelier/${path}`,
  method: "POST",
  body,
});

/** The atelier's calls. What the diary shows is asked for again after whatever changes it. */
const atelierApi = houseApi
  .enhanceEndpoints({ addTagTypes: ["Diary", "FreeHours"] })
  .injectEndpoints({
    endpoints: (build) => ({
      atelierSignIn: build.mutation<SignedIn, { email: string; password: string }>({
        query: (body) => post("sign-in", body),
      }),
      apply: build.mutation<SignedIn, { display_name: string; email: string; password: string }>({
        query: (body) => post("apply", body),
      }),
      openApplication: build.mutation<SignedIn, { display_name: string }>({
        query: (body) => post("open", body),
      }),
      atelierSignOut: build.mutation<unknown, void>({ query: () => post("sign-out") }),
      requestAtelierReset: build.mutation<unknown, { email: string }>({
        query: (body) => post("reset", body),
      }),
      confirmAtelierReset: build.mutation<unknown, { token: string; password: string }>({
        query: (body) => post("reset/confirm", body),
      }),
      saveProfile: build.mutation<OwnStylist, Record<string, unknown>>({
        query: (body) => ({ url: "/atelier/me", method: "PUT", body }),
        transformResponse: ({ stylist }: { stylist: ApiStylist }) => stylistOf(stylist),
      }),
      submitApplication: build.mutation<OwnStylist, void>({
        query: () => post("me/submit"),
        transformResponse: ({ stylist }: { stylist: ApiStylist }) => stylistOf(stylist),
      }),
      removeDocument: build.mutation<unknown, string>({
        query: (id) => ({ url: `/atelier/documents/${id}`, method: "DELETE" }),
      }),
      savePiece: build.mutation<PortfolioPiece, { id: string; fields: Record<string, unknown> }>({
        query: ({ id, fields }) => ({
          url: `/atelier/portfolio/${id}`,
          method: "PUT",
          body: fields,
        }),
        transformResponse: (answer: { portfolio_piece: PortfolioPiece }) => answer.portfolio_piece,
      }),
      orderPortfolio: build.mutation<unknown, string[]>({
        query: (ids) => post("portfolio/order", { ids }),
      }),
      replyToReview: build.mutation<Review, { id: string; reply: string }>({
        query: ({ id, reply }) => post(`reviews/${id}/reply`, { reply }),
        transformResponse: ({ review }: { review: Review }) => review,
      }),
      saveAvailability: build.mutation<Availability, AvailabilityChange>({
        query: (body) => ({ url: "/atelier/availability", method: "PUT", body }),
        transformResponse: ({ availability }: { availability: ApiAvailability }) =>
          availabilityOf(availability),
        invalidatesTags: (_result, error) => (error ? [] : ["FreeHours"]),
      }),
      saveType: build.mutation<AppointmentType, Omit<AppointmentType, "id"> & { id?: string }>({
        query: ({ id, ...type }) => ({
          url: id ? `/atelier/appointment-types/${id}` : "/atelier/appointment-types",
          method: id ? "PUT" : "POST",
          body: typeBody(type),
        }),
        transformResponse: (answer: { appointment_type: AppointmentType }) =>
          answer.appointment_type,
      }),
      removeType: build.mutation<unknown, string>({
        query: (id) => ({ url: `/atelier/appointment-types/${id}`, method: "DELETE" }),
      }),
      diary: build.query<Booking[], { from: string; to: string }>({
        query: ({ from, to }) => ({
          url: "/atelier/bookings",
          params: { from, to, status: "all", limit: 100 },
        }),
        transformResponse: ({ bookings }: { bookings: ApiBooking[] }) => bookings.map(bookingOf),
        providesTags: ["Diary"],
      }),
      today: build.query<Today, void>({
        query: () => "/atelier/today",
        transformResponse: todayOf,
        providesTags: ["Diary"],
      }),
      freeHours: build.query<Slot[], SlotQuestion>({
        query: (params) => ({ url: "/atelier/slots", params }),
        transformResponse: ({ slots }: { slots: Slot[] }) => slots,
        providesTags: ["FreeHours"],
      }),
      actOnBooking: build.mutation<Booking, { id: string } & BookingAction>({
        query: ({ id, action, ...body }) => post(`bookings/${id}/${action}`, body),
        transformResponse: ({ booking }: { booking: ApiBooking }) => bookingOf(booking),
        invalidatesTags: ["Diary", "FreeHours"],
      }),
      renewFeed: build.mutation<{ url: string }, void>({ query: () => post("calendar-feed") }),
      removeFeed: build.mutation<unknown, void>({
        query: () => ({ url: "/atelier/calendar-feed", method: "DELETE" }),
      }),
    }),
  });

export const {
  useAtelierSignInMutation,
  useApplyMutation,
  useOpenApplicationMutation,
  useAtelierSignOutMutation,
  useRequestAtelierResetMutation,
  useConfirmAtelierResetMutation,
  useSaveProfileMutation,
  useSubmitApplicationMutation,
  useRemoveDocumentMutation,
  useSavePieceMutation,
  useOrderPortfolioMutation,
  useReplyToReviewMutation,
  useSaveAvailabilityMutation,
  useSaveTypeMutation,
  useRemoveTypeMutation,
  useDiaryQuery,
  useTodayQuery,
  useFreeHoursQuery,
  useActOnBookingMutation,
  useRenewFeedMutation,
  useRemoveFeedMutation,
} = atelierApi;
