import { type ChildProcess } from "node:child_process";
import { existsSync, watch } from "node:fs";
import path from "node:path";
import { paths } from "./paths.js";
import type { Command, HouseProcesses } from "./processes.js";
import { say } from "./progress.js";

const QUIET_MS = 300;

/**
 * Starts the API processes and starts them again when a source file changes. `medusa develop`
 * would watch the storefront too (docs/decisions), so the house watches for itself. The admin
 * reloads through its own development server and is left out.
 */
export function serveWithReload(
  processes: HouseProcesses,
  commands: Command[],
  onExit: (name: string, code: number | string | null) => void,
): void {
  let children: ChildProcess[] = [];
  let restarting = Promise.resolve();
  const serve = () => {
    children = commands.map((command) =>
      processes.serve(command, (name, code) => {
        say(`${name} ended with ${code}. It starts again at the next change of a source file.`);
        if (code === "SIGKILL") {
          onExit(name, code);
        }
      }),
    );
  };
  serve();

  let timer: NodeJS.Timeout | undefined;
  const changed = (file: string | null) => {
    if (file?.startsWith("admin") || file?.includes("__tests__")) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      say(`${file ?? "A source file"} changed, the API starts again`);
      restarting = restarting.then(async () => {
        await Promise.all(children.map((child) => processes.stopOne(child)));
        serve();
      });
    }, QUIET_MS);
  };
  watch(path.join(paths.root, "src"), { recursive: true }, (_event, file) => changed(file));
  const config = path.join(paths.root, "medusa-config.ts");
  if (existsSync(config)) {
    watch(config, () => changed("medusa-config.ts"));
  }
}
