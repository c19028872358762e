import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const password = z.string().min(12, { error: "must have at least 12 characters" }).max(200);

const schema = z.object({
  SEED_ADMIN_PASSWORD: password,
  SEED_CLIENT_PASSWORD: password,
  SEED_STYLIST_PASSWORD: password,
});

export type SeedPasswords = { admin: string; client: string; stylist: string };

/**
 * Reads the passwords of the demo logins. Only the seed needs them, so the server starts without.
 *
 * @param env raw variables, `process.env` by default
 * @throws MedusaError naming the variable that is missing or too short, never its value
 */
export function readSeedPasswords(
  env: Readonly<Record<string, string | undefined>> = process.env,
): SeedPasswords {
  const result = schema.safeParse({
    SEED_ADMIN_PASSWORD: env.SEED_ADMIN_PASSWORD,
    SEED_CLIENT_PASSWORD: env.SEED_CLIENT_PASSWORD,
    SEED_STYLIST_PASSWORD: env.SEED_STYLIST_PASSWORD,
  });
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message, code }) =>
      [path.join("."), code === "invalid_type" ? "is missing" : message].join(" "),
    );
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The demo logins cannot be made: ${lines.join("; ")}.`,
    );
  }
  const { data } = result;
  return {
    admin: data.SEED_ADMIN_PASSWORD,
    client: data.SEED_CLIENT_PASSWORD,
    stylist: data.SEED_STYLIST_PASSWORD,
  };
}
