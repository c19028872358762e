import "server-only";

import type { NextRequest, NextResponse } from "next/server";
import { z } from "zod";

import { handle, HouseError } from "@/lib/session";

import { apiPath, type AtelierCall } from "./routes";

/** Hours of a whole year with their exceptions fit well into this. */
const MAX_BODY_BYTES = 128 * 1024;
const MAX_UPLOAD_BYTES = 16 * 1024 * 1024;
/** A large picture over a slow line; the browser gives up when the stylist does. */
const UPLOAD_TIMEOUT_MS = 5 * 60 * 1000;
const QUERY_KEYS = [
  "status",
  "from",
  "to",
  "limit",
  "offset",
  "order",
  "engagement_id",
  "q",
  "category",
  "currency_code",
];

/** What it holds is checked by the API, which alone knows its own rules. */
const anyObject = z.record(z.string(), z.json());
const STYLIST = { actor: "stylist", signedIn: true } as const;

type Route = (request: NextRequest) => Promise<NextResponse>;

const noParams = { params: Promise.resolve({}) };

function pathOf(call: AtelierCall, request: NextRequest): string {
  const path = apiPath(call, request.nextUrl.pathname);
  if (!path) {
    throw new HouseError(404, "not_found", "not_found", "There is nothing here.");
  }
  return path;
}

const read = handle(STYLIST, ({ api, query, request }) =>
  api(pathOf("read", request), {
    query: Object.fromEntries(QUERY_KEYS.map((key) => [key, query.get(key)])),
  }),
);

const readFile = handle(STYLIST, ({ file, request }) => file(pathOf("file", request)));

const readPicture = handle(STYLIST, ({ picture, request }) => picture(pathOf("picture", request)));

const upload = handle(STYLIST, ({ api, request }) => {
  const contentType = request.headers.get("content-type") ?? "";
  const bytes = Number(request.headers.get("content-length") ?? NaN);
  const path = pathOf("upload", request);
  if (!request.body || !contentType.startsWith("multipart/form-data")) {
    throw new HouseError(415, "invalid_data", "not_a_file", "This request must carry a file.");
  }
  if (!(bytes <= MAX_UPLOAD_BYTES)) {
    throw new HouseError(413, "invalid_data", "file_too_large", "This file is too large.");
  }
  return api(path, {
    method: "POST",
    stream: { body: request.body, contentType },
    timeoutMs: UPLOAD_TIMEOUT_MS,
  });
});

const WITH_BODY = { ...STYLIST, body: anyObject, maxBodyBytes: MAX_BODY_BYTES };

const post = handle(WITH_BODY, ({ api, body, request }) =>
  api(pathOf("POST", request), { method: "POST", body }),
);

const put = handle(WITH_BODY, ({ api, body, request }) =>
  api(pathOf("PUT", request), { method: "PUT", body }),
);

const remove = handle(STYLIST, ({ api, request }) =>
  api(pathOf("DELETE", request), { method: "DELETE" }),
);

function readerOf(pathname: string) {
  if (apiPath("picture", pathname)) {
    return readPicture;
  }
  return apiPath("file", pathname) ? readFile : read;
}

/** The atelier's calls, each passed on to the API with the stylist's token. */
export const atelierRoutes: Record<"GET" | "POST" | "PUT" | "DELETE", Route> = {
  GET: (request) => readerOf(request.nextUrl.pathname)(request, noParams),
  POST: (request) =>
    (apiPath("upload", request.nextUrl.pathname) ? upload : post)(request, noParams),
  PUT: (request) => put(request, noParams),
  DELETE: (request) => remove(request, noParams),
};
