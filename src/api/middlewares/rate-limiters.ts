import { createHmac } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  type RateLimiterRes,
} from "rate-limiter-flexible";
import { environment } from "../../config";
import {
  type RateLimit,
  type RateLimitCharge,
  RATE_LIMITS,
  type RateLimitName,
} from "../../lib/rate-limit-rules";
import { redisClient } from "../../providers/redis/client";

/** Made by `src/migration-scripts/create-rate-limit-table.ts`. */
const TABLE = "house_rate_limit";

const limiters = new Map<RateLimitName, RateLimiterAbstract>();

/** Counts in the shared store, and in this process alone while the store does not answer. */
function createLimiter(name: RateLimitName, container: MedusaContainer): RateLimiterAbstract {
  const { points, window_seconds: duration, is_local }: RateLimit = RATE_LIMITS[name];
  const options = {
    keyPrefix: `house_rate:${name}`,
    points: points * environment.rateLimitScale,
    duration,
  };
  if (is_local) {
    return new RateLimiterMemory(options);
  }
  const shared = { ...options, insuranceLimiter: new RateLimiterMemory(options) };
  if (environment.redisUrl) {
    return new RateLimiterRedis({ ...shared, storeClient: redisClient(environment.redisUrl) });
  }
  return new RateLimiterPostgres({
    ...shared,
    storeClient: container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    storeType: "knex",
    tableName: TABLE,
    tableCreated: true,
  });
}

function limiterFor(name: RateLimitName, container: MedusaContainer): RateLimiterAbstract {
  const limiter = limiters.get(name) ?? createLimiter(name, container);
  limiters.set(name, limiter);
  return limiter;
}

/** What is stored: a keyed hash, from which no address can be guessed back. */
function hashed(subject: string): string {
  return createHmac("sha256", environment.cookieSecret).update(subject).digest("base64url");
}

/**
 * Raises one count.
 *
 * @returns the seconds to wait when that was one too many, null otherwise
 */
export async function charge(
  { limit, subject }: RateLimitCharge,
  container: MedusaContainer,
): Promise<number | null> {
  try {
    await limiterFor(limit, container).consume(hashed(subject));
    return null;
  } catch (refusal) {
    if (refusal instanceof Error) {
      throw refusal;
    }
    return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000));
  }
}

/** Takes a count back to zero, e.g. after a sign-in that went well. */
export async function forgive(
  { limit, subject }: RateLimitCharge,
  container: MedusaContainer,
): Promise<void> {
  await limiterFor(limit, container).delete(hashed(subject));
}
