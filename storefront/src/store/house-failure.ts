import type { SerializedError } from "@reduxjs/toolkit";
import type { FetchBaseQueryError } from "@reduxjs/toolkit/query";

/** What went wrong with a call, in terms that a screen can act on. */
export interface HouseFailure {
  /** Code of the house's error shape, or "offline", "timeout", "unexpected". */
  code: string;
  details: Record<string, unknown>;
}

/**
 * Reads what a call of the storefront was refused with.
 * @param error as RTK Query gives it; undefined when there is none.
 * @returns the failure, or null.
 */
export function readFailure(
  error: FetchBaseQueryError | SerializedError | undefined,
): HouseFailure | null {
  if (!error) {
    return null;
  }
  if (!("status" in error)) {
    return { code: "unexpected", details: {} };
  }
  if (error.status === "FETCH_ERROR") {
    return { code: "offline", details: {} };
  }
  if (error.status === "TIMEOUT_ERROR") {
    return { code: "timeout", details: {} };
  }
  const body = error.data as { code?: unknown; details?: unknown } | null | undefined;
  return {
    code: typeof body?.code === "string" ? body.code : "unexpected",
    details:
      typeof body?.details === "object" && body.details !== null
        ? (body.details as Record<string, unknown>)
        : {},
  };
}
