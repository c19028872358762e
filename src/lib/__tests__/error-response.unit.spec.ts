import { MedusaError, serializeError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import fc from "fast-check";
import { ACCOUNT_EXISTS, INVALID_CREDENTIALS } from "../auth-messages";
import { completeErrorBody, toErrorResponse } from "../error-response";
import { badInput, conflict, notFound, tooManyRequests } from "../house-error";

const { Types } = MedusaError;

describe("toErrorResponse", () => {
  it.each([
    [
      "a conflict of the house",
      conflict("slot_taken", "This hour has just been taken.", { alternatives: [1] }),
      409,
      {
        type: "conflict",
        code: "slot_taken",
        message: "This hour has just been taken.",
        details: { alternatives: [1] },
      },
    ],
    [
      "a conflict of Medusa, whose message it keeps",
      new MedusaError(Types.CONFLICT, "Cart is already being completed by another request"),
      409,
      {
        type: "conflict",
        code: "conflict",
        message: "Cart is already being completed by another request",
      },
    ],
    ["bad input", badInput("x", "No."), 400, { type: "invalid_data", code: "x", message: "No." }],
    [
      "nothing there",
      notFound("No."),
      404,
      { type: "not_found", code: "not_found", message: "No." },
    ],
    [
      "too often",
      tooManyRequests(90),
      429,
      {
        type: "rate_limited",
        code: "too_many_requests",
        message: "Too many attempts. Try again in 2 minutes.",
        details: { retry_after_seconds: 90 },
      },
    ],
    [
      "a refusal of Medusa",
      new MedusaError(Types.NOT_ALLOWED, "Not like this."),
      400,
      { type: "not_allowed", message: "Not like this." },
    ],
    [
      "a refusal of the house that a workflow made a plain object of",
      { ...serializeError(conflict("slot_taken", "Taken.", { alternatives: [1] })) },
      409,
      { type: "conflict", code: "slot_taken", message: "Taken.", details: { alternatives: [1] } },
    ],
    [
      "a refusal that a workflow made a plain object of",
      { __isMedusaError: true, type: "not_found", message: "Gone." },
      404,
      { type: "not_found", message: "Gone." },
    ],
    [
      "wrong credentials",
      new MedusaError(Types.UNAUTHORIZED, INVALID_CREDENTIALS),
      401,
      { type: "unauthorized", code: "invalid_credentials", message: INVALID_CREDENTIALS },
    ],
    [
      "an address with an account",
      new MedusaError(Types.UNAUTHORIZED, ACCOUNT_EXISTS),
      409,
      { type: "conflict", code: "account_exists", message: ACCOUNT_EXISTS },
    ],
    [
      "too little stock",
      new MedusaError(
        Types.NOT_ALLOWED,
        "Not enough stock available for item iitem_1 at location x",
      ),
      409,
      {
        type: "conflict",
        code: "sold_out",
        message: "There is not enough of this piece left.",
      },
    ],
    [
      "an excluded overlap",
      Object.assign(new Error("conflicting key value"), { code: "23P01" }),
      409,
      { type: "conflict", code: "overlap", message: "This has just been taken." },
    ],
    [
      "a broken check",
      Object.assign(new Error('violates check "ck_price"'), { code: "23514" }),
      400,
      {
        type: "invalid_data",
        code: "value_not_allowed",
        message: "A value is outside of what is allowed.",
      },
    ],
    [
      "a text with a NUL",
      Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), {
        code: "22021",
      }),
      400,
      {
        type: "invalid_data",
        code: "unreadable_text",
        message: "A text holds a character that cannot be kept.",
      },
    ],
    [
      "a body that is too large",
      { status: 413, expose: true, type: "entity.too.large", message: "request entity too large" },
      413,
      {
        type: "payload_too_large",
        code: "body_too_large",
        message: "The request body is too large.",
      },
    ],
    [
      "a path that is badly encoded",
      Object.assign(new URIError("Failed to decode param '%zz'"), { status: 400 }),
      400,
      { type: "invalid_data", message: "The request cannot be read." },
    ],
    [
      "an encoding nobody knows",
      { status: 415, expose: true, type: "encoding.unsupported", message: "x" },
      415,
      { type: "unsupported_media_type", message: "The request cannot be read." },
    ],
  ])("answers %s", (_name, error, status, body) => {
    expect(toErrorResponse(error)).toEqual({ status, body });
  });

  it("says where a schema was not met, for twenty places at most", () => {
    const schema = z.strictObject({ a: z.object({ b: z.number() }) });
    const { error } = schema.safeParse({ a: { b: "1" }, c: 1 });
    const { status, body } = toErrorResponse(error);
    expect(status).toBe(400);
    expect(body.code).toBe("validation_failed");
    expect(body.message).toMatch(/^a\.b: /);
    expect(body.details?.issues).toHaveLength(2);
    const many = z.array(z.number()).safeParse(Array(50).fill("x"));
    expect(toErrorResponse(many.error).body.details?.issues).toHaveLength(20);
  });

  it.each([
    new Error("connect ECONNREFUSED 10.0.0.7:5432"),
    new MedusaError(Types.DB_ERROR, "relation secret_table does not exist"),
    new MedusaError(Types.UNEXPECTED_STATE, "password of user postgres"),
    { status: 500, expose: false, message: "inside" },
    { status: 404, message: "not exposed" },
    "a text",
    null,
    undefined,
    42,
  ])("tells nothing of what it does not know (%#)", (error) => {
    const { status, body } = toErrorResponse(error);
    expect(status).toBe(500);
    expect(Object.keys(body).sort()).toEqual(["message", "type"]);
    expect(body.message).toBe(
      "Something went wrong on our side. Nothing was lost. Please try again.",
    );
  });

  it("answers anything at all in the house's shape", () => {
    fc.assert(
      fc.property(fc.anything(), (error) => {
        const { status, body } = toErrorResponse(error);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(600);
        expect(typeof body.type).toBe("string");
        expect(typeof body.message).toBe("string");
      }),
    );
  });
});

describe("completeErrorBody", () => {
  it("gives Medusa's bare refusals a type", () => {
    expect(completeErrorBody(401, { message: "Unauthorized" })).toEqual({
      type: "unauthorized",
      message: "Unauthorized",
    });
  });

  it.each([
    [200, { message: "fine" }],
    [404, { type: "not_found", message: "gone" }],
    [500, "a text"],
    [400, [1]],
    [400, null],
  ])("leaves %s %j as it is", (status, body) => {
    expect(completeErrorBody(status, body)).toBe(body);
  });
});
