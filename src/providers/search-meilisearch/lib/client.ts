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

type Failure = {
  code?: string;
  message: string;
  /** Whether an answer came back that says what is wrong. */
  reached: boolean;
  timedOut: boolean;
  /** Whether the engine is not there or not well: the same call may succeed later. */
  unavailable: boolean;
};

const UNAVAILABLE = "search_engine_unavailable";
const SERVER_ERROR = 500;

/** The engine is not there, not well, or too busy: what was asked of it may succeed later. */
export class EngineUnavailable extends MedusaError {
  /** @param reason goes on after "Meilisearch" */
  constructor(reason: string) {
    super(MedusaError.Types.UNEXPECTED_STATE, `Meilisearch ${reason}.`, UNAVAILABLE);
    this.name = "EngineUnavailable";
  }
}

/** Whether something failed because the engine is not there; told by its code, as modules wrap errors. */
export function isEngineUnavailable(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === UNAVAILABLE;
}

function failureOf(error: unknown): Failure {
  const { name, message, cause } = error as Error & { cause?: unknown };
  if (name === "MeilisearchApiError") {
    const { status } = (error as { response: Response }).response;
    const code = (cause as { code?: string } | undefined)?.code;
    return {
      code,
      message,
      reached: true,
      timedOut: false,
      unavailable: status >= SERVER_ERROR,
    };
  }
  const timedOut = (cause as Error | undefined)?.name === "MeilisearchRequestTimeOutError";
  return { message: "", reached: false, timedOut, unavailable: true };
}

function reasonOf({ code, reached, timedOut }: Failure): string {
  if (reached) {
    return `refused the request (${code ?? "unknown reason"})`;
  }
  return timedOut ? "did not answer in time" : "cannot be reached";
}

/** Turns the client's errors into the house's; addresses and keys stay out of what is said. */
function houseError(error: unknown): unknown {
  if (error instanceof SyntaxError) {
    // The page of a proxy before it.
    return new EngineUnavailable("gave an answer that is none of its own");
  }
  if (!(error instanceof Error) || !error.name.startsWith("Meilisearch")) {
    return error;
  }
  const failure = failureOf(error);
  const { code, message, unavailable } = failure;
  if (code && NOT_FOUND.has(code)) {
    return new MedusaError(MedusaError.Types.NOT_FOUND, `Meilisearch: ${message}`, code);
  }
  if (code?.startsWith("invalid_") && !KEY_REFUSED.has(code)) {
    return new MedusaError(MedusaError.Types.INVALID_DATA, `Meilisearch: ${message}`, code);
  }
  const reason = reasonOf(failure);
  return unavailable
    ? new EngineUnavailable(reason)
    : new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Meilisearch ${reason}.`, code);
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
   * @throws MedusaError not_found, invalid_data, or unexpected_state when the engine refuses
   * @throws EngineUnavailable when it does not answer, or says that it is not well
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
      if (again && !reached && !timedOut && !(error instanceof SyntaxError)) {
        return await this.attempt(call, false);
      }
      throw houseError(error);
    }
  }
}
