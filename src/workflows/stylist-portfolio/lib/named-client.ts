import { badInput } from "../../../lib/house-error";

type NamedClient = { client_name: string | null; client_consent_at: Date | null };

type NamingInput = { client_name?: string | null; client_consent?: boolean };

/**
 * Who a piece was for, which is told only with that person's consent. Without a name nothing is kept
 * of a consent either.
 *
 * @param now when the consent is written down
 * @returns undefined when the input says nothing about it
 * @throws HouseError 400 `client_consent_needed`
 */
export function namedClient(
  { client_name: name, client_consent: consent }: NamingInput,
  now: Date,
): NamedClient | undefined {
  if (name && !consent) {
    throw badInput(
      "client_consent_needed",
      "A client is named only with their consent. Ask them, and confirm it here.",
    );
  }
  if (name) {
    return { client_name: name, client_consent_at: now };
  }
  const isWithdrawn = name !== undefined || consent === false;
  return isWithdrawn ? { client_name: null, client_consent_at: null } : undefined;
}
