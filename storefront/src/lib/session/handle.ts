import { type NextRequest, NextResponse } from "next/server";
import type { z } from "zod";

import { DEFAULT_LOCALE, isLocale, type Locale, MARKET_COOKIE } from "@/i18n/markets";
import { ApiError } from "@/lib/api-error";
import { medusa, medusaFile, type MedusaOptions, medusaPicture } from "@/lib/medusa";

import {
  CookieChanges,
  readBagId,
  readIsClientBag,
  readPlacedOrders,
  readSession,
  type SessionActor,
} from "./cookies";
import { forwardedHeaders } from "./forwarded-headers";
import { HouseError, toHouseError } from "./house-error";
import { assertSameOrigin } from "./origin";
import { refreshedSession } from "./refresh";

const MAX_BODY_BYTES = 16 * 1024;

/** A call to the API as this visitor: token, language, address and request id are filled in. */
export type VisitorCall = <T>(path: string, options?: Omit<MedusaOptions, "locale">) => Promise<T>;

/** What a route of the storefront works with. */
export interface RouteContext<TBody> {
  body: TBody;
  params: Record<string, string>;
  query: URLSearchParams;
  locale: Locale;
  token: string | null;
  bagId: string | null;
  /** Whether that bag has been joined to an account. */
  isClientBag: boolean;
  placedOrders: string[];
  cookies: CookieChanges;
  api: VisitorCall;
  /** Fetches a file of text from the API as this visitor, such as a calendar entry. */
  file: (path: string) => Promise<Response>;
  /** Fetches a private picture from the API as this visitor. */
  picture: (path: string) => Promise<Response>;
  /** For what is passed on without being read, such as an upload. */
  request: NextRequest;
}

interface HandleOptions<TBody> {
  /** Schema of the JSON body; unknown keys are refused by making it strict. */
  body?: z.ZodType<TBody>;
  /** Answers 401 unless a client is signed in. */
  signedIn?: boolean;
  /** Whose session the route works with; the client's unless told otherwise. */
  actor?: SessionActor;
  /** Largest JSON body in bytes; 16 KB unless told otherwise. */
  maxBodyBytes?: number;
}

type NextContext = { params: Promise<Record<string, string>> };

/**
 * Wraps a route handler: refuses other sites, parses the body, builds the calls to the API, maps
 * errors into the house's shape and writes cookies. Nothing personal is ever logged.
 * @param options schema of the body and whether a client must be signed in.
 * @param work returns what is answered as JSON with status 200, or a whole answer such as a file;
 *   throws HouseError or ApiError.
 */
export function handle<TBody = undefined>(
  options: HandleOptions<TBody>,
  work: (context: RouteContext<TBody>) => Promise<unknown>,
): (request: NextRequest, context: NextContext) => Promise<NextResponse> {
  return async (request, next) => {
    const cookies = new CookieChanges();
    const actor = options.actor ?? "client";
    const forwarded = forwardedHeaders(request.headers);
    const requestId = forwarded["x-request-id"] ?? "";
    let response: NextResponse;
    try {
      assertSameOrigin(request);
      const locale = localeOf(request);
      const token = await sessionOf(request, cookies, locale, actor);
      if (options.signedIn && !token) {
        throw new HouseError(401, "unauthorized", "session_expired", "Please sign in again.");
      }
      const result = await work({
        body: await parseBody(request, options.body, options.maxBodyBytes ?? MAX_BODY_BYTES),
        params: await next.params,
        query: request.nextUrl.searchParams,
        locale,
        token,
        bagId: readBagId(request.cookies),
        isClientBag: readIsClientBag(request.cookies),
        placedOrders: readPlacedOrders(request.cookies),
        cookies,
        api: visitorCall(locale, token, forwarded),
        file: visitorFile(locale, token, forwarded),
        picture: visitorPicture(locale, token, forwarded),
        request,
      });
      response =
        result instanceof Response
          ? new NextResponse(result.body, result)
          : NextResponse.json(result ?? null);
    } catch (error) {
      response = refuse(error, request, requestId);
      if (toHouseError(error).code === "session_expired") {
        cookies.clearSession(actor);
      }
    }
    response.headers.set("cache-control", "private, no-store");
    response.headers.set("x-request-id", requestId);
    cookies.applyTo(response);
    return response;
  };
}

