import "server-only";

import { type Locale, parseLocale } from "@/i18n/markets";

import { ApiError, type ApiErrorBody } from "./api-error";
import { env } from "./env";

const DEFAULT_TIMEOUT_MS = 10_000;

export type QueryValue =
  string | number | boolean | readonly (string | number)[] | undefined | null;

export interface MedusaOptions {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it comes, such as an upload; instead of `body`. */
  stream?: { body: ReadableStream<Uint8Array>; contentType: string };
  /** Arrays are written as `key[]=a&key[]=b`; undefined and null are left out. */
  query?: Record<string, QueryValue>;
  locale: Locale;
  /** The client's token, sent as bearer. */
  token?: string;
  headers?: Record<string, string>;
  /** Data cache of the storefront: seconds until it is refreshed, and tags to refresh it by. */
  next?: { revalidate?: number | false; tags?: string[] };
  cache?: RequestCache;
  /** Milliseconds until the call is given up; 10 seconds unless told otherwise. */
  timeoutMs?: number;
}

/**
 * Calls the API as the storefront.
 * @param path from the root of the API, such as "/store/products".
 * @returns the parsed JSON; undefined for an empty answer.
 * @throws ApiError with the API's status; 503 "unreachable" or 504 "timeout" without an answer.
 */
export async function medusa<T>(path: string, options: MedusaOptions): Promise<T> {
  const { content } = await call(path, options, textOf);
  return (content === "" ? undefined : parseJson(withHouseFiles(content))) as T;
}

/**
 * Asks the API for a file of text, such as a calendar entry.
 * @param path from the root of the API.
 * @returns its text, its media type and how it is to be kept.
 * @throws ApiError as `medusa` does.
 */
export async function medusaFile(
  path: string,
  options: MedusaOptions,
): Promise<{ body: string; contentType: string; disposition: string }> {
  const { content, headers } = await call(path, options, textOf);
  return {
    body: content,
    contentType: headers.get("content-type") ?? "text/plain",
    disposition: headers.get("content-disposition") ?? "attachment",
  };
}

/**
 * Asks the API for a private picture, which it gives only to whoever may see it.
 * @param path from the root of the API.
 * @returns its bytes and its media type.
 * @throws ApiError as `medusa` does; 502 when what comes is no picture.
 */
export async function medusaPicture(
  path: string,
  options: MedusaOptions,
): Promise<{ body: ArrayBuffer; contentType: string }> {
  const { content, headers } = await call(path, options, (response) => response.arrayBuffer());
  const contentType = headers.get("content-type") ?? "";
  if (!/^image\/(?:webp|jpeg|png|avif)\b/.test(contentType)) {
    throw new ApiError(502, { type: "unexpected_state", message: "The answer is no picture." });
  }
  return { body: content, contentType };
}

const textOf = (response: Response): Promise<string> => response.text();

/**
 * Files that lie in a storage of their own come under its address; here they are read as the API's,
 * and served through the storefront as those are.
 */
function withHouseFiles(text: string): string {
  const { S3_FILE_URL } = env();
  return S3_FILE_URL ? text.replaceAll(`"${S3_FILE_URL}/`, '"/static/') : text;
}

async function call<T>(
  path: string,
  options: MedusaOptions,
  read: (response: Response) => Promise<T>,
): Promise<{ content: T; headers: Headers }> {
  const { MEDUSA_BACKEND_URL, MEDUSA_PUBLISHABLE_KEY } = env();
  const { stream } = options;
  const sent: Record<string, string> = {
    accept: "application/json",
    "x-publishable-api-key": MEDUSA_PUBLISHABLE_KEY,
    "x-medusa-locale": parseLocale(options.locale).medusaLocale,
    ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    ...(options.body === undefined ? {} : { "content-type": "application/json" }),
    ...(stream ? { "content-type": stream.contentType } : {}),
    ...options.headers,
  };
  let response: Response;
  let refusal = "";
  let content: T | undefined;
  try {
    response = await fetch(`${MEDUSA_BACKEND_URL}${path}${queryString(options.query)}`, {
      method: options.method ?? "GET",
      headers: sent,
      body: stream?.body ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      ...(stream ? { duplex: "half" } : {}),
      signal: AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      ...(options.cache ? { cache: options.cache } : {}),
      ...(options.next ? { next: options.next } : {}),
    });
    if (response.ok) {
      content = await read(response);
    } else {
      refusal = await response.text();
    }
  } catch (cause) {
    if (isTimeout(cause)) {
      throw new ApiError(504, { type: "timeout", message: "The API did not answer in time." });
    }
    if (!(cause instanceof TypeError)) {
      // Next signals with errors of its own, which have to reach it.
      throw cause;
    }
    throw new ApiError(503, { type: "unreachable", message: "The API did not answer." });
  }
  if (content === undefined) {
    throw new ApiError(response.status, errorBody(response.status, refusal));
  }
  return { content, headers: response.headers };
}

function isTimeout(cause: unknown): boolean {
  return (
    cause instanceof DOMException && (cause.name === "TimeoutError" || cause.name === "AbortError")
  );
}

function queryString(query: MedusaOptions["query"]): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null) {
      continue;
    }
    if (typeof value === "object") {
      value.forEach((item) => parameters.append(`${key}[]`, String(item)));
    } else {
      parameters.append(key, String(value));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(502, { type: "unexpected_state", message: "The API's answer is not JSON." });
  }
}

function errorBody(status: number, text: string): ApiErrorBody {
  try {
    const body = JSON.parse(text) as Partial<ApiErrorBody>;
    if (typeof body.type === "string" && typeof body.message === "string") {
      return body as ApiErrorBody;
    }
  } catch {
    // Not JSON: a proxy in between answered, which the status tells well enough.
  }
  return { type: "unknown_error", message: `The API answered ${status}.` };
}
