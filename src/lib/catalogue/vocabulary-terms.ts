import type { LocalisedText } from "./document";

/** A colour or material as clients filter by it, whatever a house calls its own. */
type VocabularyTerm = {
  /** Stands in addresses and in the index: never renamed. */
  key: string;
  label: LocalisedText;
  /** Mean the term wherever they stand in a text, in English or French, without diacritics. */
  words: readonly string[];
};

export type ColourTerm = VocabularyTerm & {
  /** #RRGGBB. */
  tone: string;
  /** Mean the colour only as a whole option value or tag, because in a sentence they mean more. */
  names?: readonly string[];
  /** The material of the same name: of a piece made of it, the word says nothing about its colour. */
  unless?: string;
};

export type MaterialTerm = VocabularyTerm & {
  /** The words are names of colours too: they count only where the material itself is named. */
  ambiguous?: true;
};
