import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError } from "./twin/api-error";
import type { TwinDocument } from "./twin/filter";
import { type SearchRequest, TwinIndex } from "./twin/twin-index";

type Task = {
  uid: number;
  indexUid: string | null;
  status: "enqueued" | "processing" | "succeeded" | "failed";
  type: string;
  error: ReturnType<ApiError["toBody"]> | null;
};
type Body = Record<string, unknown>;
type Route = (parts: string[], body: unknown) => { status?: number; body: unknown };

const INDEX_UID = /^[A-Za-z0-9_-]{1,400}$/;

/**
 * A stand-in for a Meilisearch server, as far as its documented HTTP API is used here: indexes,
 * settings, documents, tasks that really are applied later, search. For tests alone; no server of that
 * kind can be had from a package registry. A test can make it slow, silent or broken.
 *
 * @see https://www.meilisearch.com/docs/reference/api/overview
 */
export class MeilisearchTwin {
  /** Added to every answer. */
  delayMs = 0;
  /** How long a task waits before it is applied. */
  taskMs = 3;
  /** "broken" answers 500 to everything, "cut" closes connections without an answer. */
  mood: "well" | "broken" | "cut" = "well";
  /** Method and path of every request, in their order. */
  readonly requests: string[] = [];

  private readonly indexes = new Map<string, TwinIndex>();
  private readonly tasks: Task[] = [];
  private queue: Promise<void> = Promise.resolve();
  private server?: Server;

  /** @param port 0 for any that is free */
  constructor(
    private readonly apiKey?: string,
    private port = 0,
  ) {}

  get host(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await new Promise<void>((resolve) => {
      server?.close(() => resolve());
      server?.closeAllConnections();
      if (!server) {
        resolve();
      }
    });
  }

  /** Names of the indexes there are. */
  indexNames(): string[] {
    return [...this.indexes.keys()].sort();
  }

