import { MedusaError } from "@medusajs/framework/utils";
import type { Meilisearch } from "meilisearch" with { "resolution-mode": "import" };

/** A search that takes longer helps nobody: PostgreSQL answers meanwhile. */
const SEARCH_TIMEOUT_MS = 1500;
/** Writes carry hundreds of documents; the engine acknowledges them before it applies them. */
const WRITE_TIMEOUT_MS = 10_000;

export type ClientOptions = { host: string; apiKey?: string };

type Clients = { searching: Meilisearch; writing: Meilisearch };

/** What the engine says is wrong, by its own code. */
const NOT_FOUND = new Set(["index_not_found", "document_not_found", "task_not_found"]);

const KEY_REFUSED = new Set(["invalid_api_key", "missing_authorization_header"]);

type Failure = { code?: string; message: string; reached: boolean; timedOut: boolean };

function failureOf(error: unknown): Failure {
  const { name, message, cause } = error as Error & { cause?: unknown };
  if (name === "MeilisearchApiError") {
    const code = (cause as { code?: string } | undefined)?.code;
    return { code, message, reached: true, timedOut: false };
  }
  const timedOut = (cause as Error | undefined)?.name === "MeilisearchRequestTimeOutError";
  return { message: "", reached: false, timedOut };
}

/** Turns the client's errors into the house's; addresses and keys stay out of what is said. */
function houseError(error: unknown): unknown {
  if (!(error instanceof Error) || !error.name.startsWith("Meilisearch")) {
    return error;
  }
  const { code, message, reached, timedOut } = failureOf(error);
  if (code && NOT_FOUND.has(code)) {
    return new MedusaError(MedusaError.Types.NOT_FOUND, `Meilisearch: ${message}`, code);
  }
  if (code?.startsWith("invalid_") && !KEY_REFUSED.has(code)) {
    return new MedusaError(MedusaError.Types.INVALID_DATA, `Meilisearch: ${message}`, code);
  }
  const reason = reached
    ? `refused the request (${code ?? "unknown reason"})`
    : timedOut
      ? "did not answer in time"
      : "cannot be reached";
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Meilisearch ${reason}.`, code);
}

/**
 * The official client behind the house's errors and timeouts. The package is an ES module, so it is
 * imported when it is first needed.
 */
export class MeilisearchConnection {
  private clients?: Promise<Clients>;

  constructor(private readonly options: ClientOptions) {}

  private connect(): Promise<Clients> {
    this.clients ??= import("meilisearch").then(({ Meilisearch: Client }) => {
      const { host, apiKey } = this.options;
      return {
        searching: new Client({ host, apiKey, timeout: SEARCH_TIMEOUT_MS }),
        writing: new Client({ host, apiKey, timeout: WRITE_TIMEOUT_MS }),
      };
    });
    return this.clients;
  }

  /**
   * A call that may be made twice: it is, once, when the first could not be delivered. One that timed
   * out is not repeated: the engine is busy, and the caller has waited long enough.
   *
   * @throws MedusaError not_found, invalid_data, or unexpected_state when the engine does not answer
   */
  async search<Result>(call: (client: Meilisearch) => Promise<Result>): Promise<Result> {
    const { searching } = await this.connect();
    return await this.attempt(() => call(searching), true);
  }

  /** A call that changes something, with more time; repeated as `search` is when it is `idempotent`. */
  async write<Result>(
    call: (client: Meilisearch) => Promise<Result>,
    { idempotent }: { idempotent: boolean },
  ): Promise<Result> {
    const { writing } = await this.connect();
    return await this.attempt(() => call(writing), idempotent);
  }

  private async attempt<Result>(call: () => Promise<Result>, again: boolean): Promise<Result> {
    try {
      return await call();
    } catch (error) {
      const { reached, timedOut } = failureOf(error);
      if (again && !reached && !timedOut) {
        return await this.attempt(call, false);
      }
      throw houseError(error);
    }
  }
}
