import { Agent, request } from "node:http";

type Answer = { status: number; body: Record<string, unknown>; ms: number };

/** Asks over connections that are kept, as a storefront does. */
export type Ask = (
  method: "GET" | "POST",
  url: string,
  headers: Record<string, string>,
  body?: unknown,
) => Promise<Answer>;

/**
 * A client for JSON over HTTP.
 *
 * @param connections how many at once, to each server
 */
export function openAsk(connections: number): { ask: Ask; close: () => void } {
  // Given up before the server does, which keeps a silent one for five seconds.
  const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 4_000 });
  const ask: Ask = (method, url, headers, body) =>
    new Promise((resolve, reject) => {
      const sentText = body === undefined ? undefined : JSON.stringify(body);
      const from = performance.now();
      const sent = request(
        url,
        {
          method,
          agent,
          headers: {
            ...headers,
            ...(sentText !== undefined && {
              "content-type": "application/json",
              "content-length": Buffer.byteLength(sentText),
            }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.once("error", reject);
          response.once("end", () => {
            const ms = performance.now() - from;
            const isJson = response.headers["content-type"]?.includes("json");
            const text = Buffer.concat(parts).toString();
            resolve({
              status: response.statusCode ?? 0,
              body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
              ms,
            });
          });
        },
      );
      // No answer at all is one, too: the worst.
      sent.once("error", (error: NodeJS.ErrnoException) =>
        resolve({ status: 0, body: { code: error.code }, ms: performance.now() - from }),
      );
      sent.end(sentText);
    });
  return { ask, close: () => agent.destroy() };
}
