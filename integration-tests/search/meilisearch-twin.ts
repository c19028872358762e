import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError } from "./twin/api-error";
import type { TwinDocument } from "./twin/filter";
import { type DocumentsRequest, type SearchRequest, TwinIndex } from "./twin/twin-index";
import { TwinTasks } from "./twin/twin-tasks";

type Body = Record<string, unknown>;
type Asked = { parts: string[]; query: URLSearchParams; body: unknown };
type Route = (asked: Asked) => { status?: number; body: unknown };

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
  /** "broken" answers 500 to everything, "cut" closes connections without an answer. */
  mood: "well" | "broken" | "cut" = "well";
  /** Method and path of every request, in their order. */
  readonly requests: string[] = [];
  readonly tasks = new TwinTasks();

  private readonly indexes = new Map<string, TwinIndex>();
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
    const { pathname, searchParams } = new URL(request.url ?? "/", this.host);
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
      { pathname, searchParams },
      Buffer.concat(chunks).toString(),
    );
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  }

  private respond(
    request: IncomingMessage,
    { pathname, searchParams: query }: { pathname: string; searchParams: URLSearchParams },
    text: string,
  ) {
    try {
      if (this.mood === "broken") {
        throw new ApiError(500, "internal", "Something is broken.");
      }
      this.assertKey(request.headers.authorization);
      const parts = pathname.split("/").filter(Boolean).map(decodeURIComponent);
      const body: unknown = text ? JSON.parse(text) : undefined;
      return this.route(request.method ?? "GET", parts)({ parts, query, body });
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
      "GET tasks": ({ parts: [, uid] }) => ({ body: this.tasks.find(Number(uid)) }),
      "GET indexes": ({ parts: [, uid] }) => ({
        body: uid ? info(this.index(uid)) : this.list(),
      }),
      "POST indexes": ({ body }) => this.create(body as { uid: string; primaryKey?: string }),
      "DELETE indexes": ({ parts: [, uid = ""] }) =>
        this.tasks.enqueue(uid, "indexDeletion", () => {
          this.index(uid);
          this.indexes.delete(uid);
        }),
      "POST swap-indexes": ({ body }) => this.swap(body as { indexes: [string, string] }[]),
      "GET indexes/settings": ({ parts: [, uid = ""] }) => ({ body: this.index(uid).settings }),
      "PATCH indexes/settings": ({ parts: [, uid = ""], body }) => {
        TwinIndex.assertSettings(body as Body);
        return this.tasks.enqueue(uid, "settingsUpdate", () => this.made(uid).update(body as Body));
      },
      "GET indexes/documents": ({ parts: [, uid = ""], query }) => ({
        body: this.index(uid).page({
          offset: Number(query.get("offset") ?? 0),
          limit: Number(query.get("limit") ?? 20),
          fields: query.get("fields")?.split(","),
          filter: query.get("filter"),
        }),
      }),
      "POST indexes/documents/fetch": ({ parts: [, uid = ""], body }) => ({
        body: this.index(uid).page(body as DocumentsRequest),
      }),
      "POST indexes/documents": ({ parts: [, uid = ""], body }) =>
        this.addTo(uid, body as TwinDocument[]),
      "DELETE indexes/documents": ({ parts: [, uid = ""] }) =>
        this.tasks.enqueue(uid, "documentDeletion", () => this.index(uid).clear()),
      "POST indexes/documents/delete-batch": ({ parts: [, uid = ""], body }) =>
        this.tasks.enqueue(uid, "documentDeletion", () =>
          this.index(uid).remove((body as string[]).map(String)),
        ),
      "POST indexes/documents/delete": ({ parts: [, uid = ""], body }) =>
        this.tasks.enqueue(uid, "documentDeletion", () =>
          this.index(uid).removeWhere((body as { filter: string }).filter),
        ),
      "POST indexes/search": ({ parts: [, uid = ""], body }) => ({
        body: this.index(uid).search(body as SearchRequest),
      }),
      "POST multi-search": ({ body }) => ({ body: { results: this.searchMany(body) } }),
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

  /** As the engine does: an index that is not there is made by what is written to it. */
  private made(uid: string): TwinIndex {
    const index = this.indexes.get(uid) ?? new TwinIndex(uid, "id", new Date().toISOString());
    this.indexes.set(uid, index);
    return index;
  }

  private create({ uid, primaryKey }: { uid: string; primaryKey?: string }) {
    if (!INDEX_UID.test(uid)) {
      throw new ApiError(400, "invalid_index_uid", `\`${uid}\` is not a valid index uid.`);
    }
    return this.tasks.enqueue(uid, "indexCreation", () => {
      if (this.indexes.has(uid)) {
        throw new ApiError(409, "index_already_exists", `Index \`${uid}\` already exists.`);
      }
      this.indexes.set(uid, new TwinIndex(uid, primaryKey ?? "id", new Date().toISOString()));
    });
  }

  private addTo(uid: string, documents: TwinDocument[]) {
    return this.tasks.enqueue(uid, "documentAdditionOrUpdate", () => this.made(uid).add(documents));
  }

  private swap(pairs: { indexes: [string, string] }[]) {
    return this.tasks.enqueue(null, "indexSwap", () => {
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
