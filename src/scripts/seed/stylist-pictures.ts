import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import type { StylistImage } from "../../modules/stylist/types";
import { seedError, type SeedContext } from "./context";
import { seedFiles } from "./files";

/** Finds the stored picture of a file under demo/media; `alt` is what it shows. */
export type StoredPictures = (file: string, alt?: string) => StylistImage;

/**
 * Uploads every portrait and every picture of a portfolio that is not there yet. A picture that a
 * piece shows, too, is stored once.
 */
export async function seedStylistPictures(context: SeedContext): Promise<StoredPictures> {
  const { container, data } = context;
  const files = data.stylists.flatMap(({ portrait, portfolio }) => [
    ...(portrait ? [portrait.file] : []),
    ...portfolio.map(({ file }) => file),
  ]);
  const urls = await seedFiles(context, files);
  const catalogue = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  const seen = await catalogue.listCataloguePictures(
    { url: [...urls.values()] },
    { take: urls.size },
  );
  const facts = new Map(seen.map((picture) => [picture.url, picture]));
  const alts = new Map(
    data.pieces.flatMap(({ images }) => images.map(({ file, alt }) => [file, alt.en] as const)),
  );
  return (file, alt) => {
    const url = urls.get(file) ?? "";
    const picture = facts.get(url);
    if (!picture?.width || !picture.height) {
      throw seedError(`Nobody has looked at demo/media/${file}.`);
    }
    const { width, height, blur, background } = picture;
    return { url, width, height, blur, background, alt: alt ?? alts.get(file) ?? "" };
  };
}
