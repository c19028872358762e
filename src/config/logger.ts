import type { Logger } from "@medusajs/framework/types";

type LevelledLogger = Logger & { shouldLog: (level: string) => boolean };

/**
 * Sets the level and silences Medusa's own line for each request, which holds addresses of clients
 * and whole URLs. The house writes its own (`src/api/middlewares/access-log.ts`).
 */
export function configureLogger(logger: Logger, level: string): void {
  const levelled = logger as LevelledLogger;
  const shouldLog = levelled.shouldLog.bind(levelled);
  levelled.setLogLevel(level);
  levelled.shouldLog = (asked) => asked !== "http" && shouldLog(asked);
}
