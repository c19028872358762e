import type { Logger } from "@medusajs/framework/types";

const RETRY_MS = 1_000;

/** A raw connection of the `pg` package, as far as listening needs it. */
type RawConnection = {
  query(sql: string): Promise<unknown>;
  on(event: "notification" | "error" | "end", listener: () => void): void;
  removeAllListeners(): void;
};

/** The knex connection that Medusa registers, as far as it is used here. */
export type PgConnection = {
  raw<Result>(sql: string, bindings?: readonly unknown[]): Promise<Result>;
  client: {
    /** A connection of its own: listening would block one of the pool's for ever. */
    acquireRawConnection(): Promise<RawConnection>;
    destroyRawConnection(connection: RawConnection): Promise<unknown>;
  };
};

/**
 * Listens on a channel of PostgreSQL and keeps listening when the connection is cut. After each
 * new connection it calls back too, because notifications may have been missed.
 *
 * @param channel a plain identifier, never from outside
 * @returns stops listening
 */
export function listenTo(
  pg: PgConnection,
  channel: string,
  onNotified: () => void,
  logger: Logger,
): () => void {
  let stopped = false;
  let current: RawConnection | undefined;

  const drop = (connection: RawConnection): void => {
    connection.removeAllListeners();
    // A connection that is being cut still reports errors, which would end the process unheard.
    connection.on("error", () => undefined);
    pg.client.destroyRawConnection(connection).catch(() => undefined);
  };

  const connect = async (): Promise<void> => {
    const connection = await pg.client.acquireRawConnection();
    if (stopped) {
      drop(connection);
      return;
    }
    current = connection;
    const lost = () => {
      if (current === connection) {
        current = undefined;
        drop(connection);
        retry();
      }
    };
    connection.on("error", lost);
    connection.on("end", lost);
    connection.on("notification", onNotified);
    await connection.query(`LISTEN ${channel}`);
    onNotified();
  };

  const retry = (): void => {
    if (!stopped) {
      setTimeout(attempt, RETRY_MS).unref();
    }
  };

  const attempt = (): void => {
    if (stopped) {
      return;
    }
    connect().catch((error: unknown) => {
      logger.warn(`Listening on ${channel} failed, trying again: ${String(error)}`);
      if (current) {
        drop(current);
        current = undefined;
      }
      retry();
    });
  };

  attempt();
  return () => {
    stopped = true;
    if (current) {
      drop(current);
      current = undefined;
    }
  };
}
