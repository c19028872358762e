export { useHouseDispatch, useHouseSelector } from "./hooks";
export { houseApi } from "./house-api";
export { StoreProvider } from "./store-provider";
export { type HouseStore, makeStore, type RootState } from "./store";
