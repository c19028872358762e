import { createSecretKey } from "node:crypto";
import { logger } from "@medusajs/framework/logger";
import { defineConfig } from "@medusajs/framework/utils";
import { environment } from "./src/config";
import { configureLogger } from "./src/config/logger";
import { modulesFor } from "./src/config/modules";

configureLogger(logger, environment.logLevel);

export default defineConfig({
  projectConfig: {
    databaseUrl: environment.databaseUrl,
    databaseDriverOptions: { pool: { min: 0, max: environment.databasePoolMax } },
    redisUrl: environment.redisUrl,
    workerMode: environment.workerMode,
    http: {
      storeCors: environment.cors.store,
      adminCors: environment.cors.admin,
      authCors: environment.cors.auth,
      jwtSecret: environment.jwtSecret,
      // A text could be any kind of key, and is tried as all of them at every request.
      jwtPublicKey: createSecretKey(environment.jwtSecret, "utf8"),
      jwtOptions: { algorithm: "HS256" },
      jwtVerifyOptions: { algorithms: ["HS256"] },
      cookieSecret: environment.cookieSecret,
      // An actor without an entry would be allowed every provider there is.
      authMethodsPerActor: {
        user: ["emailpass"],
        customer: ["emailpass"],
        stylist: ["emailpass"],
        partner: ["emailpass"],
      },
    },
    sessionOptions: { resave: false, saveUninitialized: false },
    cookieOptions: { httpOnly: true, sameSite: "lax", secure: environment.secureCookies },
  },
  // Served by this server, so the dashboard finds the API under its own origin.
  admin: { path: "/app", backendUrl: "/", disable: !environment.adminEnabled },
  featureFlags: { translation: true, caching: !environment.isTest },
  modules: modulesFor(environment),
});
