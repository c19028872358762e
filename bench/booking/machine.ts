import { execFileSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";

/** How busy the machine was over a while, with all that runs on it. */
export type MachineUse = {
  cores: number;
  /** 0 to 1, over all cores. */
  busy: number;
  /** Milliseconds of processor time for each attempt. */
  cpu_ms_per_attempt: number;
  servers_cpu_ms_per_attempt: number;
  /** Resident memory of the servers in MiB, before and after. */
  servers_mib: [before: number, after: number];
};

function processorTime(): { busy: number; all: number } {
  let [busy, all] = [0, 0];
  for (const { times } of cpus()) {
    const used = times.user + times.nice + times.sys + times.irq;
    busy += used;
    all += used + times.idle;
  }
  return { busy, all };
}

/** "[days-][hours:]minutes:seconds" */
function secondsOf(cputime: string): number {
  const [clock = "", days = "0"] = cputime.trim().split("-").reverse();
  return clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

function processes(pids: readonly number[]): { cpuMs: number; mib: number } {
  const table = execFileSync("ps", ["-o", "rss=,cputime=", "-p", pids.join(",")], {
    encoding: "utf8",
  });
  const rows = table.trim().split("\n");
  return rows.reduce(
    (sum, row) => {
      const [kib = "0", cputime = "0"] = row.trim().split(/\s+/);
      return { cpuMs: sum.cpuMs + secondsOf(cputime) * 1000, mib: sum.mib + Number(kib) / 1024 };
    },
    { cpuMs: 0, mib: 0 },
  );
}

/**
 * Begins to watch the machine.
 *
 * @param pids of the servers
 * @returns what it has been doing since, for so many attempts
 */
export function watchMachine(pids: readonly number[]): (attempts: number) => MachineUse {
  const [before, servers] = [processorTime(), processes(pids)];
  return (attempts) => {
    const [after, then] = [processorTime(), processes(pids)];
    const busyMs = after.busy - before.busy;
    return {
      cores: availableParallelism(),
      busy: busyMs / (after.all - before.all),
      cpu_ms_per_attempt: busyMs / attempts,
      servers_cpu_ms_per_attempt: (then.cpuMs - servers.cpuMs) / attempts,
      servers_mib: [servers.mib, then.mib],
    };
  };
}
