export const STYLIST_HANDLE_MAX = 64;

/** Lower-case words of a-z and 0-9 joined by single hyphens, as they stand in an address. */
export const STYLIST_HANDLE_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** Leaves room for a number. */
const BASE_MAX = 56;
const pattern = new RegExp(STYLIST_HANDLE_PATTERN);
const ID = /^sty_[A-Za-z0-9]{1,60}$/;

/** Letters that do not come apart into a base letter and an accent. */
const WITHOUT_ACCENT: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Whether a text may be a handle. The same rule is a check constraint of the table. */
export function isStylistHandle(handle: string): boolean {
  return handle.length <= STYLIST_HANDLE_MAX && pattern.test(handle);
}

/** Whether a text of an address can name a stylist: as a handle, or as an id, which no handle is. */
export function isStylistKey(text: string): boolean {
  return ID.test(text) || isStylistHandle(text);
}

/**
 * Makes the beginning of a handle from a name: "Élodie d'Arc" gives "elodie-d-arc". A name without a
 * Latin letter or digit gives "stylist".
 */
export function handleBase(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[æœøßłđðþı]/g, (letter) => WITHOUT_ACCENT[letter] ?? letter)
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, BASE_MAX)
    .replace(/^-+|-+$/g, "");
  return words || "stylist";
}

/**
 * The first handle for a name that nobody has: the name itself, then with a number from 2 on.
 *
 * @param base from {@link handleBase}
 * @param taken handles that begin like it
 */
export function freeHandle(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) {
    return base;
  }
  let number = 2;
  while (taken.has(`${base}-${number}`)) {
    number += 1;
  }
  return `${base}-${number}`;
}
