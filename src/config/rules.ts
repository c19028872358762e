import { type EnvironmentVariables, KNOWN_SECRETS, SECRET_MIN_CHARACTERS } from "./schema";

/** One variable that stops the start, and why. Never holds the value: it may be a secret. */
export type EnvironmentProblem = { variable: string; reason: string };

type Variables = Partial<EnvironmentVariables>;
type Rule = (variables: Variables) => EnvironmentProblem[];

const S3_TOGETHER = ["S3_BUCKET", "S3_REGION", "S3_FILE_URL"] as const;
const S3_KEYS = ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
const PUBLIC_ADDRESSES = ["BACKEND_URL", "STOREFRONT_URL"] as const;
const SECRETS = ["JWT_SECRET", "COOKIE_SECRET"] as const;

function secretProblem(variable: string, value: string): EnvironmentProblem[] {
  if (KNOWN_SECRETS.has(value.toLowerCase())) {
    return [{ variable, reason: "is a published default: make one with `openssl rand -hex 32`" }];
  }
  if (value.length < SECRET_MIN_CHARACTERS) {
    return [{ variable, reason: `must have at least ${SECRET_MIN_CHARACTERS} characters` }];
  }
  return [];
}

const secretsAreSecret: Rule = (variables) => {
  if (variables.NODE_ENV !== "production") {
    return [];
  }
  const problems = SECRETS.flatMap((name) => secretProblem(name, variables[name] ?? ""));
  if (!problems.length && variables.JWT_SECRET === variables.COOKIE_SECRET) {
    return [{ variable: "COOKIE_SECRET", reason: "must differ from JWT_SECRET" }];
  }
  return problems;
};

const mfaKeyIsLongEnough: Rule = ({ AUTH_MFA_ENCRYPTION_KEY: key }) =>
  key === undefined ? [] : secretProblem("AUTH_MFA_ENCRYPTION_KEY", key);

const allOrNone =
  (names: readonly (keyof EnvironmentVariables)[]): Rule =>
  (variables) => {
    const missing = names.filter((name) => variables[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) {
      return [];
    }
    return missing.map((variable) => ({
      variable,
      reason: `is missing: ${names.join(", ")} are set together or not at all`,
    }));
  };

// Only the worker: Medusa's own commands (migrate, exec) set "server" for themselves.
const workerNeedsRedis: Rule = ({ MEDUSA_WORKER_MODE: mode, REDIS_URL }) =>
  mode === "worker" && REDIS_URL === undefined
    ? [
        {
          variable: "MEDUSA_WORKER_MODE",
          reason: "is worker, which needs REDIS_URL: without it no event reaches this process",
        },
      ]
    : [];

const webhookIsSigned: Rule = (variables) =>
  variables.STRIPE_API_KEY !== undefined && variables.STRIPE_WEBHOOK_SECRET === undefined
    ? [
        {
          variable: "STRIPE_WEBHOOK_SECRET",
          reason: "is missing: without it no message from Stripe can be trusted",
        },
      ]
    : [];

/** The cross-checks between variables; each sees only the variables that were valid by themselves. */
export const rules: readonly Rule[] = [
  secretsAreSecret,
  mfaKeyIsLongEnough,
  allOrNone(S3_TOGETHER),
  allOrNone(S3_KEYS),
  workerNeedsRedis,
  webhookIsSigned,
];

/** Addresses that have a default for development and must be said in production. */
export const REQUIRED_IN_PRODUCTION: readonly string[] = [...SECRETS, ...PUBLIC_ADDRESSES];
