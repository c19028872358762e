import { once } from "node:events";
import Redis from "ioredis";

const CONNECT_TIMEOUT_MS = 2000;

let client: Redis | undefined;

/**
 * The one connection of this process for the house's own small commands (Medusa's modules have
 * theirs). Commands fail at once while Redis is away, so that nobody waits; it reconnects by itself.
 */
export function redisClient(redisUrl: string): Redis {
  client ??= new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // Without a listener a lost connection would end the process; callers see it by their command.
  }).on("error", () => undefined);
  return client;
}

/** Asks Redis for a sign of life; rejects when there is none. */
export async function pingRedis(redisUrl: string): Promise<void> {
  const redis = redisClient(redisUrl);
  if (redis.status === "connecting" || redis.status === "connect") {
    await once(redis, "ready");
  }
  await redis.ping();
}
