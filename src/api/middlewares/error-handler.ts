import type {
  MedusaErrorHandlerFunction,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toErrorResponse } from "../../lib/error-response";

/** What was thrown as an error that a log can tell of: workflow engines make plain objects of them. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error) {
    return thrown;
  }
  const { name, message, stack } = (thrown ?? {}) as Partial<Error>;
  return message === undefined
    ? new Error(String(thrown))
    : Object.assign(new Error(message), { ...(name && { name }), ...(stack && { stack }) });
}

/** Answers in the house's error shape. Only what is our own fault is logged, with the request id. */
export const houseErrorHandler: MedusaErrorHandlerFunction = (
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status, body } = toErrorResponse(error);
  if (status >= 500) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
    const cause = asError(error);
    logger.error(`Request ${req.requestId} failed: ${cause.name}`, cause);
  }
  const retryAfter = body.details?.retry_after_seconds;
  if (status === 429 && typeof retryAfter === "number") {
    res.setHeader("Retry-After", String(retryAfter));
  }
  res.status(status).json(body);
};
