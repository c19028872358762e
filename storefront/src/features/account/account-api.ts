import { type Address } from "@/features/checkout";
import { houseApi } from "@/store/house-api";

import type { Client } from "./types";

interface SavedAddressInput {
  address: Address;
  is_default: boolean;
}

/** Calls of the account. Signing in or out changes whose bag this is, so it is asked for again. */
const accountApi = houseApi.injectEndpoints({
  endpoints: (build) => ({
    signIn: build.mutation<unknown, { email: string; password: string }>({
      query: (body) => ({ url: "/account/sign-in", method: "POST", body }),
      invalidatesTags: afterSuccess("Bag", "Checkout"),
    }),
    register: build.mutation<
      unknown,
      { email: string; password: string; first_name: string; last_name: string }
    >({
      query: (body) => ({ url: "/account/register", method: "POST", body }),
      invalidatesTags: afterSuccess("Bag", "Checkout"),
    }),
    signOut: build.mutation<unknown, void>({
      query: () => ({ url: "/account/sign-out", method: "POST" }),
      invalidatesTags: afterSuccess("Bag", "Checkout"),
    }),
    requestReset: build.mutation<unknown, { email: string }>({
      query: (body) => ({ url: "/account/reset", method: "POST", body }),
    }),
    confirmReset: build.mutation<unknown, { token: string; password: string }>({
      query: (body) => ({ url: "/account/reset/confirm", method: "POST", body }),
    }),
    updateProfile: build.mutation<Client, { first_name: string; last_name: string; phone: string }>(
      {
        query: (body) => ({ url: "/account/profile", method: "POST", body }),
        invalidatesTags: afterSuccess("Checkout"),
      },
    ),
    addAddress: build.mutation<Client, SavedAddressInput>({
      query: (body) => ({ url: "/account/addresses", method: "POST", body }),
      invalidatesTags: afterSuccess("Checkout"),
    }),
    changeAddress: build.mutation<Client, SavedAddressInput & { id: string }>({
      query: ({ id, ...body }) => ({ url: `/account/addresses/${id}`, method: "PATCH", body }),
      invalidatesTags: afterSuccess("Checkout"),
    }),
    removeAddress: build.mutation<Client, { id: string }>({
      query: ({ id }) => ({ url: `/account/addresses/${id}`, method: "DELETE" }),
      invalidatesTags: afterSuccess("Checkout"),
    }),
  }),
});

type Tag = "Bag" | "Checkout";

function afterSuccess(...tags: Tag[]) {
  return (_result: unknown, error: unknown) => (error ? [] : tags);
}

export const {
  useSignInMutation,
  useRegisterMutation,
  useSignOutMutation,
  useRequestResetMutation,
  useConfirmResetMutation,
  useUpdateProfileMutation,
  useAddAddressMutation,
  useChangeAddressMutation,
  useRemoveAddressMutation,
} = accountApi;
