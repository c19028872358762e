import type { Badge } from "@medusajs/ui";
import type { ComponentProps } from "react";
import type { BookingStatus, ReviewStatus, StylistStatus } from "./types";

type Colour = NonNullable<ComponentProps<typeof Badge>["color"]>;
export type Look = { label: string; colour: Colour };

export const STYLIST_LOOKS: Readonly<Record<StylistStatus, Look>> = {
  draft: { label: "Draft", colour: "grey" },
  submitted: { label: "To review", colour: "orange" },
  changes_requested: { label: "Changes asked for", colour: "blue" },
  approved: { label: "Approved", colour: "green" },
  suspended: { label: "Suspended", colour: "red" },
  rejected: { label: "Rejected", colour: "red" },
};

export const BOOKING_LOOKS: Readonly<Record<BookingStatus, Look>> = {
  held: { label: "Held", colour: "grey" },
  requested: { label: "To answer", colour: "orange" },
  confirmed: { label: "Confirmed", colour: "green" },
  completed: { label: "Completed", colour: "blue" },
  no_show: { label: "No-show", colour: "red" },
  cancelled: { label: "Cancelled", colour: "red" },
  declined: { label: "Declined", colour: "red" },
  expired: { label: "Expired", colour: "grey" },
};

export const REVIEW_LOOKS: Readonly<Record<ReviewStatus, Look>> = {
  pending: { label: "To moderate", colour: "orange" },
  published: { label: "Published", colour: "green" },
  rejected: { label: "Rejected", colour: "red" },
};

/** A value of the API as a word: "red_carpet" is "Red carpet". */
export function wordOf(value: string): string {
  const words = value.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Amount and currency as people write them; "–" for none. */
export function moneyWords(amount: number | null, currency: string | null): string {
  return amount === null || !currency
    ? "–"
    : new Intl.NumberFormat("en", {
        style: "currency",
        currency,
        maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount);
}

/** Languages by their names, "French, Japanese". */
export function languageWords(codes: readonly string[]): string {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return codes.map((code) => names.of(code) ?? code).join(", ") || "–";
}

/** Where somebody is: "Paris, France". */
export function placeWords(city: string | null, countryCode: string | null): string {
  const country = countryCode
    ? new Intl.DisplayNames("en", { type: "region" }).of(countryCode.toUpperCase())
    : null;
  return [city, country].filter(Boolean).join(", ") || "–";
}

/** Size of a file. */
export function sizeWords(bytes: number): string {
  const unit = bytes < 1_000_000 ? "kilobyte" : "megabyte";
  const amount = bytes < 1_000_000 ? bytes / 1_000 : bytes / 1_000_000;
  return new Intl.NumberFormat("en", {
    style: "unit",
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
