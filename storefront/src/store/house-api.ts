import {
  type BaseQueryFn,
  createApi,
  fetchBaseQuery,
  type FetchArgs,
  type FetchBaseQueryError,
} from "@reduxjs/toolkit/query/react";

import type { VisitState } from "./visit";

const BROWSER_TIMEOUT_MS = 40_000;

const rawQuery = fetchBaseQuery({
  baseUrl: "/api",
  timeout: BROWSER_TIMEOUT_MS,
  prepareHeaders: (headers, { getState }) => {
    const { visit } = getState() as { visit: VisitState };
    headers.set("x-zaga-locale", visit.locale);
    return headers;
  },
});

/** Changes run one after the other: each answer carries the state of the whole bag. */
let tail: Promise<unknown> = Promise.resolve();

const queuedQuery: BaseQueryFn<string | FetchArgs, unknown, FetchBaseQueryError> = (
  args,
  api,
  extra,
) => {
  if (api.type === "query") {
    return rawQuery(args, api, extra);
  }
  const run = tail.then(() => rawQuery(args, api, extra));
  tail = run.catch(() => undefined);
  return run;
};

/**
 * The calls of the storefront to its own routes; each feature adds its endpoints. The locale of
 * the page goes along, so that an answer is always in its market and language.
 */
export const houseApi = createApi({
  reducerPath: "houseApi",
  baseQuery: queuedQuery,
  tagTypes: ["Bag", "Checkout"],
  endpoints: () => ({}),
});
