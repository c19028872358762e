/** Words of a query that are looked at; what comes after them would only make it slow. */
export const MAX_QUERY_WORDS = 12;
/** Characters of a query that are looked at. */
export const MAX_QUERY_CHARACTERS = 400;

/**
 * Words that bind a sentence together and name nothing ("a gown for a wedding", "robe de mariée"). They
 * are indexed, but a query does not insist on them. English and French, without accents.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and as at by for from i in is it me my of on our some that the this to with your " +
    "au aux avec ce cet cette d dans de des du en et l la le les ma mes mon ou par pour s sa ses " +
    "son sous sur un une"
  ).split(" "),
);

const LIGATURES: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
};

const WORD = /\p{N}+[.,]\p{N}+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/**
 * Words of a text as both search engines compare them: compatibility forms resolved (NFKC), lower case,
 * without accents, ligatures written out; everything that is neither a letter nor a digit separates.
 * A decimal number stays one word, with a point ("37,5" is "37.5").
 *
 * @param text any text, also hostile input; lone surrogates and control characters separate words
 * @returns the words in their order
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[œæßøłđı]/g, (letter) => LIGATURES[letter] ?? letter);
  return (folded.match(WORD) ?? []).map((word) =>
    /^\p{N}+,\p{N}+$/u.test(word) ? word.replace(",", ".") : word,
  );
}

/** The words of a text with one space between them: equal for texts that differ in accents, case or dashes. */
export function foldText(text: string): string {
  return wordsOf(text).join(" ");
}
