import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const MEDUSA = path.join(ROOT, "node_modules/@medusajs/cli/cli.js");
const READY_TIMEOUT_MS = 45_000;
const POLL_MS = 100;
const LOG_TAIL_CHARACTERS = 4_000;

/** A server of the house as a process of its own, which can be killed. */
export type ServerProcess = {
  address: string;
  /** Ends it at once, by SIGKILL; resolves when it is dead. */
  kill: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "localhost", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function untilReady(address: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const isReady = await fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`The server did not come up. The end of its log:\n${log()}`);
}

/**
 * Starts a server from the sources, in production mode and without Redis, on a migrated database.
 *
 * @param env over what a server needs at least, DATABASE_URL among it
 */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const { REDIS_URL: _redis, TEST_REDIS_URLS: _urls, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [MEDUSA, "start", "--port", String(port), "--types", "false"],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...inherited,
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        PORT: String(port),
        ADMIN_ENABLED: "false",
        LOG_LEVEL: "warn",
        MEDUSA_DISABLE_TELEMETRY: "true",
        BACKEND_URL: address,
        STOREFRONT_URL: "http://localhost:8000",
        ...env,
      },
    },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      log = `${log}${text.toString()}`.slice(-LOG_TAIL_CHARACTERS);
    });
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  try {
    await untilReady(address, child, () => log);
  } catch (error) {
    await kill();
    throw error;
  }
  return { address, kill };
}
