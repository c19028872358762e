import type { InputConfigModules } from "@medusajs/framework/types";
import type { Environment } from "./parse-environment";

const DAY_SECONDS = 86_400;
/** Upper bound of staleness where no event tells a process that something changed. */
const MEMORY_CACHE_TTL_SECONDS = 10;
const REDIS_CACHE_TTL_SECONDS = 300;

function cachingModule(redisUrl: string | undefined): InputConfigModules[number] {
  return {
    resolve: "@medusajs/medusa/caching",
    options: redisUrl
      ? {
          ttl: REDIS_CACHE_TTL_SECONDS,
          providers: [
            {
              resolve: "@medusajs/medusa/caching-redis",
              id: "caching-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        }
      : {
          ttl: MEMORY_CACHE_TTL_SECONDS,
          // Clones, because routes write prices and stock into what they get.
          in_memory: { enable: true, ttl: MEMORY_CACHE_TTL_SECONDS, useClones: true },
        },
  };
}

function redisModules(redisUrl: string): InputConfigModules {
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: {
        redisUrl,
        jobOptions: {
          attempts: 5,
          backoff: { type: "exponential", delay: 1000 },
          removeOnComplete: { age: DAY_SECONDS, count: 1000 },
          removeOnFail: { age: 7 * DAY_SECONDS, count: 5000 },
        },
      },
    },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ];
}

function fileModule({ files, backendUrl }: Environment): InputConfigModules[number] {
  const { s3 } = files;
  const provider = s3
    ? {
        resolve: "@medusajs/medusa/file-s3",
        id: "s3",
        options: {
          file_url: s3.fileUrl,
          bucket: s3.bucket,
          region: s3.region,
          ...(s3.credentials
            ? {
                access_key_id: s3.credentials.accessKeyId,
                secret_access_key: s3.credentials.secretAccessKey,
              }
            : { authentication_method: "s3-iam-role" }),
          ...(s3.endpoint && {
            endpoint: s3.endpoint,
            additional_client_config: { forcePathStyle: true },
          }),
        },
      }
    : {
        resolve: "@medusajs/medusa/file-local",
        id: "local",
        options: {
          upload_dir: files.publicDir,
          private_upload_dir: files.privateDir,
          backend_url: `${backendUrl}/static`,
        },
      };
  return { resolve: "@medusajs/medusa/file", options: { providers: [provider] } };
}

function paymentModule({ stripe }: Environment): InputConfigModules {
  if (!stripe) {
    return [];
  }
  return [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/payment-stripe",
            id: "stripe",
            options: {
              apiKey: stripe.apiKey,
              webhookSecret: stripe.webhookSecret,
              // Card holds lapse within days; made-to-order pieces take weeks.
              capture: true,
              automaticPaymentMethods: true,
            },
          },
        ],
      },
    },
  ];
}

/**
 * PostgreSQL always holds the catalogue; Meilisearch, when there is one, answers text queries. An
 * index chooses its engine by the provider's identifier.
 */
function searchModule({ search }: Environment): InputConfigModules[number] {
  const { meilisearch } = search;
  return {
    resolve: "@medusajs/medusa/search",
    options: {
      default_provider: "search-postgres",
      providers: [
        { resolve: "./src/providers/search-postgres", id: "postgres" },
        ...(meilisearch
          ? [
              {
                resolve: "./src/providers/search-meilisearch",
                id: "meilisearch",
                options: { host: meilisearch.host, apiKey: meilisearch.apiKey },
              },
            ]
          : []),
      ],
    },
  };
}

function houseModules({ mfaEncryptionKey, mail }: Environment): InputConfigModules {
  return [
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        mfa: {
          encryption_key: mfaEncryptionKey,
          disable_policy: "challenge",
          providers: [{ id: "totp", options: { issuer: "StyleByZaga" } }],
        },
        providers: [{ resolve: "./src/providers/auth-emailpass", id: "emailpass" }],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          {
            resolve: "./src/providers/notification-mail",
            id: "mail",
            options: { channels: ["email"], ...mail },
          },
        ],
      },
    },
    { resolve: "@medusajs/medusa/translation" },
    { resolve: "./src/modules/partner" },
    { resolve: "./src/modules/catalogue" },
    { resolve: "./src/modules/booking" },
    { resolve: "./src/modules/stylist" },
    { resolve: "./src/modules/concierge" },
  ];
}

/**
 * Chooses the modules of the server: Redis ones when there is a Redis, local ones otherwise;
 * S3, SMTP, Stripe and Meilisearch when they are configured.
 *
 * Tests run without the cache: they put the database back between two requests, which no event tells.
 */
export function modulesFor(environment: Environment): InputConfigModules {
  const { redisUrl, isTest } = environment;
  return [
    ...houseModules(environment),
    fileModule(environment),
    searchModule(environment),
    ...paymentModule(environment),
    ...(redisUrl ? redisModules(redisUrl) : []),
    ...(isTest ? [] : [cachingModule(redisUrl)]),
  ];
}
