import type { RequestHandler } from "express";
import multer from "multer";
import { badInput, type HouseError } from "../house-error";

/** Parts of a form beside the file, and characters of each. */
const FIELDS_MAX = 24;
const FIELD_MAX_BYTES = 8_000;
const FIELD_NAME_MAX_BYTES = 60;

type UploadRules = {
  /** The name of the form's one part that holds a file. */
  field: string;
  /** Bytes; one more is refused while it is still being read. */
  maxBytes: number;
};

type MulterError = Error & { code: string };

function isMulterError(error: unknown): error is MulterError {
  return error instanceof multer.MulterError;
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_048_576)} MB`;
}

function refusal({ code }: MulterError, { field, maxBytes }: UploadRules): HouseError {
  switch (code) {
    case "LIMIT_FILE_SIZE":
      return badInput("file_too_large", `The file has more than ${megabytes(maxBytes)}.`, {
        max_bytes: maxBytes,
      });
    case "LIMIT_FILE_COUNT":
    case "LIMIT_UNEXPECTED_FILE":
      return badInput("unexpected_file", `Send one file, in the field "${field}".`);
    default:
      return badInput("malformed_upload", "The form holds more than it may. Send it again.");
  }
}

/**
 * A middleware that reads a multipart form with one file into memory: the file is `req.file`
 * afterwards, the other fields are `req.body`. It stands behind the guards of its route, so that
 * nobody unknown makes the server read megabytes.
 *
 * A request without the file passes: the form may be right without one, which the route knows.
 *
 * @param rules the field of the file and its limit in bytes
 * @returns answers 400 `file_too_large`, `unexpected_file` or `malformed_upload` through `next`
 */
export function readUpload(rules: UploadRules): RequestHandler {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: {
      files: 1,
      fileSize: rules.maxBytes,
      fields: FIELDS_MAX,
      fieldSize: FIELD_MAX_BYTES,
      fieldNameSize: FIELD_NAME_MAX_BYTES,
      parts: FIELDS_MAX + 1,
    },
  }).single(rules.field);
  return (req, res, next) => {
    read(req, res, (error: unknown) => {
      if (!error) {
        // Multer's body has no prototype, which schemas and Medusa take for something strange.
        req.body = { ...(req.body as Record<string, unknown> | undefined) };
        next();
        return;
      }
      // Whatever else the parser throws is about the form: a missing boundary, a cut-off body.
      const malformed = badInput(
        "malformed_upload",
        "The form could not be read to its end. Send it again.",
      );
      next(isMulterError(error) ? refusal(error, rules) : malformed);
    });
  };
}
