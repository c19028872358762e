import { type MedusaAddress } from "@/features/bag/server";
import { HouseError } from "@/lib/session";

import { type Address, addressProblems, tidyAddress } from "../address";

/**
 * @param address as the API keeps it.
 * @returns the address for a form, or null when it has no street (Medusa keeps a bare country).
 */
export function fromMedusaAddress(address: MedusaAddress | null): Address | null {
  if (!address?.address_1) {
    return null;
  }
  return {
    first_name: address.first_name ?? "",
    last_name: address.last_name ?? "",
    company: address.company ?? "",
    address_1: address.address_1,
    address_2: address.address_2 ?? "",
    city: address.city ?? "",
    province: address.province ?? "",
    postal_code: address.postal_code ?? "",
    country_code: address.country_code ?? "",
    phone: address.phone ?? "",
  };
}

/**
 * Checks and tidies an address before it is given to the API.
 * @throws HouseError 400 `invalid_fields` with the fields in question.
 */
export function checkedAddress(address: Address, countries: readonly string[]): Address {
  const problems = addressProblems(address, countries);
  const fields = Object.keys(problems);
  if (fields.length > 0) {
    const code = problems.country_code === "country" ? "country_outside_market" : "invalid_fields";
    throw new HouseError(400, "invalid_data", code, "The address needs another look.", {
      fields,
      problems,
    });
  }
  return tidyAddress(address);
}
