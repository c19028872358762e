import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  closeSync,
} from "node:fs";
import path from "node:path";
import { paths } from "./paths.js";
import { readJson, writeJson } from "./json-file.js";

const STOP_GRACE_MS = 15_000;
const LOG_TAIL_LINES = 40;

export type Command = {
  name: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Show the output in the terminal as well, each line behind the name. */
  echo?: boolean;
};

type Recorded = { name: string; pid: number; started: string };
type RunningFile = { pid: number; started: string; children: Recorded[] };

/** What the system says of a process's start; with the pid it tells one process from a later one. */
function startTime(pid: number): string {
  return (
    spawnSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).stdout?.trim() ?? ""
  );
}

/** The end of a log of the house, for an error that must be understood without opening files. */
export function logTail(name: string): string {
  const file = path.join(paths.logs, `${name}.log`);
  return existsSync(file)
    ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-LOG_TAIL_LINES).join("\n")
    : "";
}

function launch(command: Command, detached: boolean): ChildProcess {
  mkdirSync(paths.logs, { recursive: true });
  const log = path.join(paths.logs, `${command.name}.log`);
  if (!command.echo) {
    const file = openSync(log, "w");
    const child = spawn(process.execPath, command.args, {
      cwd: command.cwd,
      env: command.env,
      stdio: ["ignore", file, file],
      detached,
    });
    closeSync(file);
    return child;
  }
  const child = spawn(process.execPath, command.args, {
    cwd: command.cwd,
    env: command.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached,
  });
  const copy = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8");
    stream?.on("data", (text: string) => {
      copy.write(text);
      process.stdout.write(text.replace(/^(?=.)/gm, `[${command.name}] `));
    });
  }
  return child;
}

/**
 * The processes of one house: servers are kept in a file, so that the next start finds what a
 * killed one left behind.
 */
export class HouseProcesses {
  private readonly servers: { name: string; child: ChildProcess; exited: Promise<void> }[] = [];
  private readonly jobs = new Set<ChildProcess>();
  private stopping = false;

  /** The pid of another living house on the same data folder, undefined when there is none. */
  static otherHouse(): number | undefined {
    const known = readJson<RunningFile>(paths.running);
    const alive =
      known &&
      known.pid !== process.pid &&
      known.started !== "" &&
      startTime(known.pid) === known.started;
    return alive ? known.pid : undefined;
  }

  /** Ends servers that a killed start left behind. Returns their names. */
  static async endLeftovers(): Promise<string[]> {
    const ended: string[] = [];
    for (const child of readJson<RunningFile>(paths.running)?.children ?? []) {
      if (child.started === "" || startTime(child.pid) !== child.started) {
        continue;
      }
      process.kill(child.pid, "SIGTERM");
      const deadline = Date.now() + STOP_GRACE_MS;
      while (startTime(child.pid) === child.started && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      if (startTime(child.pid) === child.started) {
        process.kill(child.pid, "SIGKILL");
      }
      ended.push(child.name);
    }
    return ended;
  }

  record(): void {
    writeJson(paths.running, {
      pid: process.pid,
      started: startTime(process.pid),
      children: this.servers.flatMap(({ name, child }) =>
        child.pid && child.exitCode === null
          ? [{ name, pid: child.pid, started: startTime(child.pid) }]
          : [],
      ),
    } satisfies RunningFile);
  }

  /**
   * Runs a job to its end.
   * @throws {Error} with the end of its log when it fails.
   */
  async run(command: Command): Promise<void> {
    const child = launch(command, false);
    this.jobs.add(child);
    const code = await new Promise<number | string | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (status, signal) => resolve(status ?? signal));
    });
    this.jobs.delete(child);
    if (code !== 0 && !this.stopping) {
      throw new Error(
        `${command.name} ended with ${code}. The end of its log:\n${logTail(command.name)}`,
      );
    }
  }

  /**
   * Starts a server that lives as long as the house.
   * @param onExit called when it ends although nobody stopped it.
   */
  serve(
    command: Command,
    onExit: (name: string, code: number | string | null) => void,
  ): ChildProcess {
    // A process group of its own: Ctrl-C reaches the house alone, which then stops them in order.
    const child = launch(command, true);
    const exited = new Promise<void>((resolve) => {
      child.once("exit", (status, signal) => {
        resolve();
        if (!this.stopping && !stoppedOnPurpose.has(child)) {
          onExit(command.name, status ?? signal);
        }
      });
    });
    this.servers.push({ name: command.name, child, exited });
    this.record();
    return child;
  }

  /** Stops one server and waits for its end; it is killed when it does not end in time. */
  async stopOne(child: ChildProcess): Promise<void> {
    stoppedOnPurpose.add(child);
    const server = this.servers.find((candidate) => candidate.child === child);
    if (!server || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_GRACE_MS);
    await server.exited;
    clearTimeout(timer);
    this.servers.splice(this.servers.indexOf(server), 1);
    this.record();
  }

  /** Stops everything, last started first, so that nothing loses what it stands on. */
  async stopAll(): Promise<void> {
    this.stopping = true;
    for (const job of this.jobs) {
      job.kill("SIGTERM");
    }
    for (const { child } of [...this.servers].reverse()) {
      await this.stopOne(child);
    }
  }

  get pids(): Record<string, number> {
    return Object.fromEntries(this.servers.map(({ name, child }) => [name, child.pid ?? 0]));
  }
}

const stoppedOnPurpose = new WeakSet<ChildProcess>();
