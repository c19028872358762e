import { MedusaError } from "@medusajs/framework/utils";

export type ErrorDetails = Readonly<Record<string, unknown>>;

type HouseErrorInput = {
  status: number;
  type: string;
  code: string;
  message: string;
  details?: ErrorDetails;
};

/**
 * A refusal with everything the house's error shape holds: `{ type, code, message, details }` and
 * the HTTP status. The message is shown to people: short, says what happened and what to do.
 */
export class HouseError extends MedusaError {
  readonly status: number;
  readonly details?: ErrorDetails;

  constructor({ status, type, code, message, details }: HouseErrorInput) {
    super(type, message, code);
    this.name = "HouseError";
    this.status = status;
    this.details = details;
  }
}

/** 400: the input is wrong; `details` say where. */
export function badInput(code: string, message: string, details?: ErrorDetails): HouseError {
  return new HouseError({
    status: 400,
    type: MedusaError.Types.INVALID_DATA,
    code,
    message,
    details,
  });
}

/** 403: known, but not allowed to do this; says why and what to do. */
export function forbidden(code: string, message: string): HouseError {
  return new HouseError({ status: 403, type: MedusaError.Types.FORBIDDEN, code, message });
}

/** 404: unknown, or somebody else's; the two are never told apart. */
export function notFound(message: string): HouseError {
  return new HouseError({
    status: 404,
    type: MedusaError.Types.NOT_FOUND,
    code: "not_found",
    message,
  });
}

/** 409: a lost race or a state that does not allow this; `details` hold the alternatives. */
export function conflict(code: string, message: string, details?: ErrorDetails): HouseError {
  return new HouseError({
    status: 409,
    type: MedusaError.Types.CONFLICT,
    code,
    message,
    details,
  });
}

/** 429: too often; `retry_after_seconds` also goes into the Retry-After header. */
export function tooManyRequests(retryAfterSeconds: number): HouseError {
  return new HouseError({
    status: 429,
    type: "rate_limited",
    code: "too_many_requests",
    message: `Too many attempts. Try again in ${describeWait(retryAfterSeconds)}.`,
    details: { retry_after_seconds: retryAfterSeconds },
  });
}

function describeWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) {
    return seconds === 1 ? "1 second" : `${seconds} seconds`;
  }
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
