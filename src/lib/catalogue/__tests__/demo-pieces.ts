import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DescribedPiece } from "../detect-attributes";

const FOLDER = join(__dirname, "../../../../demo/data/pieces");

type Bilingual = { en: string; fr: string };
type DemoPiece = {
  handle: string;
  title: Bilingual;
  subtitle: Bilingual;
  description: Bilingual;
  material: Bilingual;
  tags: string[];
  options: { title: string; values: string[] }[];
};

/** The pieces of the demo house, as detection sees them in the language they are kept in; by handle. */
export const DEMO_PIECES: ReadonlyMap<string, DescribedPiece> = new Map(
  readdirSync(FOLDER)
    .flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as DemoPiece[])
    .map(({ handle, title, subtitle, description, material, tags, options }) => [
      handle,
      {
        title: title.en,
        subtitle: subtitle.en,
        description: description.en,
        material: material.en,
        tags,
        options,
      },
    ]),
);
