import path from "node:path";
import { paths } from "./paths.js";
import type { HouseSecrets } from "./secrets.js";

export type Addresses = { api: string; storefront: string; databaseUrl: string };

const passed = (names: string[]) =>
  Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );

/** The environment of every Medusa process of the demo house. What a person set wins. */
export function apiEnvironment(
  addresses: Addresses,
  secrets: HouseSecrets,
  dev: boolean,
): NodeJS.ProcessEnv {
  const defaults = {
    JWT_SECRET: secrets.jwt,
    COOKIE_SECRET: secrets.cookie,
    AUTH_MFA_ENCRYPTION_KEY: secrets.mfa,
    FILES_DIR: paths.files,
    MAIL_DIR: paths.mail,
    BACKEND_URL: addresses.api,
    STOREFRONT_URL: addresses.storefront,
    STORE_CORS: addresses.storefront,
    ADMIN_CORS: addresses.api,
    // Nobody balances load in front of the demo house: closing it need not wait for that.
    SHUTDOWN_DRAIN_SECONDS: "0",
    AUTH_CORS: `${addresses.api},${addresses.storefront}`,
  };
  return {
    ...process.env,
    ...defaults,
    ...passed(Object.keys(defaults)),
    DATABASE_URL: addresses.databaseUrl,
    NODE_ENV: dev ? "development" : "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
  };
}

/** The environment of the storefront's server; nothing of it reaches the browser by itself. */
export function storefrontEnvironment(
  addresses: Addresses,
  publishableKey: string,
  dev: boolean,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    MEDUSA_BACKEND_URL: addresses.api,
    MEDUSA_PUBLISHABLE_KEY: publishableKey,
    STOREFRONT_URL: process.env.STOREFRONT_URL ?? addresses.storefront,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

export const programs = {
  medusa: path.join(paths.root, "node_modules", "@medusajs", "cli", "cli.js"),
  next: path.join(paths.storefront, "node_modules", "next", "dist", "bin", "next"),
};

/**
 * Arguments of Node for a Medusa server.
 *
 * V8 learns at start, when every listener is there to stay, to make lists of listeners as old objects
 * right away. Those of a request then keep all of it alive until the next full collection.
 */
export const medusaServer = (port: number): string[] => [
  "--no-allocation-site-pretenuring",
  programs.medusa,
  "start",
  "--port",
  String(port),
  "--types",
  "false",
];
