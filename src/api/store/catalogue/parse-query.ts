import { type z } from "@medusajs/framework/zod";
import { badInput, type HouseError } from "../../../lib/house-error";

/** A refusal that names the parameter. */
export function invalidQuery(parameter: string, problem: string): HouseError {
  return badInput("invalid_query", `${parameter} ${problem}.`, { parameter });
}

/**
 * Reads the query of a request.
 *
 * @throws HouseError 400 that names the first parameter that is wrong
 */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  query: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(query);
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  if (issue?.code === "unrecognized_keys") {
    throw invalidQuery(issue.keys[0] ?? "A parameter", "is no parameter of this list");
  }
  throw invalidQuery(String(issue?.path[0] ?? "The query"), issue?.message ?? "makes no sense");
}
