import { randomUUID } from "node:crypto";
import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { environment } from "../../config";
import { completeErrorBody } from "../../lib/error-response";
import { chooseRequestId } from "../../lib/request-id";
import { logWhenAnswered } from "./access-log";
import { drainBeforeShutdown } from "./drain";
import { isDraining } from "./lifecycle";
import { spareSession } from "./no-session";
import { keepShapes } from "./request-classes";
import { setSecurityHeaders } from "./security-headers";

type RequestStart = { request: IncomingMessage; response: ServerResponse; server: Server };
type Json = (body: unknown) => unknown;
type JsonResponse = ServerResponse & { json?: Json };

const REQUEST_ID_HEADER = "x-request-id";
const REQUEST_STARTED = "http.server.request.start";
const WATCHER = Symbol.for("stylebyzaga.edge");

function completeErrors(response: JsonResponse): void {
  response.json = (body: unknown) => {
    // Uncovers express's own method, which lies on the prototype.
    delete response.json;
    const express = response as { json: Json };
    return express.json(completeErrorBody(response.statusCode, body));
  };
}

function meetRequest({ request, response, server }: RequestStart): void {
  const requestId = chooseRequestId(request.headers[REQUEST_ID_HEADER], randomUUID);
  // Medusa takes its own request id from this header.
  request.headers[REQUEST_ID_HEADER] = requestId;
  response.setHeader(REQUEST_ID_HEADER, requestId);
  setSecurityHeaders(response, request.url ?? "/");
  logWhenAnswered(request, response, requestId);
  completeErrors(response);
  keepShapes(server, request, response);
  spareSession(request);
  drainBeforeShutdown(server, environment.shutdownDrainSeconds);
  if (isDraining()) {
    response.shouldKeepAlive = false;
  }
}

/**
 * Meets every request before Medusa does. Its express application is out of reach until sessions,
 * dashboard, body parser, CORS and sign-in are in place, and each of those may answer by itself.
 * Where the code is loaded anew in one process (tests do), the newest watcher replaces the others.
 */
export function watchRequests(): void {
  const started = channel(REQUEST_STARTED) as { [WATCHER]?: (message: unknown) => void };
  const previous = started[WATCHER];
  if (previous) {
    unsubscribe(REQUEST_STARTED, previous);
  }
  const watcher = (message: unknown) => meetRequest(message as RequestStart);
  started[WATCHER] = watcher;
  subscribe(REQUEST_STARTED, watcher);
}
