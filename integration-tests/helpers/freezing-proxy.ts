import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A point in the conversation of a server with its database. */
export type FreezePoint = {
  /** Part of the statement, as it is sent. */
  statement: string;
  /** What the statement, or one before it in the same transaction, has to mention. */
  about: string;
  /** `before`: the database never gets it. `after`: the database has done it, and its answer is lost. */
  when: "before" | "after";
};

type Pending = FreezePoint & { reached: () => void };

export type FreezingProxy = {
  port: number;
  /**
   * Stops the next connection that comes to each point, for good.
   *
   * @returns once all have come; an error says which have not within 15 seconds
   */
  freeze: (points: readonly FreezePoint[]) => Promise<void>;
  close: () => Promise<void>;
};

const TYPE_BYTES = 1;
const LENGTH_BYTES = 4;
const READY_FOR_QUERY = "Z".charCodeAt(0);
const READY_BYTES = 6;
const REACHED_WITHIN_MS = 15_000;
const STATEMENTS: ReadonlySet<string> = new Set(["Q", "P"]);

const isReady = (chunk: Buffer): boolean =>
  chunk.length >= READY_BYTES && chunk[chunk.length - READY_BYTES] === READY_FOR_QUERY;

/** Cuts what a client sends into the messages of PostgreSQL's protocol; the first one has no type. */
function messageCutter(): (chunk: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0);
  let hasBegun = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Buffer[] = [];
    for (;;) {
      const type = hasBegun ? TYPE_BYTES : 0;
      const length =
        rest.length >= type + LENGTH_BYTES ? type + rest.readInt32BE(type) : Number.NaN;
      if (!(rest.length >= length)) {
        return messages;
      }
      messages.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      hasBegun = true;
    }
  };
}

/** What has been said on a connection since its transaction began, the latest statement included. */
function transcript(): (statement: string) => string {
  let said = "";
  let isOpen = false;
  return (statement) => {
    said = isOpen ? `${said}\n${statement}` : statement;
    const isEnd = /^(?:commit|rollback)/i.test(statement);
    isOpen = !isEnd && (isOpen || /^begin/i.test(statement));
    return said;
  };
}

function serve(client: Socket, upstream: Socket, pending: Set<Pending>): void {
  const cut = messageCutter();
  const remember = transcript();
  let isFrozen = false;
  let whenReady: (() => void) | undefined;
  const pointOf = (message: Buffer): Pending | undefined => {
    if (!STATEMENTS.has(String.fromCharCode(message[0] ?? 0))) {
      return undefined;
    }
    const statement = message.toString("utf8", TYPE_BYTES + LENGTH_BYTES, message.length - 1);
    const said = remember(statement);
    return [...pending].find(
      (point) => statement.includes(point.statement) && said.includes(point.about),
    );
  };
  client.on("data", (chunk: Buffer) => {
    for (const message of cut(chunk)) {
      const point = isFrozen ? undefined : pointOf(message);
      if (point) {
        pending.delete(point);
      }
      if (point?.when === "before") {
        isFrozen = true;
        point.reached();
      } else if (point) {
        whenReady = point.reached;
      }
      if (!isFrozen) {
        upstream.write(message);
      }
    }
  });
  upstream.on("data", (chunk: Buffer) => {
    if (!whenReady) {
      client.write(chunk);
    } else if (isReady(chunk)) {
      whenReady();
    }
  });
  for (const [socket, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    socket.on("error", () => other.destroy());
    socket.on("close", () => other.destroy());
  }
}

/**
 * Stands between a server and PostgreSQL, and stops connections where a test wants the server to die:
 * whatever the server had sent by then has reached the database, and nothing after it.
 */
export async function openFreezingProxy(database: URL): Promise<FreezingProxy> {
  const pending = new Set<Pending>();
  const clients = new Set<Socket>();
  const proxy = createServer((client) => {
    clients.add(client);
    client.once("close", () => clients.delete(client));
    client.setNoDelay(true);
    const upstream = connect(Number(database.port || "5432"), database.hostname);
    upstream.setNoDelay(true);
    serve(client, upstream, pending);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "localhost", resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    freeze: async (points) => {
      const all = Promise.all(
        points.map((point) => new Promise<void>((reached) => pending.add({ ...point, reached }))),
      );
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          const missed = [...pending].map((point) => JSON.stringify(point)).join(", ");
          reject(new Error(`Nobody came to ${missed}.`));
        }, REACHED_WITHIN_MS);
      });
      await Promise.race([all, tooLate]).finally(() => clearTimeout(timer));
    },
    close: () => {
      for (const client of clients) {
        client.destroy();
      }
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
