import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { isDraining, startDraining } from "./lifecycle";

/** Medusa's http server; `shutdown` closes it at once and waits for what is running. */
type StoppableServer = Server & { shutdown?: (timeoutMs?: number) => Promise<void> };

const prepared = new WeakSet<Server>();

/**
 * Lets a stopping server go on answering for a while, with `Connection: close` and a readiness of
 * 503, so that balancers and keep-alive clients leave before the door is shut.
 *
 * @param server the server that received a request
 * @param seconds how long to go on before Medusa's own shutdown begins
 */
export function drainBeforeShutdown(server: StoppableServer, seconds: number): void {
  const shutdown = server.shutdown?.bind(server);
  if (!shutdown || prepared.has(server)) {
    return;
  }
  prepared.add(server);
  server.shutdown = async (timeoutMs) => {
    if (isDraining()) {
      // A second signal waits for the first one, which ends the process.
      return new Promise(() => undefined);
    }
    startDraining();
    await sleep(seconds * 1000);
    return shutdown(timeoutMs);
  };
}
