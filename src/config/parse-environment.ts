import { join, resolve } from "node:path";
import { type EnvironmentProblem, REQUIRED_IN_PRODUCTION, rules } from "./rules";
import { environmentSchema, type EnvironmentVariables } from "./schema";

type S3Settings = {
  bucket: string;
  region: string;
  fileUrl: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
};

/** The server's settings, in the words of the house. Durations and sizes carry their unit. */
export type Environment = {
  mode: EnvironmentVariables["NODE_ENV"];
  isProduction: boolean;
  isTest: boolean;
  logLevel: EnvironmentVariables["LOG_LEVEL"];
  workerMode: EnvironmentVariables["MEDUSA_WORKER_MODE"];
  adminEnabled: boolean;
  shutdownDrainSeconds: number;
  host?: string;
  port: number;
  databaseUrl: string;
  databasePoolMax: number;
  redisUrl?: string;
  jwtSecret: string;
  cookieSecret: string;
  mfaEncryptionKey?: string;
  backendUrl: string;
  storefrontUrl: string;
  cors: { store: string; admin: string; auth: string };
  /** Session cookies are marked Secure when the public address of the API is https. */
  secureCookies: boolean;
  files: { publicDir: string; privateDir: string; s3?: S3Settings };
  pictures: {
    /** `host:port` of servers in a private network that pictures may be fetched from. */
    trustedHosts: string[];
  };
  mail: { smtpUrl?: string; from: string; dir: string };
  stripe?: { apiKey: string; webhookSecret: string };
  /** Where text queries go; PostgreSQL alone answers them without Meilisearch. */
  search: { meilisearch?: { host: string; apiKey?: string } };
  /** Whether the catalogue's index follows what happens, or only what it is told to do. */
  catalogue: {
    followsEvents: boolean;
    /** Whether it looks for what no event tells, too; tests put the database back under such work. */
    watches: boolean;
  };
  rateLimitScale: number;
};

/** Thrown when a variable is wrong; lists all of them, by name and reason, never by value. */
export class EnvironmentError extends Error {
  readonly problems: readonly EnvironmentProblem[];

  constructor(problems: readonly EnvironmentProblem[]) {
    const lines = problems.map(({ variable, reason }) => `  ${variable} ${reason}`);
    super(["The environment is not usable:", ...lines].join("\n"));
    this.name = "EnvironmentError";
    this.problems = problems;
  }
}

type RawEnvironment = Readonly<Record<string, string | undefined>>;

function validate(env: RawEnvironment): {
  variables: Partial<EnvironmentVariables>;
  problems: EnvironmentProblem[];
} {
  const variables: Record<string, unknown> = {};
  const problems: EnvironmentProblem[] = [];
  const production = env.NODE_ENV?.trim() === "production";
  for (const [variable, schema] of Object.entries(environmentSchema.shape)) {
    // An empty value in an .env file means "not set".
    const value = env[variable]?.trim() || undefined;
    const missing = value === undefined;
    if (missing && production && REQUIRED_IN_PRODUCTION.includes(variable)) {
      problems.push({ variable, reason: "is missing: it has no default in production" });
      continue;
    }
    const result = schema.safeParse(value);
    if (result.success) {
      variables[variable] = result.data;
    } else {
      const reason = missing ? "is missing" : (result.error.issues[0]?.message ?? "is not valid");
      problems.push({ variable, reason });
    }
  }
  return { variables: variables as Partial<EnvironmentVariables>, problems };
}

function s3Settings(variables: EnvironmentVariables): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_FILE_URL: fileUrl } = variables;
  if (!bucket || !region || !fileUrl) {
    return undefined;
  }
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = variables;
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  return { bucket, region, fileUrl, endpoint: variables.S3_ENDPOINT, credentials };
}

function toEnvironment(variables: EnvironmentVariables, cwd: string): Environment {
  const backend = new URL(variables.BACKEND_URL);
  const storefront = new URL(variables.STOREFRONT_URL);
  const publicDir = resolve(cwd, variables.FILES_DIR ?? "static");
  const { STRIPE_API_KEY: apiKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = variables;
  const followsEvents = variables.CATALOGUE_FOLLOWS_EVENTS === "true";
  return {
    mode: variables.NODE_ENV,
    isProduction: variables.NODE_ENV === "production",
    isTest: variables.NODE_ENV === "test",
    logLevel: variables.LOG_LEVEL,
    workerMode: variables.MEDUSA_WORKER_MODE,
    adminEnabled: variables.ADMIN_ENABLED === "true" && variables.MEDUSA_WORKER_MODE !== "worker",
    shutdownDrainSeconds: variables.SHUTDOWN_DRAIN_SECONDS,
    host: variables.HOST,
    port: variables.PORT,
    databaseUrl: variables.DATABASE_URL,
    databasePoolMax: variables.DATABASE_POOL_MAX,
    redisUrl: variables.REDIS_URL,
    jwtSecret: variables.JWT_SECRET,
    cookieSecret: variables.COOKIE_SECRET,
    mfaEncryptionKey: variables.AUTH_MFA_ENCRYPTION_KEY,
    backendUrl: variables.BACKEND_URL,
    storefrontUrl: variables.STOREFRONT_URL,
    cors: {
      store: variables.STORE_CORS ?? storefront.origin,
      admin: variables.ADMIN_CORS ?? backend.origin,
      auth: variables.AUTH_CORS ?? [storefront.origin, backend.origin].join(","),
    },
    secureCookies: backend.protocol === "https:",
    files: {
      publicDir,
      // Beside, never inside, the public folder: exports hold personal data.
      privateDir: resolve(publicDir, "..", "private"),
      s3: s3Settings(variables),
    },
    pictures: {
      trustedHosts: (variables.PICTURE_HOSTS_ALLOWED ?? "")
        .split(",")
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    },
    mail: {
      smtpUrl: variables.SMTP_URL,
      from: variables.MAIL_FROM,
      dir: resolve(cwd, variables.MAIL_DIR ?? join(".data", "mail")),
    },
    stripe: apiKey && webhookSecret ? { apiKey, webhookSecret } : undefined,
    search: {
      meilisearch: variables.MEILISEARCH_HOST
        ? { host: variables.MEILISEARCH_HOST, apiKey: variables.MEILISEARCH_API_KEY }
        : undefined,
    },
    catalogue: {
      followsEvents,
      watches: followsEvents && variables.NODE_ENV !== "test",
    },
    rateLimitScale: variables.RATE_LIMIT_SCALE,
  };
}

/**
 * Turns raw variables into the server's settings.
 *
 * @param env raw variables, e.g. `process.env`; an empty value counts as not set
 * @param cwd the folder that relative paths start from
 * @returns the typed settings, all defaults filled in
 * @throws EnvironmentError with every wrong variable at once
 */
export function parseEnvironment(env: RawEnvironment, cwd: string): Environment {
  const { variables, problems } = validate(env);
  const all = [...problems, ...rules.flatMap((rule) => rule(variables))].filter(
    (problem, index, list) =>
      list.findIndex(({ variable }) => variable === problem.variable) === index,
  );
  if (all.length) {
    throw new EnvironmentError(all);
  }
  return toEnvironment(variables as EnvironmentVariables, cwd);
}