function refuse(error: unknown, request: NextRequest, requestId: string): NextResponse {
  const house = toHouseError(error);
  if (house.status >= 500) {
    const cause = error instanceof ApiError ? `api ${error.status}` : nameOf(error);
    console.error(
      JSON.stringify({
        level: "error",
        request_id: requestId,
        method: request.method,
        path: request.nextUrl.pathname,
        status: house.status,
        cause,
      }),
    );
  }
  const response = NextResponse.json(house.body, { status: house.status });
  const retryAfter = house.details?.retry_after_seconds;
  if (house.status === 429 && typeof retryAfter === "number") {
    response.headers.set("retry-after", String(Math.ceil(retryAfter)));
  }
  return response;
}

/** Name and stack only: messages of unforeseen errors can quote what somebody typed. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return typeof error;
  }
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  return [error.name, ...(frames ?? []).slice(0, 4).map((line) => line.trim())].join(" | ");
}

async function parseBody<TBody>(
  request: NextRequest,
  schema: z.ZodType<TBody> | undefined,
  maxBytes: number,
): Promise<TBody> {
  if (!schema) {
    return undefined as TBody;
  }
  const tooLarge = () =>
    new HouseError(413, "invalid_data", "body_too_large", "This request is too large.");
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) {
    throw tooLarge();
  }
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new HouseError(415, "invalid_data", "not_json", "This request must be JSON.");
  }
  const text = await request.text();
  if (Buffer.byteLength(text) > maxBytes) {
    throw tooLarge();
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new HouseError(400, "invalid_data", "not_json", "This request must be JSON.");
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
    throw new HouseError(400, "invalid_data", "invalid_fields", "Some fields need another look.", {
      fields,
    });
  }
  return parsed.data;
}

async function sessionOf(
  request: NextRequest,
  cookies: CookieChanges,
  locale: Locale,
  actor: SessionActor,
): Promise<string | null> {
  const token = readSession(request.cookies, actor);
  if (!token) {
    return null;
  }
  const renewed = await refreshedSession(token, locale);
  if (renewed) {
    cookies.setSession(renewed, actor);
  }
  return renewed ?? token;
}

function visitorCall(
  locale: Locale,
  token: string | null,
  forwarded: Record<string, string>,
): VisitorCall {
  return <T>(path: string, options: Omit<MedusaOptions, "locale"> = {}) =>
    medusa<T>(path, {
      cache: "no-store",
      token: token ?? undefined,
      ...options,
      locale,
      headers: { ...forwarded, ...options.headers },
    });
}

function visitorFile(locale: Locale, token: string | null, forwarded: Record<string, string>) {
  return async (path: string): Promise<Response> => {
    const { body, contentType, disposition } = await medusaFile(path, {
      cache: "no-store",
      token: token ?? undefined,
      locale,
      headers: { ...forwarded, accept: "*/*" },
    });
    return new Response(body, {
      headers: { "content-type": contentType, "content-disposition": disposition },
    });
  };
}

function visitorPicture(locale: Locale, token: string | null, forwarded: Record<string, string>) {
  return async (path: string): Promise<Response> => {
    const { body, contentType } = await medusaPicture(path, {
      cache: "no-store",
      token: token ?? undefined,
      locale,
      headers: { ...forwarded, accept: "image/*" },
    });
    return new Response(body, {
      headers: {
        "content-type": contentType,
        "content-disposition": "inline",
        "x-content-type-options": "nosniff",
      },
    });
  };
}

function localeOf(request: NextRequest): Locale {
  const asked = request.headers.get("x-zaga-locale") ?? request.cookies.get(MARKET_COOKIE)?.value;
  return isLocale(asked) ? asked : DEFAULT_LOCALE;
}
