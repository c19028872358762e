import { bagApi } from "@/features/bag";
import { houseApi } from "@/store/house-api";

import type { Address } from "./address";
import type { Checkout, PaymentMethod } from "./types";

/** What is bought: null for the bag, or the id of an approved board. */
interface Bought {
  board: string | null;
}

const pathOf = (step: string, board: string | null) =>
  `/checkout${step}${board === null ? "" : `?board=${encodeURIComponent(board)}`}`;

/** The checkout's calls. Every step answers with the whole checkout, amounts included. */
const checkoutApi = houseApi.injectEndpoints({
  endpoints: (build) => ({
    getCheckout: build.query<Checkout, string | null>({
      query: (board) => pathOf("", board),
      providesTags: ["Checkout"],
    }),
    setContact: build.mutation<Checkout, Bought & { email: string }>({
      query: ({ board, ...body }) => ({ url: pathOf("/contact", board), method: "POST", body }),
      onQueryStarted: ({ board }, life) => show(board, life),
    }),
    setAddress: build.mutation<Checkout, Bought & { address: Address; keep: boolean }>({
      query: ({ board, ...body }) => ({ url: pathOf("/address", board), method: "POST", body }),
      onQueryStarted: ({ board }, life) => show(board, life),
    }),
    setDelivery: build.mutation<Checkout, Bought & { delivery_id: string }>({
      query: ({ board, ...body }) => ({ url: pathOf("/delivery", board), method: "POST", body }),
      onQueryStarted: ({ board }, life) => show(board, life),
    }),
    preparePayment: build.mutation<Checkout, Bought & { method: PaymentMethod }>({
      query: ({ board, ...body }) => ({ url: pathOf("/payment", board), method: "POST", body }),
      onQueryStarted: ({ board }, life) => show(board, life),
    }),
    placeOrder: build.mutation<{ order_id: string }, Bought>({
      query: ({ board }) => ({ url: pathOf("/complete", board), method: "POST", body: {} }),
    }),
  }),
});

interface StepLife {
  dispatch: (action: unknown) => unknown;
  queryFulfilled: Promise<{ data: Checkout }>;
}

async function show(board: string | null, { dispatch, queryFulfilled }: StepLife): Promise<void> {
  try {
    const { data } = await queryFulfilled;
    await dispatch(checkoutApi.util.upsertQueryData("getCheckout", board, data));
    if (board === null) {
      await dispatch(bagApi.util.upsertQueryData("getBag", undefined, data.bag));
    }
  } catch {
    // The step itself says what was refused.
  }
}

export const {
  useGetCheckoutQuery,
  useSetContactMutation,
  useSetAddressMutation,
  useSetDeliveryMutation,
  usePreparePaymentMutation,
  usePlaceOrderMutation,
} = checkoutApi;
