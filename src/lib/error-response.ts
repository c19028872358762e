import { MedusaError } from "@medusajs/framework/utils";
import { ACCOUNT_EXISTS, INVALID_CREDENTIALS } from "./auth-messages";
import { type ErrorDetails, HouseError } from "./house-error";
import { isStockShortage } from "./stock-shortage";

type ErrorBody = { type: string; code?: string; message: string; details?: ErrorDetails };
export type ErrorResponse = { status: number; body: ErrorBody };

type ErrorLike = Readonly<Record<string, unknown>>;

const { Types } = MedusaError;

const UNKNOWN: ErrorResponse = {
  status: 500,
  body: {
    type: "unknown_error",
    message: "Something went wrong on our side. Nothing was lost. Please try again.",
  },
};

/** What each HTTP status is called where nobody has given it a type. */
const TYPE_BY_STATUS: Readonly<Record<number, string>> = {
  400: Types.INVALID_DATA,
  401: Types.UNAUTHORIZED,
  403: Types.FORBIDDEN,
  404: Types.NOT_FOUND,
  405: Types.NOT_ALLOWED,
  409: Types.CONFLICT,
  413: "payload_too_large",
  415: "unsupported_media_type",
  422: Types.INVALID_DATA,
  429: "rate_limited",
};

const STATUS_BY_TYPE: Readonly<Record<string, number>> = {
  [Types.CONFLICT]: 409,
  [Types.UNAUTHORIZED]: 401,
  [Types.FORBIDDEN]: 403,
  [Types.NOT_FOUND]: 404,
  [Types.NOT_ALLOWED]: 400,
  [Types.INVALID_DATA]: 400,
  [Types.DUPLICATE_ERROR]: 422,
  [Types.PAYMENT_AUTHORIZATION_ERROR]: 422,
  [Types.PAYMENT_REQUIRES_MORE_ERROR]: 422,
};

/** Errors that express's body parser raises before any route has run. */
const BODY_PARSER_ERRORS: Readonly<Record<string, ErrorResponse>> = {
  "entity.too.large": {
    status: 413,
    body: {
      type: "payload_too_large",
      code: "body_too_large",
      message: "The request body is too large.",
    },
  },
  "entity.parse.failed": {
    status: 400,
    body: {
      type: Types.INVALID_DATA,
      code: "malformed_json",
      message: "The request body is not valid JSON.",
    },
  },
};

/** A text with a NUL in it, which PostgreSQL keeps in no column. */
const UNREADABLE_TEXT: ErrorResponse = {
  status: 400,
  body: {
    type: Types.INVALID_DATA,
    code: "unreadable_text",
    message: "A text holds a character that cannot be kept.",
  },
};

/** PostgreSQL constraint errors, by SQLSTATE. What the database said is not for outsiders. */
const DATABASE_ERRORS: Readonly<Record<string, ErrorResponse>> = {
  "23P01": {
    status: 409,
    body: { type: Types.CONFLICT, code: "overlap", message: "This has just been taken." },
  },
  "40001": {
    status: 409,
    body: {
      type: Types.CONFLICT,
      code: "concurrent_change",
      message: "Somebody changed this at the same moment. Please try again.",
    },
  },
  "22021": UNREADABLE_TEXT,
  "22P05": UNREADABLE_TEXT,
  "23514": {
    status: 400,
    body: {
      type: Types.INVALID_DATA,
      code: "value_not_allowed",
      message: "A value is outside of what is allowed.",
    },
  },
  "23505": {
    status: 422,
    body: {
      type: Types.DUPLICATE_ERROR,
      code: "already_exists",
      message: "This exists already.",
    },
  },
};

const SOLD_OUT: ErrorResponse = {
  status: 409,
  body: {
    type: Types.CONFLICT,
    code: "sold_out",
    message: "There is not enough of this piece left.",
  },
};

