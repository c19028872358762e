/** An error as Meilisearch answers it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly type = status >= 500
      ? "internal"
      : status === 401 || status === 403
        ? "auth"
        : "invalid_request",
  ) {
    super(message);
  }

  /** The documented body of an error. */
  toBody() {
    const link = `https://docs.meilisearch.com/errors#${this.code}`;
    return { message: this.message, code: this.code, type: this.type, link };
  }
}
