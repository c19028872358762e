import { createSlice } from "@reduxjs/toolkit";

import type { Locale } from "@/i18n/markets";

/** Where the visitor is: language and market of the page. Set once, when the store is made. */
export interface VisitState {
  locale: Locale;
}

export const visitSlice = createSlice({
  name: "visit",
  initialState: { locale: "en-us" } as VisitState,
  reducers: {},
});
