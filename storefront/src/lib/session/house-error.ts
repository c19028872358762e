import { ApiError } from "@/lib/api-error";

/** The error shape of the house, the same in the API and in the storefront's own routes. */
export interface HouseErrorBody {
  type: string;
  code?: string;
  message: string;
  details?: Record<string, unknown>;
}

/** A refusal that a route answers with: a status and the house's error shape. */
export class HouseError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly code: string,
    message: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(message);
    this.name = "HouseError";
  }

  get body(): HouseErrorBody {
    return {
      type: this.type,
      code: this.code,
      message: this.message,
      ...(this.details ? { details: this.details } : {}),
    };
  }
}

const INSUFFICIENT_STOCK = new Set(["insufficient_inventory", "sold_out"]);

/**
 * Turns an error of the API into what the browser may know: expected refusals keep their meaning,
 * everything unexpected becomes one sentence without internals.
 * @param error whatever was thrown.
 * @returns the refusal to answer with. 5xx of the API become 502, a timeout 504.
 */
export function toHouseError(error: unknown): HouseError {
  if (error instanceof HouseError) {
    return error;
  }
  if (!(error instanceof ApiError)) {
    return new HouseError(500, "unexpected", "unexpected", "Something on our side did not work.");
  }
  const { status, type, code, message } = error;
  const details = isRecord(error.details) ? error.details : undefined;
  if (type === "unreachable" || status === 504 || status === 408) {
    return new HouseError(504, "timeout", "timeout", "The house is slow to answer at the moment.");
  }
  if (status === 429) {
    return new HouseError(429, "rate_limited", "too_many_requests", message, details);
  }
  if (code && INSUFFICIENT_STOCK.has(code)) {
    return new HouseError(409, "conflict", "sold_out", "That many are no longer there.", details);
  }
  if (status >= 500) {
    return new HouseError(502, "unavailable", "unavailable", "The house cannot answer right now.");
  }
  if (status === 401) {
    return new HouseError(401, "unauthorized", "session_expired", "Please sign in again.");
  }
  return new HouseError(status, type, code ?? type, message, details);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
