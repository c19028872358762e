/** The shape in which the API refuses. */
export interface ApiErrorBody {
  type: string;
  code?: string;
  message: string;
  details?: Record<string, unknown>;
}

/**
 * A refusal or failure of the API. `status` is the HTTP status; 503 with type "unreachable", or 504
 * "timeout", when no answer came. `message` is the API's own and not meant for visitors.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(status: number, body: ApiErrorBody) {
    super(body.message);
    this.name = "ApiError";
    this.status = status;
    this.type = body.type;
    this.code = body.code;
    this.details = body.details;
  }
}

/** Says whether the API answered that a thing does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** Says whether no usable answer came: the API is down, too slow or failing. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 500;
}
