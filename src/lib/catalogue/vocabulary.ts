import { COLOURS } from "./vocabulary-colours";
import { MATERIALS } from "./vocabulary-materials";
import type { ColourTerm, MaterialTerm } from "./vocabulary-terms";

export { COLOURS, MATERIALS };

const COLOURS_BY_KEY: ReadonlyMap<string, ColourTerm> = new Map(
  COLOURS.map((term) => [term.key, term]),
);
const MATERIALS_BY_KEY: ReadonlyMap<string, MaterialTerm> = new Map(
  MATERIALS.map((term) => [term.key, term]),
);

/** The colour of a key; undefined when the vocabulary has none. */
export function colourTerm(key: string): ColourTerm | undefined {
  return COLOURS_BY_KEY.get(key);
}

/** The material of a key; undefined when the vocabulary has none. */
export function materialTerm(key: string): MaterialTerm | undefined {
  return MATERIALS_BY_KEY.get(key);
}
