import { spawn, spawnSync } from "node:child_process";
import { choosePort } from "../house/ports.js";

const USUAL_PORT = 63_790;

export type Redis = { url: string; stop: () => void } | { missing: string };

/** Starts a Redis of the tests' own, without persistence, when redis-server is installed. */
export async function startRedis(): Promise<Redis> {
  if (spawnSync("redis-server", ["--version"]).status !== 0) {
    return { missing: "redis-server is not installed" };
  }
  const port = await choosePort("TEST_REDIS_PORT", process.env.TEST_REDIS_PORT, USUAL_PORT, []);
  const child = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    { stdio: "ignore" },
  );
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      spawnSync("redis-cli", ["-p", String(port), "ping"], { encoding: "utf8" }).stdout === "PONG\n"
    ) {
      return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill("SIGTERM") };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  return { missing: `redis-server did not answer on port ${port}` };
}
