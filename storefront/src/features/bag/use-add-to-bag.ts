"use client";

import { useHouseDispatch } from "@/store/hooks";

import { useAddLineMutation } from "./bag-api";
import { bagOpened } from "./bag-ui-slice";
import { useFailureSentence } from "./use-failure-sentence";

/** How laying a piece into the bag is getting on. */
export interface AddToBagState {
  isAdding: boolean;
  /** What went wrong, ready to be shown beside the button; null when nothing did. */
  error: string | null;
}

/**
 * For a piece's page: lays a variant into the bag and then opens the drawer.
 * @returns `add`, which resolves to whether the piece is in the bag, and its state.
 */
export function useAddToBag(): {
  add: (variantId: string, quantity?: number) => Promise<boolean>;
  state: AddToBagState;
} {
  const dispatch = useHouseDispatch();
  const sentence = useFailureSentence("bag");
  const [addLine, { isLoading, error }] = useAddLineMutation();

  async function add(variantId: string, quantity = 1): Promise<boolean> {
    const result = await addLine({ variant_id: variantId, quantity });
    const added = !("error" in result);
    if (added) {
      dispatch(bagOpened());
    }
    return added;
  }

  return { add, state: { isAdding: isLoading, error: sentence(error) } };
}
