/** More words than this add nothing that a list could still be told apart by. */
const MAX_WORDS = 12;

/**
 * Brings what somebody typed into one form: compatible characters unified, controls and runs of
 * blanks gone, lower case. Two ways of typing the same thing give the same text.
 *
 * @returns at most twelve words, parted by one blank; "" when nothing is left
 */
export function normaliseWords(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{C}\p{Z}\s]+/gu, " ")
    .trim()
    .toLowerCase()
    .split(" ")
    .slice(0, MAX_WORDS)
    .join(" ");
}
