import { houseApi } from "@/store/house-api";

import type { Bag } from "./types";

/** Counts changes under way, so that only the answer to the last one replaces what is shown. */
let changesUnderWay = 0;

/**
 * The bag's calls. Changing a quantity and taking a line out show at once and are taken back when
 * the house refuses; amounts only ever come from the server.
 */
export const bagApi = houseApi.injectEndpoints({
  endpoints: (build) => ({
    getBag: build.query<Bag, void>({
      query: () => "/bag",
      providesTags: ["Bag"],
    }),
    addLine: build.mutation<Bag, { variant_id: string; quantity: number }>({
      query: (body) => ({ url: "/bag/lines", method: "POST", body }),
      onQueryStarted: (_, life) => settle(life),
      invalidatesTags: refused("Checkout"),
    }),
    updateLine: build.mutation<Bag, { id: string; quantity: number }>({
      query: ({ id, quantity }) => ({
        url: `/bag/lines/${id}`,
        method: "PATCH",
        body: { quantity },
      }),
      onQueryStarted: ({ id, quantity }, life) =>
        settle(life, (bag) => {
          const line = bag.lines.find((candidate) => candidate.id === id);
          if (line) {
            bag.count += quantity - line.quantity;
            line.quantity = quantity;
          }
        }),
      invalidatesTags: refused("Checkout"),
    }),
    removeLine: build.mutation<Bag, { id: string }>({
      query: ({ id }) => ({ url: `/bag/lines/${id}`, method: "DELETE" }),
      onQueryStarted: ({ id }, life) =>
        settle(life, (bag) => {
          const line = bag.lines.find((candidate) => candidate.id === id);
          bag.count -= line?.quantity ?? 0;
          bag.lines = bag.lines.filter((candidate) => candidate.id !== id);
        }),
      invalidatesTags: refused("Checkout"),
    }),
    applyCode: build.mutation<Bag, { code: string }>({
      query: (body) => ({ url: "/bag/codes", method: "POST", body }),
      onQueryStarted: (_, life) => settle(life),
      invalidatesTags: refused("Checkout"),
    }),
    removeCode: build.mutation<Bag, { code: string }>({
      query: (body) => ({ url: "/bag/codes", method: "DELETE", body }),
      onQueryStarted: (_, life) => settle(life),
      invalidatesTags: refused("Checkout"),
    }),
  }),
});

/** After a refusal the truth is read again; after a success the answer already is the truth. */
function refused(always: "Checkout") {
  return (_result: unknown, error: unknown) => (error ? (["Bag", always] as const) : [always]);
}

interface ChangeLife {
  dispatch: (action: unknown) => unknown;
  queryFulfilled: Promise<{ data: Bag }>;
}

async function settle(life: ChangeLife, optimistic?: (bag: Bag) => void): Promise<void> {
  changesUnderWay += 1;
  const patch = optimistic
    ? (life.dispatch(bagApi.util.updateQueryData("getBag", undefined, optimistic)) as {
        undo: () => void;
      })
    : null;
  try {
    const { data } = await life.queryFulfilled;
    if (changesUnderWay === 1) {
      await life.dispatch(bagApi.util.upsertQueryData("getBag", undefined, data));
    }
  } catch {
    patch?.undo();
  } finally {
    changesUnderWay -= 1;
  }
}

export const {
  useGetBagQuery,
  useAddLineMutation,
  useUpdateLineMutation,
  useRemoveLineMutation,
  useApplyCodeMutation,
  useRemoveCodeMutation,
} = bagApi;
