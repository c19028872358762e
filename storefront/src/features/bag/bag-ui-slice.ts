import { createSlice, type PayloadAction } from "@reduxjs/toolkit";

/** A line just taken out, kept as long as it can be put back. */
export interface RemovedLine {
  variant_id: string;
  quantity: number;
  title: string;
}

export interface BagUiState {
  open: boolean;
  removed: RemovedLine | null;
}

const initialState: BagUiState = { open: false, removed: null };

/** The drawer and what can be undone in it. */
export const bagUiSlice = createSlice({
  name: "bagUi",
  initialState,
  reducers: {
    bagOpened(state) {
      state.open = true;
    },
    bagClosed(state) {
      state.open = false;
      state.removed = null;
    },
    lineRemoved(state, action: PayloadAction<RemovedLine>) {
      state.removed = action.payload;
    },
    removalSettled(state) {
      state.removed = null;
    },
  },
});

export const { bagOpened, bagClosed, lineRemoved, removalSettled } = bagUiSlice.actions;
