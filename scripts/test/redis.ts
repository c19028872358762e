import { spawn, spawnSync } from "node:child_process";
import { choosePort } from "../house/ports.js";

const USUAL_PORT = 63_790;

type OneRedis = { url: string; stop: () => void } | { missing: string };

export type Redises = { urls: string[]; stop: () => void } | { missing: string };

async function startOne(chosen: number[]): Promise<OneRedis> {
  const wanted = chosen.length === 0 ? process.env.TEST_REDIS_PORT : undefined;
  const port = await choosePort("TEST_REDIS_PORT", wanted, USUAL_PORT, chosen);
  chosen.push(port);
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

/**
 * Starts Redises of the tests' own, without persistence, when redis-server is installed. Test files
 * that run at a time need one each: channels reach all databases of a Redis.
 */
export async function startRedises(count: number): Promise<Redises> {
  if (spawnSync("redis-server", ["--version"]).status !== 0) {
    return { missing: "redis-server is not installed" };
  }
  const chosen: number[] = [];
  const urls: string[] = [];
  const stops: (() => void)[] = [];
  const stop = () => stops.forEach((stopOne) => stopOne());
  for (let index = 0; index < count; index += 1) {
    const redis = await startOne(chosen);
    if ("missing" in redis) {
      stop();
      return redis;
    }
    urls.push(redis.url);
    stops.push(redis.stop);
  }
  return { urls, stop };
}
