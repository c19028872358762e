"use client";

import type { Address } from "./address";
import { useCountryNames } from "./address-fields";
import styles from "./address-lines.module.css";
import { provinceLabel } from "./provinces";

/** An address as on an envelope. */
export function AddressLines({ address }: { address: Address }) {
  const names = useCountryNames();
  const country = address.country_code;
  const province = provinceLabel(country, address.province);
  const place =
    country === "us"
      ? `${address.city}, ${province} ${address.postal_code}`
      : country === "gb"
        ? [address.city, address.postal_code].filter(Boolean).join(", ")
        : [address.postal_code, address.city, province].filter(Boolean).join(" ");
  const lines = [
    `${address.first_name} ${address.last_name}`.trim(),
    address.company,
    address.address_1,
    address.address_2,
    place,
    names(country),
  ].filter(Boolean);
  return (
    <address className={styles.address}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
