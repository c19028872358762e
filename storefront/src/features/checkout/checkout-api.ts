import { bagApi } from "@/features/bag";
import { houseApi } from "@/store/house-api";

import type { Address } from "./address";
import type { Checkout, PaymentMethod } from "./types";

/** The checkout's calls. Every step answers with the whole checkout, amounts included. */
const checkoutApi = houseApi.injectEndpoints({
  endpoints: (build) => ({
    getCheckout: build.query<Checkout, void>({
      query: () => "/checkout",
      providesTags: ["Checkout"],
    }),
    setContact: build.mutation<Checkout, { email: string }>({
      query: (body) => ({ url: "/checkout/contact", method: "POST", body }),
      onQueryStarted: (_, life) => show(life),
    }),
    setAddress: build.mutation<Checkout, { address: Address; keep: boolean }>({
      query: (body) => ({ url: "/checkout/address", method: "POST", body }),
      onQueryStarted: (_, life) => show(life),
    }),
    setDelivery: build.mutation<Checkout, { delivery_id: string }>({
      query: (body) => ({ url: "/checkout/delivery", method: "POST", body }),
      onQueryStarted: (_, life) => show(life),
    }),
    preparePayment: build.mutation<Checkout, { method: PaymentMethod }>({
      query: (body) => ({ url: "/checkout/payment", method: "POST", body }),
      onQueryStarted: (_, life) => show(life),
    }),
    placeOrder: build.mutation<{ order_id: string }, void>({
      query: () => ({ url: "/checkout/complete", method: "POST", body: {} }),
    }),
  }),
});

interface StepLife {
  dispatch: (action: unknown) => unknown;
  queryFulfilled: Promise<{ data: Checkout }>;
}

async function show({ dispatch, queryFulfilled }: StepLife): Promise<void> {
  try {
    const { data } = await queryFulfilled;
    await dispatch(checkoutApi.util.upsertQueryData("getCheckout", undefined, data));
    await dispatch(bagApi.util.upsertQueryData("getBag", undefined, data.bag));
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
