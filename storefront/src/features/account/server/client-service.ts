import { type MedusaAddress } from "@/features/bag/server";
import { type Address, type SavedAddress } from "@/features/checkout";
import { checkedAddress, fromMedusaAddress } from "@/features/checkout/server";
import { LOCALES, type Locale } from "@/i18n/markets";
import { getRegion } from "@/lib/data/regions";
import { HouseError, type VisitorCall } from "@/lib/session";

import type { Client } from "../types";

interface MedusaCustomer {
  email: string;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  addresses: (MedusaAddress & { id: string; is_default_shipping: boolean })[];
}

const ADDRESS_ID = /^cuaddr_[A-Za-z0-9]{6,40}$/;
/** One locale for each market is enough to ask where the house delivers. */
const MARKET_LOCALES: Locale[] = LOCALES.filter((locale) => locale.startsWith("en-"));

/** @returns the client who is signed in, with their addresses, the default one first. */
export async function readClient(api: VisitorCall): Promise<Client> {
  const { customer } = await api<{ customer: MedusaCustomer }>("/store/customers/me");
  return clientOf(customer);
}

function clientOf(customer: MedusaCustomer): Client {
  const addresses = customer.addresses.flatMap((saved): SavedAddress[] => {
    const address = fromMedusaAddress(saved);
    return address ? [{ ...address, id: saved.id, is_default: saved.is_default_shipping }] : [];
  });
  addresses.sort((a, b) => Number(b.is_default) - Number(a.is_default));
  return {
    email: customer.email,
    first_name: customer.first_name ?? "",
    last_name: customer.last_name ?? "",
    phone: customer.phone ?? "",
    addresses,
  };
}

export async function updateProfile(
  api: VisitorCall,
  profile: { first_name: string; last_name: string; phone: string },
): Promise<Client> {
  await api("/store/customers/me", {
    method: "POST",
    body: { ...profile, phone: profile.phone || null },
  });
  return readClient(api);
}

/** @returns every country the house delivers to, ISO 3166-1 alpha-2 in lower case. */
export async function deliveryCountries(): Promise<string[]> {
  const regions = await Promise.all(MARKET_LOCALES.map((locale) => getRegion(locale)));
  const codes = regions.flatMap((region) =>
    (region.countries ?? []).flatMap((country) => (country.iso_2 ? [country.iso_2] : [])),
  );
  return [...new Set(codes)].sort();
}

/**
 * Adds an address to the account, or changes one.
 * @param id of the address to change; null adds one.
 * @throws HouseError 400 `invalid_fields`, 404 for an address that is not the client's.
 */
export async function saveAddress(
  api: VisitorCall,
  id: string | null,
  typed: Address,
  isDefault: boolean,
): Promise<Client> {
  const address = checkedAddress(typed, await deliveryCountries());
  const { addresses } = await readClient(api);
  // The only address is the usual one.
  const isOnly = addresses.every((saved) => saved.id === id);
  await api(addressPath(id), {
    method: "POST",
    body: { ...address, is_default_shipping: isDefault || isOnly },
  });
  return readClient(api);
}

/** Takes an address out of the account. */
export async function removeAddress(api: VisitorCall, id: string): Promise<Client> {
  await api(addressPath(id), { method: "DELETE" });
  return readClient(api);
}

function addressPath(id: string | null): string {
  if (id === null) {
    return "/store/customers/me/addresses";
  }
  if (!ADDRESS_ID.test(id)) {
    throw new HouseError(404, "not_found", "address_gone", "This address is no longer there.");
  }
  return `/store/customers/me/addresses/${id}`;
}
