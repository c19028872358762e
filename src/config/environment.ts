import { loadEnv } from "@medusajs/framework/utils";
import { type Environment, parseEnvironment } from "./parse-environment";

function readEnvironment(): Environment {
  loadEnv(process.env.NODE_ENV ?? "development", process.cwd());
  // Medusa's telemetry reads this before any setting of ours could reach it by another way.
  process.env.MEDUSA_DISABLE_TELEMETRY = "true";
  return parseEnvironment(process.env, process.cwd());
}

/** The settings of this process, read once. Importing this module fails when a variable is wrong. */
export const environment: Environment = readEnvironment();
