import { render } from "@testing-library/react";
import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import {
  PathnameContext,
  PathParamsContext,
  SearchParamsContext,
} from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";

import type { Locale } from "@/i18n/markets";
import { StoreProvider } from "@/store";

import account from "../../../messages/en/account.json";
import atelier from "../../../messages/en/atelier.json";
import bag from "../../../messages/en/bag.json";
import board from "../../../messages/en/board.json";
import booking from "../../../messages/en/booking.json";
import catalogue from "../../../messages/en/catalogue.json";
import checkout from "../../../messages/en/checkout.json";
import common from "../../../messages/en/common.json";
import concierge from "../../../messages/en/concierge.json";
import stylists from "../../../messages/en/stylists.json";

/** One call that reached the border of the browser. */
export interface Call {
  method: string;
  path: string;
  body: unknown;
}

type Answer = { status?: number; body: unknown } | Promise<{ status?: number; body: unknown }>;

/**
 * Stands in for the network: every call is written down and answered by the test.
 * @param answer gives the answer to a call, at once or later.
 */
export function mockNetwork(answer: (call: Call) => Answer): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = jest.fn(async (input: RequestInfo | URL) => {
    const request = input as Request;
    const text = await request.clone().text();
    const call = {
      method: request.method,
      path: new URL(request.url).pathname,
      body: text ? (JSON.parse(text) as unknown) : undefined,
    };
    calls.push(call);
    const { status = 200, body } = await answer(call);
    return new Response(JSON.stringify(body), {
      status,
      headers: { "content-type": "application/json" },
    });
  });
  return calls;
}

const TEXTS = {
  account,
  atelier,
  bag,
  board,
  booking,
  catalogue,
  checkout,
  common,
  concierge,
  stylists,
};

/**
 * Renders a part of the storefront as its layout would: texts, store and router around it.
 * @param texts in another language, in place of the English ones.
 */
export function renderInHouse(
  children: ReactNode,
  locale: Locale = "en-eu",
  texts: Partial<Record<keyof typeof TEXTS, object>> = {},
) {
  const router: jest.Mocked<AppRouterInstance> = {
    back: jest.fn(),
    forward: jest.fn(),
    refresh: jest.fn(),
    push: jest.fn(),
    replace: jest.fn(),
    prefetch: jest.fn(),
  } as unknown as jest.Mocked<AppRouterInstance>;
  const view = render(
    <AppRouterContext.Provider value={router}>
      <PathnameContext.Provider value={`/${locale}`}>
        <PathParamsContext.Provider value={{ locale }}>
          <SearchParamsContext.Provider value={new URLSearchParams()}>
            <NextIntlClientProvider
              locale={locale}
              timeZone="UTC"
              messages={{ ...TEXTS, ...texts }}
            >
              <StoreProvider>{children}</StoreProvider>
            </NextIntlClientProvider>
          </SearchParamsContext.Provider>
        </PathParamsContext.Provider>
      </PathnameContext.Provider>
    </AppRouterContext.Provider>,
  );
  return { ...view, router };
}
