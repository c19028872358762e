import { useDispatch, useSelector } from "react-redux";

import type { HouseDispatch, RootState } from "./store";

export const useHouseDispatch = useDispatch.withTypes<HouseDispatch>();
export const useHouseSelector = useSelector.withTypes<RootState>();
