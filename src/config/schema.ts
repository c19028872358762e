import { z } from "@medusajs/framework/zod";

/** Secrets that are published in Medusa's code, in tutorials or in this repository. */
export const KNOWN_SECRETS: ReadonlySet<string> = new Set([
  "supersecret",
  "secret",
  "changeme",
  "jwt_secret",
  "cookie_secret",
  "development-only-jwt-secret-never-in-production",
  "development-only-cookie-secret-never-in-production",
]);

export const SECRET_MIN_CHARACTERS = 32;

const DEVELOPMENT_STOREFRONT = "http://localhost:8000";
const DEVELOPMENT_BACKEND = "http://localhost:9000";

const url = (protocols: string[]) =>
  z.string().superRefine((value, context) => {
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (!parsed || !protocols.includes(parsed.protocol)) {
      const expected = protocols.map((protocol) => `${protocol}//`).join(" or ");
      context.addIssue({ code: "custom", message: `must be a URL that starts with ${expected}` });
    }
  });

const httpUrl = url(["http:", "https:"]).transform((value) => value.replace(/\/+$/, ""));

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `must be a whole number from ${min} to ${max}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    });

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const origins = z.string().superRefine((value, context) => {
  const wrong = value.split(",").some((origin) => {
    const trimmed = origin.trim();
    return !URL.canParse(trimmed) || new URL(trimmed).origin !== trimmed;
  });
  if (wrong) {
    context.addIssue({
      code: "custom",
      message: "must be a comma-separated list of origins such as https://shop.example",
    });
  }
});

const hostsWithPort = z.string().superRefine((value, context) => {
  const wrong = value
    .split(",")
    .some((entry) => !/^(\[[\da-f:]+\]|[\w.-]+):\d{1,5}$/i.test(entry.trim()));
  if (wrong) {
    context.addIssue({
      code: "custom",
      message: "must be a comma-separated list of hosts with their ports such as pictures.lan:8080",
    });
  }
});

const text = (max = 500) => z.string().max(max, { error: `must have at most ${max} characters` });

/**
 * Every variable the server reads, by name. The one place that says what a value may look like;
 * `.env.template` documents the same names (a unit test holds them together).
 */
export const environmentSchema = z.object({
  NODE_ENV: oneOf(["development", "test", "production"]).default("development"),
  LOG_LEVEL: oneOf(["error", "warn", "info", "http", "verbose", "debug", "silly"]).default("info"),
  HOST: text(253).optional(),
  PORT: integer(1, 65535).default(9000),
  MEDUSA_WORKER_MODE: oneOf(["shared", "server", "worker"]).default("shared"),
  ADMIN_ENABLED: oneOf(["true", "false"]).default("true"),
  SHUTDOWN_DRAIN_SECONDS: integer(0, 300).default(5),

  DATABASE_URL: url(["postgres:", "postgresql:"]),
  DATABASE_POOL_MAX: integer(1, 500).default(20),
  REDIS_URL: url(["redis:", "rediss:"]).optional(),

  JWT_SECRET: text().default("development-only-jwt-secret-never-in-production"),
  COOKIE_SECRET: text().default("development-only-cookie-secret-never-in-production"),
  AUTH_MFA_ENCRYPTION_KEY: text().optional(),

  BACKEND_URL: httpUrl.default(DEVELOPMENT_BACKEND),
  STOREFRONT_URL: httpUrl.default(DEVELOPMENT_STOREFRONT),
  STORE_CORS: origins.optional(),
  ADMIN_CORS: origins.optional(),
  AUTH_CORS: origins.optional(),

  FILES_DIR: text(4096).optional(),
  S3_BUCKET: text().optional(),
  S3_REGION: text().optional(),
  S3_ENDPOINT: httpUrl.optional(),
  S3_ACCESS_KEY_ID: text().optional(),
  S3_SECRET_ACCESS_KEY: text().optional(),
  S3_FILE_URL: httpUrl.optional(),

  PICTURE_HOSTS_ALLOWED: hostsWithPort.optional(),

  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: text(320).default("StyleByZaga <house@stylebyzaga.example>"),
  MAIL_DIR: text(4096).optional(),

  STRIPE_API_KEY: z
    .string()
    .regex(/^(sk|rk)_/, { error: "must be a secret or restricted key (sk_... or rk_...)" })
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, { error: "must be a signing secret (whsec_...)" })
    .optional(),

  MEILISEARCH_HOST: httpUrl.optional(),
  MEILISEARCH_API_KEY: text().optional(),
  CATALOGUE_FOLLOWS_EVENTS: oneOf(["true", "false"]).default("true"),

  RATE_LIMIT_SCALE: integer(1, 100_000).default(1),
});

/** The validated variables, before defaults that depend on one another are filled in. */
export type EnvironmentVariables = z.output<typeof environmentSchema>;
