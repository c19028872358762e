import { MedusaError } from "@medusajs/framework/utils";
import { TranslateConstraintErrors, translateConstraintError } from "../constraint-errors";

const MESSAGES = { thing_size_check: "The size must be positive." };

function databaseError(code: string, constraint?: string): Error {
  return Object.assign(new Error("driver text with values"), { code, constraint });
}

describe("translateConstraintError", () => {
  it("makes a known check the module's own sentence, 400", () => {
    const error = translateConstraintError(databaseError("23514", "thing_size_check"), MESSAGES);
    expect(error).toMatchObject({
      status: 400,
      code: "value_not_allowed",
      message: "The size must be positive.",
    });
  });

  it("says nothing of the database when the check is unknown", () => {
    const error = translateConstraintError(databaseError("23514", "other"), MESSAGES);
    expect(error).toMatchObject({ status: 400, message: "A value is outside of what is allowed." });
  });

  it.each([
    databaseError("23505"),
    new MedusaError(MedusaError.Types.INVALID_DATA, "Thing with handle: a, already exists."),
  ])("makes a broken unique index a conflict, 409 (%#)", (thrown) => {
    expect(translateConstraintError(thrown, MESSAGES)).toMatchObject({
      status: 409,
      code: "already_exists",
    });
  });

  it.each([
    new Error("boom"),
    databaseError("42P01"),
    new MedusaError(MedusaError.Types.NOT_FOUND, "not here"),
    "a string",
    null,
  ])("leaves everything else as it is (%#)", (thrown) => {
    expect(translateConstraintError(thrown, MESSAGES)).toBe(thrown);
  });
});

describe("TranslateConstraintErrors", () => {
  class Base {
    prefix = "made";
    async createThings(name: string): Promise<string> {
      if (name === "bad") {
        throw databaseError("23514", "thing_size_check");
      }
      return `${this.prefix} ${name}`;
    }
  }

  it("wraps inherited methods and keeps their result and their this", async () => {
    @TranslateConstraintErrors(["createThings"], MESSAGES)
    class Service extends Base {}
    await expect(new Service().createThings("good")).resolves.toBe("made good");
    await expect(new Service().createThings("bad")).rejects.toMatchObject({ status: 400 });
    await expect(new Base().createThings("bad")).rejects.toMatchObject({ code: "23514" });
  });

  it("refuses a method that is not there", () => {
    expect(() => TranslateConstraintErrors(["createNothing"], {})(Base)).toThrow("createNothing");
  });
});
