import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { medusaServer } from "../../scripts/house/environment.js";
import { paths } from "../../scripts/house/paths.js";

const READY_TIMEOUT_MS = 180_000;
const STOP_GRACE_MS = 15_000;
const SERVER_CORE = "0";
const LOAD_CORE = "1";

const canPin = spawnSync("taskset", ["--version"]).status === 0;

/** Leaves the first core to the server. Where cores cannot be given, says so and goes on. */
export function keepToLoadCore(): boolean {
  if (canPin) {
    execFileSync("taskset", ["-a", "-c", "-p", LOAD_CORE, String(process.pid)], {
      stdio: "ignore",
    });
  }
  return canPin;
}

/** One production server process on one core. */
export class Server {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly log: string,
  ) {}

  /**
   * Starts the built server and waits until it takes requests.
   * @throws {Error} with the end of its log when it does not come up.
   */
  static async start(name: string, port: number, env: NodeJS.ProcessEnv): Promise<Server> {
    mkdirSync(paths.logs, { recursive: true });
    const log = path.join(paths.logs, `${name}.log`);
    const file = openSync(log, "w");
    const command = [process.execPath, ...medusaServer(port)];
    const [program = "", ...args] = canPin ? ["taskset", "-c", SERVER_CORE, ...command] : command;
    const child = spawn(program, args, {
      cwd: paths.server,
      env: { ...env, PORT: String(port) },
      stdio: ["ignore", file, file],
    });
    closeSync(file);
    const server = new Server(`http://localhost:${port}`, child, log);
    await server.untilReady();
    return server;
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (Date.now() < deadline && this.child.exitCode === null) {
      const isReady = await fetch(`${this.url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await this.stop();
    const tail = readFileSync(this.log, "utf8").split("\n").slice(-30).join("\n");
    throw new Error(`The server did not come up. The end of its log:\n${tail}`);
  }

  /** Stands still, so that what it does by the clock takes nothing from others on its core. */
  pause(): void {
    this.child.kill("SIGSTOP");
  }

  /** Goes on after a pause; does nothing without one. */
  resume(): void {
    this.child.kill("SIGCONT");
  }

  /** Resident memory in MiB. */
  get memoryMiB(): number {
    const kib = execFileSync("ps", ["-o", "rss=", "-p", String(this.child.pid)], {
      encoding: "utf8",
    });
    return Number(kib.trim()) / 1024;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      return;
    }
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.resume();
    this.child.kill("SIGTERM");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), STOP_GRACE_MS);
    await ended;
    clearTimeout(timer);
  }
}