/** Refusals that reach us as a text only. */
const BY_MESSAGE: Readonly<Record<string, ErrorResponse>> = {
  [INVALID_CREDENTIALS]: {
    status: 401,
    body: { type: Types.UNAUTHORIZED, code: "invalid_credentials", message: INVALID_CREDENTIALS },
  },
  [ACCOUNT_EXISTS]: {
    status: 409,
    body: { type: Types.CONFLICT, code: "account_exists", message: ACCOUNT_EXISTS },
  },
};

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function fromZod(issues: readonly ErrorLike[]): ErrorResponse {
  const listed = issues.slice(0, 20).map((issue) => ({
    path: Array.isArray(issue.path) ? issue.path.map(String).join(".") : "",
    message: text(issue.message) ?? "is not valid",
  }));
  const first = listed[0];
  const message = first
    ? `${first.path ? `${first.path}: ` : ""}${first.message}`
    : "The request is not valid.";
  return {
    status: 400,
    body: {
      type: Types.INVALID_DATA,
      code: "validation_failed",
      message,
      details: { issues: listed },
    },
  };
}

function fromHttp(error: ErrorLike): ErrorResponse | undefined {
  const status = error.status ?? error.statusCode;
  // Express says of a badly encoded path only its status; other errors say whether they are for outside.
  const isForOutside = error.expose === true || error.name === "URIError";
  if (typeof status !== "number" || status < 400 || status > 499 || !isForOutside) {
    return undefined;
  }
  const known = BODY_PARSER_ERRORS[text(error.type) ?? ""];
  const type = TYPE_BY_STATUS[status] ?? Types.INVALID_DATA;
  return known ?? { status, body: { type, message: "The request cannot be read." } };
}

/** A refusal of our own that a workflow engine has turned into a plain object. */
function fromHouse(error: ErrorLike): ErrorResponse | undefined {
  const [type, code, message] = [text(error.type), text(error.code), text(error.message)];
  const { name, status, details } = error;
  if (name !== "HouseError" || typeof status !== "number" || !type || !code || !message) {
    return undefined;
  }
  const isObject = typeof details === "object" && details !== null;
  return {
    status,
    body: { type, code, message, ...(isObject && { details: details as ErrorDetails }) },
  };
}

function fromMedusa(error: ErrorLike): ErrorResponse | undefined {
  const type = text(error.type) ?? "";
  const status = STATUS_BY_TYPE[type];
  const message = text(error.message);
  if (!status || !message) {
    return undefined;
  }
  const code = text(error.code) ?? (type === Types.CONFLICT ? "conflict" : undefined);
  return BY_MESSAGE[message] ?? { status, body: { type, ...(code && { code }), message } };
}

/**
 * Turns whatever was thrown into the house's answer. Pure. Anything that is not known for certain
 * to be meant for people becomes a 500 that says nothing.
 *
 * @param error what was thrown; workflow engines may have turned it into a plain object
 */
export function toErrorResponse(error: unknown): ErrorResponse {
  if (typeof error !== "object" || error === null) {
    return UNKNOWN;
  }
  if (error instanceof HouseError) {
    const { status, type, code, message, details } = error;
    return { status, body: { type, code, message, ...(details && { details }) } };
  }
  const like = error as ErrorLike;
  if (Array.isArray(like.issues)) {
    return fromZod(like.issues as ErrorLike[]);
  }
  if (isStockShortage(like)) {
    return SOLD_OUT;
  }
  const database = DATABASE_ERRORS[text(like.code) ?? ""];
  return fromHouse(like) ?? database ?? fromHttp(like) ?? fromMedusa(like) ?? UNKNOWN;
}

/**
 * Completes the answers of Medusa that have a message but no type, such as its 401.
 *
 * @returns the body itself unless it answers an error without a `type`
 */
export function completeErrorBody(status: number, body: unknown): unknown {
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  if (status < 400 || !isObject || typeof (body as ErrorLike).type === "string") {
    return body;
  }
  const type = TYPE_BY_STATUS[status] ?? UNKNOWN.body.type;
  return { type, ...body };
}
