"use client";

import type { SerializedError } from "@reduxjs/toolkit";
import type { FetchBaseQueryError } from "@reduxjs/toolkit/query";
import { useTranslations } from "next-intl";

import { readFailure } from "@/store/house-failure";

type CallError = FetchBaseQueryError | SerializedError | undefined;

/**
 * Says in the visitor's language what a refused call means and what to do.
 * @param namespace feature whose own sentences come first; the house's general ones follow.
 * @returns a function that gives the sentence, or null when there is no error.
 */
export function useFailureSentence(
  namespace: "bag" | "checkout" | "account" | "atelier" | "board" | "booking" | "concierge",
): (error: CallError) => string | null {
  const own = useTranslations(`${namespace}.errors`);
  const general = useTranslations("bag.errors");
  return (error) => {
    const failure = readFailure(error);
    if (!failure) {
      return null;
    }
    const seconds = Number(failure.details.retry_after_seconds ?? 0);
    const values = { seconds: Number.isFinite(seconds) ? Math.ceil(seconds) : 0 };
    const translate = [own, general].find((candidate) => candidate.has(failure.code as never));
    return translate
      ? translate(failure.code as never, values as never)
      : general("unexpected" as never);
  };
}
