import { combineReducers, configureStore } from "@reduxjs/toolkit";

import { bagUiSlice } from "@/features/bag/bag-ui-slice";
import { bookingSlice } from "@/features/booking/booking-slice";
import type { Locale } from "@/i18n/markets";

import { houseApi } from "./house-api";
import { visitSlice } from "./visit";

const rootReducer = combineReducers({
  [visitSlice.name]: visitSlice.reducer,
  [bagUiSlice.name]: bagUiSlice.reducer,
  [bookingSlice.name]: bookingSlice.reducer,
  [houseApi.reducerPath]: houseApi.reducer,
});

export type RootState = ReturnType<typeof rootReducer>;

/**
 * Makes the store of one page in one market.
 * @param locale language and market of the page.
 */
export function makeStore(locale: Locale) {
  return configureStore({
    reducer: rootReducer,
    preloadedState: { visit: { locale } },
    middleware: (defaults) => defaults().concat(houseApi.middleware),
  });
}

export type HouseStore = ReturnType<typeof makeStore>;
export type HouseDispatch = HouseStore["dispatch"];
