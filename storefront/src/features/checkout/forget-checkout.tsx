"use client";

import { useEffect } from "react";

import { useHouseDispatch } from "@/store/hooks";
import { houseApi } from "@/store/house-api";

/** Once the order is placed, neither the bag nor the checkout of before is shown again. */
export function ForgetCheckout() {
  const dispatch = useHouseDispatch();
  useEffect(() => {
    dispatch(houseApi.util.invalidateTags(["Bag", "Checkout"]));
  }, [dispatch]);
  return null;
}
