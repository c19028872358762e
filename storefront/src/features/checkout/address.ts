/** A delivery address as people type it. Country is ISO 3166-1 alpha-2 in lower case. */
export interface Address {
  first_name: string;
  last_name: string;
  company: string;
  address_1: string;
  address_2: string;
  city: string;
  province: string;
  postal_code: string;
  country_code: string;
  phone: string;
}

export type AddressField = keyof Address;
export type AddressProblem = "required" | "too_long" | "postal_code" | "phone" | "country";
export type AddressProblems = Partial<Record<AddressField, AddressProblem>>;

export const ADDRESS_FIELDS: readonly AddressField[] = [
  "first_name",
  "last_name",
  "company",
  "country_code",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "phone",
];

const MAX_LENGTH = 120;
const ALWAYS_NEEDED: readonly AddressField[] = [
  "first_name",
  "last_name",
  "country_code",
  "address_1",
  "city",
  "phone",
];

/** Shapes of postal codes where a wrong one would send a parcel astray (Universal Postal Union). */
const POSTAL_CODES: Record<string, RegExp> = {
  us: /^\d{5}(-\d{4})?$/,
  fr: /^\d{5}$/,
  de: /^\d{5}$/,
  it: /^\d{5}$/,
  es: /^\d{5}$/,
  nl: /^\d{4} ?[A-Z]{2}$/i,
  be: /^\d{4}$/,
  at: /^\d{4}$/,
  pt: /^\d{4}-\d{3}$/,
  ie: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i,
  gb: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  jp: /^\d{3}-?\d{4}$/,
};
const WITHOUT_POSTAL_CODE = new Set(["ae"]);
const WITH_PROVINCE = new Set(["us", "jp", "ae"]);
/** Digits as E.164 counts them, written with the usual separators. */
const PHONE = /^\+?[\d ().-]+$/;
const PHONE_DIGITS = { min: 6, max: 15 };

/** @returns whether addresses in this country carry a postal code. */
export function hasPostalCode(country: string): boolean {
  return !WITHOUT_POSTAL_CODE.has(country);
}

/** @returns whether addresses in this country name a state, prefecture or emirate. */
export function hasProvince(country: string): boolean {
  return WITH_PROVINCE.has(country);
}

/** @param country where the form starts. @returns an address with nothing filled in. */
export function blankAddress(country: string): Address {
  return {
    first_name: "",
    last_name: "",
    company: "",
    address_1: "",
    address_2: "",
    city: "",
    province: "",
    postal_code: "",
    country_code: country,
    phone: "",
  };
}

/**
 * Checks an address by the rules of its country; the browser and the server use the same.
 * @param address as typed; spaces at the ends do not count.
 * @param countries where delivery is offered.
 * @returns the first problem of each field; empty when the address will do.
 */
export function addressProblems(address: Address, countries: readonly string[]): AddressProblems {
  const problems: AddressProblems = {};
  const { country_code: country } = address;
  for (const field of ADDRESS_FIELDS) {
    const value = address[field].trim();
    if (!value && isNeeded(field, country)) {
      problems[field] = "required";
    } else if (value.length > MAX_LENGTH) {
      problems[field] = "too_long";
    }
  }
  if (country && !countries.includes(country)) {
    problems.country_code = "country";
  }
  const shape = POSTAL_CODES[country];
  if (!problems.postal_code && shape && !shape.test(address.postal_code.trim())) {
    problems.postal_code = "postal_code";
  }
  if (!problems.phone && !isPhone(address.phone.trim())) {
    problems.phone = "phone";
  }
  return problems;
}

function isNeeded(field: AddressField, country: string): boolean {
  if (field === "postal_code") {
    return hasPostalCode(country);
  }
  if (field === "province") {
    return hasProvince(country);
  }
  return ALWAYS_NEEDED.includes(field);
}

function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, "").length;
  return PHONE.test(value) && digits >= PHONE_DIGITS.min && digits <= PHONE_DIGITS.max;
}

/** @returns the address with spaces at the ends taken off and fields its country has no use for emptied. */
export function tidyAddress(address: Address): Address {
  const tidy = { ...address };
  for (const field of ADDRESS_FIELDS) {
    tidy[field] = address[field].trim();
  }
  if (!hasPostalCode(tidy.country_code)) {
    tidy.postal_code = "";
  }
  if (!hasProvince(tidy.country_code)) {
    tidy.province = "";
  }
  return tidy;
}

/** @returns only the parts of an address, without whatever else is known of it. */
export function plainAddress(address: Address): Address {
  const plain = blankAddress(address.country_code);
  for (const field of ADDRESS_FIELDS) {
    plain[field] = address[field];
  }
  return plain;
}