  /** Loses everything, as a server does whose disk was replaced. */
  dropIndexes(): void {
    this.indexes.clear();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", this.host);
    this.requests.push(`${request.method} ${pathname}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (this.mood === "cut") {
      request.socket.destroy();
      return;
    }
    const { status = 200, body } = this.respond(
      request,
      pathname,
      Buffer.concat(chunks).toString(),
    );
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  }

  private respond(request: IncomingMessage, pathname: string, text: string) {
    try {
      if (this.mood === "broken") {
        throw new ApiError(500, "internal", "Something is broken.");
      }
      this.assertKey(request.headers.authorization);
      const parts = pathname.split("/").filter(Boolean).map(decodeURIComponent);
      const body: unknown = text ? JSON.parse(text) : undefined;
      return this.route(request.method ?? "GET", parts)(parts, body);
    } catch (error) {
      const known =
        error instanceof ApiError ? error : new ApiError(400, "malformed_payload", String(error));
      return { status: known.status, body: known.toBody() };
    }
  }

  private assertKey(header: string | undefined): void {
    if (!this.apiKey) {
      return;
    }
    if (!header) {
      throw new ApiError(
        401,
        "missing_authorization_header",
        "The Authorization header is missing.",
      );
    }
    if (header !== `Bearer ${this.apiKey}`) {
      throw new ApiError(403, "invalid_api_key", "The provided API key is invalid.");
    }
  }

  private route(method: string, [root, , part, more]: string[]): Route {
    const path = [root, part === undefined ? "" : part, more ?? ""].filter(Boolean).join("/");
    const routes: Record<string, Route> = {
      "GET health": () => ({ body: { status: "available" } }),
      "GET stats": () => ({ body: this.stats() }),
      "GET tasks": ([, uid]) => ({ body: this.task(Number(uid)) }),
      "GET indexes": ([, uid]) => ({ body: uid ? info(this.index(uid)) : this.list() }),
      "POST indexes": (_, body) => this.create(body as { uid: string; primaryKey?: string }),
      "DELETE indexes": ([, uid = ""]) =>
        this.enqueue(uid, "indexDeletion", () => {
          this.index(uid);
          this.indexes.delete(uid);
        }),
      "POST swap-indexes": (_, body) => this.swap(body as { indexes: [string, string] }[]),
      "GET indexes/settings": ([, uid = ""]) => ({ body: this.index(uid).settings }),
      "PATCH indexes/settings": ([, uid = ""], body) => {
        TwinIndex.assertSettings(body as Body);
        return this.enqueue(uid, "settingsUpdate", () => this.index(uid).update(body as Body));
      },
      "POST indexes/documents": ([, uid = ""], body) => this.addTo(uid, body as TwinDocument[]),
      "DELETE indexes/documents": ([, uid = ""]) =>
        this.enqueue(uid, "documentDeletion", () => this.index(uid).clear()),
      "POST indexes/documents/delete-batch": ([, uid = ""], body) =>
        this.enqueue(uid, "documentDeletion", () =>
          this.index(uid).remove((body as string[]).map(String)),
        ),
      "POST indexes/documents/delete": ([, uid = ""], body) =>
        this.enqueue(uid, "documentDeletion", () =>
          this.index(uid).removeWhere((body as { filter: string }).filter),
        ),
      "POST indexes/search": ([, uid = ""], body) => ({
        body: this.index(uid).search(body as SearchRequest),
      }),
      "POST multi-search": (_, body) => ({ body: { results: this.searchMany(body) } }),
    };
    const route = routes[`${method} ${path}`];
    if (!route) {
      throw new ApiError(404, "not_found", `No route ${method} ${path}.`);
    }
    return route;
  }

  private index(uid: string): TwinIndex {
    const index = this.indexes.get(uid);
    if (!index) {
      throw new ApiError(404, "index_not_found", `Index \`${uid}\` not found.`);
    }
    return index;
  }

  private task(uid: number): Task {
    const task = this.tasks[uid];
    if (!task) {
      throw new ApiError(404, "task_not_found", `Task \`${uid}\` not found.`);
    }
    return task;
  }

  /** Tasks are applied one after another, later than they are acknowledged. */
  private enqueue(indexUid: string | null, type: string, apply: () => void) {
    const task: Task = { uid: this.tasks.length, indexUid, status: "enqueued", type, error: null };
    this.tasks.push(task);
    this.queue = this.queue.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, this.taskMs));
      task.status = "processing";
      try {
        apply();
        task.status = "succeeded";
      } catch (error) {
        const known =
          error instanceof ApiError ? error : new ApiError(500, "internal", String(error));
        task.status = "failed";
        task.error = known.toBody();
      }
    });
    const { uid: taskUid } = task;
    const enqueuedAt = new Date().toISOString();
    return { status: 202, body: { taskUid, indexUid, status: "enqueued", type, enqueuedAt } };
  }

  private create({ uid, primaryKey }: { uid: string; primaryKey?: string }) {
    if (!INDEX_UID.test(uid)) {
      throw new ApiError(400, "invalid_index_uid", `\`${uid}\` is not a valid index uid.`);
    }
    return this.enqueue(uid, "indexCreation", () => {
      if (this.indexes.has(uid)) {
        throw new ApiError(409, "index_already_exists", `Index \`${uid}\` already exists.`);
      }
      this.indexes.set(uid, new TwinIndex(uid, primaryKey ?? "id", new Date().toISOString()));
    });
  }

  private addTo(uid: string, documents: TwinDocument[]) {
    return this.enqueue(uid, "documentAdditionOrUpdate", () => {
      // As the engine does: an index that is not there is made, without settings.
      const index = this.indexes.get(uid) ?? new TwinIndex(uid, "id", new Date().toISOString());
      this.indexes.set(uid, index);
      index.add(documents);
    });
  }

  private swap(pairs: { indexes: [string, string] }[]) {
    return this.enqueue(null, "indexSwap", () => {
      for (const {
        indexes: [a, b],
      } of pairs) {
        const [first, second] = [this.index(a), this.index(b)];
        this.indexes.set(a, second);
        this.indexes.set(b, first);
      }
    });
  }

  private searchMany(body: unknown): unknown[] {
    const { queries } = body as { queries: (SearchRequest & { indexUid: string })[] };
    return queries.map(({ indexUid, ...request }, number) => {
      try {
        return { indexUid, ...this.index(indexUid).search(request) };
      } catch (error) {
        throw error instanceof ApiError
          ? new ApiError(
              error.status,
              error.code,
              `Inside \`.queries[${number}]\`: ${error.message}`,
            )
          : error;
      }
    });
  }

  private stats() {
    const indexes = [...this.indexes].map(([uid, { size }]) => [
      uid,
      { numberOfDocuments: size, isIndexing: false, fieldDistribution: {} },
    ]);
    return { databaseSize: 0, lastUpdate: null, indexes: Object.fromEntries(indexes) as unknown };
  }

  private list() {
    const results = [...this.indexes.values()].map(info);
    return { results, offset: 0, limit: 20, total: results.length };
  }
}

function info({ uid, primaryKey, createdAt }: TwinIndex) {
  return { uid, primaryKey, createdAt, updatedAt: createdAt };
}
