import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { EnvironmentError, parseEnvironment } from "../parse-environment";
import { environmentSchema } from "../schema";

const CWD = "/srv/house";
const DATABASE_URL = "postgres://user:password@localhost:5432/house";
const PRODUCTION = {
  NODE_ENV: "production",
  DATABASE_URL,
  JWT_SECRET: "j".repeat(32),
  COOKIE_SECRET: "c".repeat(32),
  BACKEND_URL: "https://api.house.example/",
  STOREFRONT_URL: "https://house.example",
};

function problemsOf(env: Record<string, string | undefined>): Record<string, string> {
  try {
    parseEnvironment(env, CWD);
  } catch (error) {
    if (error instanceof EnvironmentError) {
      return Object.fromEntries(error.problems.map(({ variable, reason }) => [variable, reason]));
    }
    throw error;
  }
  return {};
}

describe("parseEnvironment", () => {
  it("fills in what development needs", () => {
    expect(parseEnvironment({ DATABASE_URL }, CWD)).toMatchObject({
      mode: "development",
      isProduction: false,
      port: 9000,
      workerMode: "shared",
      redisUrl: undefined,
      backendUrl: "http://localhost:9000",
      secureCookies: false,
      cors: {
        store: "http://localhost:8000",
        admin: "http://localhost:9000",
        auth: "http://localhost:8000,http://localhost:9000",
      },
      files: { publicDir: "/srv/house/static", privateDir: "/srv/house/private" },
      mail: { smtpUrl: undefined, dir: "/srv/house/.data/mail" },
      stripe: undefined,
      search: { meilisearch: undefined },
      catalogue: { followsEvents: true, watches: true },
    });
  });

  it("lets the catalogue follow events unless told not to, and never watch under tests", () => {
    const off = parseEnvironment({ DATABASE_URL, CATALOGUE_FOLLOWS_EVENTS: "false" }, CWD);
    expect(off.catalogue).toEqual({ followsEvents: false, watches: false });
    const test = parseEnvironment({ DATABASE_URL, NODE_ENV: "test" }, CWD);
    expect(test.catalogue).toEqual({ followsEvents: true, watches: false });
  });

  it("takes production as it is said, without a slash at the end of addresses", () => {
    const environment = parseEnvironment(PRODUCTION, CWD);
    expect(environment).toMatchObject({
      isProduction: true,
      secureCookies: true,
      backendUrl: "https://api.house.example",
    });
  });

  it("counts an empty value as not set", () => {
    const environment = parseEnvironment({ DATABASE_URL, REDIS_URL: " ", PORT: "" }, CWD);
    expect(environment).toMatchObject({ redisUrl: undefined, port: 9000 });
  });

  it("names every wrong variable at once", () => {
    const problems = problemsOf({
      PORT: "90000",
      REDIS_URL: "localhost:6379",
      LOG_LEVEL: "loud",
      STORE_CORS: "https://shop.example/path",
      STRIPE_API_KEY: "sk_test_1",
    });
    expect(Object.keys(problems).sort()).toEqual([
      "DATABASE_URL",
      "LOG_LEVEL",
      "PORT",
      "REDIS_URL",
      "STORE_CORS",
      "STRIPE_WEBHOOK_SECRET",
    ]);
    expect(problems.DATABASE_URL).toBe("is missing");
    expect(problems.PORT).toBe("must be a whole number from 1 to 65535");
  });

  it("never repeats a value, which may be a secret", () => {
    const env = {
      ...PRODUCTION,
      JWT_SECRET: "my-short-secret",
      REDIS_URL: "http://p4ssw0rd@redis",
    };
    const parse = () => parseEnvironment(env, CWD);
    expect(parse).toThrow("JWT_SECRET must have at least 32 characters");
    expect(parse).not.toThrow(/my-short-secret|p4ssw0rd/);
  });

  it.each([
    ["no secret", { JWT_SECRET: undefined }, { JWT_SECRET: /is missing/ }],
    ["Medusa's secret", { COOKIE_SECRET: "supersecret" }, { COOKIE_SECRET: /published default/ }],
    [
      "the secret of development",
      { JWT_SECRET: "development-only-jwt-secret-never-in-production" },
      { JWT_SECRET: /published default/ },
    ],
    ["one secret for two", { COOKIE_SECRET: "j".repeat(32) }, { COOKIE_SECRET: /must differ/ }],
    ["no public address", { BACKEND_URL: undefined }, { BACKEND_URL: /is missing/ }],
    [
      "a short key for second factors",
      { AUTH_MFA_ENCRYPTION_KEY: "short" },
      { AUTH_MFA_ENCRYPTION_KEY: /at least 32/ },
    ],
    ["half of S3", { S3_BUCKET: "b" }, { S3_REGION: /together/, S3_FILE_URL: /together/ }],
    ["half of a key", { S3_ACCESS_KEY_ID: "a" }, { S3_SECRET_ACCESS_KEY: /together/ }],
    ["a worker alone", { MEDUSA_WORKER_MODE: "worker" }, { MEDUSA_WORKER_MODE: /REDIS_URL/ }],
    ["a publishable Stripe key", { STRIPE_API_KEY: "pk_live_1" }, { STRIPE_API_KEY: /sk_/ }],
  ])("refuses %s in production", (_name, change, expected) => {
    const problems = problemsOf({ ...PRODUCTION, ...change });
    expect(Object.keys(problems).sort()).toEqual(Object.keys(expected).sort());
    for (const [variable, reason] of Object.entries(expected)) {
      expect(problems[variable]).toMatch(reason);
    }
  });

  it("reads Redis, S3, SMTP, Stripe and Meilisearch when they are there", () => {
    const environment = parseEnvironment(
      {
        ...PRODUCTION,
        REDIS_URL: "rediss://redis:6379",
        MEDUSA_WORKER_MODE: "worker",
        S3_BUCKET: "files",
        S3_REGION: "eu-west-3",
        S3_FILE_URL: "https://files.house.example/",
        SMTP_URL: "smtps://mail.house.example:465",
        STRIPE_API_KEY: "sk_test_1",
        STRIPE_WEBHOOK_SECRET: "whsec_1",
        MEILISEARCH_HOST: "http://meilisearch:7700/",
        MEILISEARCH_API_KEY: "key",
      },
      CWD,
    );
    expect(environment).toMatchObject({
      redisUrl: "rediss://redis:6379",
      workerMode: "worker",
      adminEnabled: false,
      files: {
        s3: { bucket: "files", fileUrl: "https://files.house.example", endpoint: undefined },
      },
      mail: { smtpUrl: "smtps://mail.house.example:465" },
      stripe: { apiKey: "sk_test_1", webhookSecret: "whsec_1" },
      search: { meilisearch: { host: "http://meilisearch:7700", apiKey: "key" } },
    });
  });
});

describe(".env.template", () => {
  const template = readFileSync(resolve(__dirname, "../../../.env.template"), "utf8");
  const lines = template.split("\n").filter((line) => /^[A-Z0-9_]+=/.test(line));
  const values = Object.fromEntries(
    lines.map((line) => {
      const [name = "", ...rest] = line.split("=");
      return [name, rest.join("=").replace(/^"(.*)"$/, "$1")];
    }),
  );

  it("documents exactly the variables that are read", () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it("works as it stands", () => {
    expect(problemsOf(values)).toEqual({});
  });
});
