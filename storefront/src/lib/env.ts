import "server-only";

import { z } from "zod";

const schema = z.object({
  MEDUSA_BACKEND_URL: z.url().transform((url) => url.replace(/\/+$/, "")),
  MEDUSA_PUBLISHABLE_KEY: z.string().min(1),
  STOREFRONT_URL: z
    .url()
    .default("http://localhost:8000")
    .transform((url) => url.replace(/\/+$/, "")),
  /** Where the API's files lie when it keeps them in S3, as the API has it. */
  S3_FILE_URL: z
    .union([z.literal(""), z.url().transform((url) => url.replace(/\/+$/, ""))])
    .optional()
    .transform((url) => url || undefined),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .optional()
    .transform((key) => key || undefined),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The storefront's environment, read when first asked for, so that a build needs none of it.
 * @throws Error naming each variable that is missing or malformed, never its value.
 */
export function env(): Env {
  if (!parsed) {
    const result = schema.safeParse(process.env);
    if (!result.success) {
      const problems = result.error.issues.map(
        (issue) => `${issue.path.join(".")}: ${issue.message}`,
      );
      throw new Error(`The storefront's environment is incomplete. ${problems.join("; ")}`);
    }
    parsed = result.data;
  }
  return parsed;
}
