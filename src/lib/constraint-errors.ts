import { MedusaError } from "@medusajs/framework/utils";
import { badInput, conflict } from "./house-error";

/** What a broken check constraint means, by the name of the constraint. */
export type ConstraintMessages = Readonly<Record<string, string>>;

type DatabaseError = { code?: string; constraint?: string };
type Method = (...args: unknown[]) => Promise<unknown>;

const CHECK_VIOLATION = "23514";
const UNIQUE_VIOLATION = "23505";
/** Medusa's repositories have turned 23505 into this sentence before a service sees the error. */
const ALREADY_EXISTS = /already exists\.$/;

function isDatabaseError(error: unknown): error is DatabaseError {
  return typeof error === "object" && error !== null && "code" in error;
}

/**
 * Says in the house's words what a constraint of PostgreSQL refused: a broken check is wrong input
 * (400), a broken unique index is a conflict (409). Medusa leaves the first as a 500.
 *
 * @param error whatever was thrown
 * @param messages a sentence for each check constraint of the module
 * @returns the error to throw instead; the same one when it is neither
 */
export function translateConstraintError(error: unknown, messages: ConstraintMessages): unknown {
  if (error instanceof MedusaError && ALREADY_EXISTS.test(error.message)) {
    return conflict("already_exists", error.message);
  }
  if (!isDatabaseError(error)) {
    return error;
  }
  if (error.code === UNIQUE_VIOLATION) {
    return conflict("already_exists", "This exists already.");
  }
  if (error.code === CHECK_VIOLATION) {
    const message = messages[error.constraint ?? ""] ?? "A value is outside of what is allowed.";
    return badInput("value_not_allowed", message);
  }
  return error;
}

/**
 * Class decorator of a module service: the named methods, generated ones included, throw what
 * {@link translateConstraintError} makes of a database error.
 *
 * @param methods names of methods, e.g. `["createBrands", "updateBrands"]`
 * @param messages a sentence for each check constraint of the module
 */
export function TranslateConstraintErrors(
  methods: readonly string[],
  messages: ConstraintMessages,
): ClassDecorator {
  return (target) => {
    const prototype = target.prototype as Record<string, Method>;
    for (const name of methods) {
      const original = prototype[name];
      if (typeof original !== "function") {
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          `${target.name} has no method ${name}`,
        );
      }
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value: async function translated(this: unknown, ...args: unknown[]): Promise<unknown> {
          try {
            return await original.apply(this, args);
          } catch (error) {
            throw translateConstraintError(error, messages);
          }
        },
      });
    }
  };
}
