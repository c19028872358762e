import "server-only";

import type { NextRequest, NextResponse } from "next/server";
import { z } from "zod";

import { handle, HouseError } from "@/lib/session";

import { apiPath, type ConciergeCall } from "./routes";

/** A whole profile with every list full stays well below this. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_UPLOAD_BYTES = 11 * 1024 * 1024;
/** A large picture over a slow line; the browser gives up when the client does. */
const UPLOAD_TIMEOUT_MS = 3 * 60 * 1000;
const ATTEMPT = /^[\w-]{8,64}$/;

/** What it holds is checked by the API, which alone knows its own rules. */
const anyObject = z.record(z.string(), z.json());
const CLIENT = { signedIn: true } as const;
const WITH_BODY = { ...CLIENT, body: anyObject, maxBodyBytes: MAX_BODY_BYTES };

type Route = (request: NextRequest) => Promise<NextResponse>;

const noParams = { params: Promise.resolve({}) };

function pathOf(call: ConciergeCall, request: NextRequest): string {
  const path = apiPath(call, request.nextUrl.pathname);
  if (!path) {
    throw new HouseError(404, "not_found", "not_found", "There is nothing here.");
  }
  return path;
}

/** The key that makes one attempt, sent twice, count once. */
function attemptOf(request: NextRequest): Record<string, string> {
  const attempt = request.headers.get("idempotency-key") ?? "";
  return ATTEMPT.test(attempt) ? { "idempotency-key": attempt } : {};
}

const picture = handle(CLIENT, ({ picture: read, request }) => read(pathOf("picture", request)));

const upload = handle(CLIENT, ({ api, request }) => {
  const contentType = request.headers.get("content-type") ?? "";
  const bytes = Number(request.headers.get("content-length") ?? NaN);
  const path = pathOf("upload", request);
  if (!request.body || !contentType.startsWith("multipart/form-data")) {
    throw new HouseError(415, "invalid_data", "not_a_file", "This request must carry a file.");
  }
  if (!(bytes <= MAX_UPLOAD_BYTES)) {
    throw new HouseError(413, "invalid_data", "file_too_large", "This picture is too large.");
  }
  return api(path, {
    method: "POST",
    stream: { body: request.body, contentType },
    timeoutMs: UPLOAD_TIMEOUT_MS,
  });
});

const post = handle(WITH_BODY, ({ api, body, request }) =>
  api(pathOf("POST", request), { method: "POST", body, headers: attemptOf(request) }),
);

const put = handle(WITH_BODY, ({ api, body, request }) =>
  api(pathOf("PUT", request), { method: "PUT", body }),
);

const remove = handle(CLIENT, ({ api, request }) =>
  api(pathOf("DELETE", request), { method: "DELETE" }),
);

/** The concierge's calls, each passed on to the API with the client's token. */
export const conciergeRoutes: Record<"GET" | "POST" | "PUT" | "DELETE", Route> = {
  GET: (request) => picture(request, noParams),
  POST: (request) =>
    (apiPath("upload", request.nextUrl.pathname) ? upload : post)(request, noParams),
  PUT: (request) => put(request, noParams),
  DELETE: (request) => remove(request, noParams),
};
