import path from "node:path";
import { medusaServer, programs, storefrontEnvironment, type Addresses } from "./environment.js";
import { paths } from "./paths.js";
import type { Command, HouseProcesses } from "./processes.js";

const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 200;

/**
 * Waits until an address answers with a 2xx.
 * @param isAlive asked between tries; false ends the waiting.
 * @throws {Error} when the process ended or did not answer in two minutes.
 */
async function answers(name: string, url: string, isAlive: () => boolean): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && isAlive()) {
    try {
      const response = await fetch(url, {
        signal: AbortSignal.timeout(30_000),
        redirect: "follow",
      });
      await response.arrayBuffer();
      if (response.ok) {
        return;
      }
    } catch {
      // Not listening yet; the next try tells.
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  if (isAlive()) {
    throw new Error(`${name} did not answer at ${url} within two minutes. See ${paths.logs}.`);
  }
}

export type HouseServers = {
  processes: HouseProcesses;
  addresses: Addresses;
  ports: { api: number; storefront: number; worker?: number };
  apiEnv: NodeJS.ProcessEnv;
  publishableKey: string;
  dev: boolean;
  onExit: (name: string, code: number | string | null) => void;
};

/** The API (and with Redis its worker) as commands; in development from source, else from the build. */
export function apiCommands({
  ports,
  apiEnv,
  dev,
}: Pick<HouseServers, "ports" | "apiEnv" | "dev">): Command[] {
  const command = (name: string, port: number, mode: string): Command => ({
    name,
    args: medusaServer(port),
    cwd: dev ? paths.root : paths.server,
    env: { ...apiEnv, PORT: String(port), MEDUSA_WORKER_MODE: mode },
    echo: dev,
  });
  // In-memory events do not leave their process: server and worker run apart only with Redis.
  return ports.worker === undefined
    ? [command("api", ports.api, "shared")]
    : [command("api", ports.api, "server"), command("worker", ports.worker, "worker")];
}

function storefrontCommand({ addresses, ports, publishableKey, dev }: HouseServers): Command {
  return {
    name: "storefront",
    args: [programs.next, dev ? "dev" : "start", "--port", String(ports.storefront)],
    cwd: path.join(paths.storefront),
    env: storefrontEnvironment(addresses, publishableKey, dev),
    echo: dev,
  };
}

/** Starts the storefront and, unless it runs under the watcher of development, the API; returns when both answer. */
export async function startServers(servers: HouseServers): Promise<void> {
  const { processes, addresses, ports, onExit } = servers;
  let alive = true;
  const watch = (name: string, code: number | string | null) => {
    alive = false;
    onExit(name, code);
  };
  if (!servers.dev) {
    for (const command of apiCommands(servers)) {
      processes.serve(command, watch);
    }
  }
  processes.serve(storefrontCommand(servers), watch);
  await answers("The API", `${addresses.api}/health/ready`, () => alive);
  if (ports.worker !== undefined) {
    await answers("The worker", `http://localhost:${ports.worker}/health`, () => alive);
  }
  await answers("The storefront", `${addresses.storefront}/`, () => alive);
}
