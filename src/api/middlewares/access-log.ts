import type { IncomingMessage, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { environment } from "../../config";
import { routeLabel } from "../../lib/route-label";

/** What express and Medusa hang onto the request while it is answered. */
type AnsweredRequest = IncomingMessage & {
  originalUrl?: string;
  route?: { path?: string | RegExp };
  auth_context?: { actor_type?: string };
};

const CLIENT_CLOSED_REQUEST = 499;

/**
 * Writes one JSON line for each answered request: no address, no query, no id of a person. A probe
 * that found everything well is not worth a line.
 */
export function logWhenAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  if (environment.isTest) {
    return;
  }
  const started = performance.now();
  response.once("close", () => {
    const { originalUrl, url, method, route, auth_context: actor } = request as AnsweredRequest;
    const path = routeLabel(route?.path, originalUrl ?? url ?? "/");
    const status = response.writableFinished ? response.statusCode : CLIENT_CLOSED_REQUEST;
    if (path.startsWith("/health") && status < 400) {
      return;
    }
    const line = {
      level: status >= 500 ? "error" : "info",
      timestamp: new Date().toISOString(),
      event: "http_request",
      method,
      path,
      status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      request_id: requestId,
      actor_type: actor?.actor_type || "anonymous",
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}
