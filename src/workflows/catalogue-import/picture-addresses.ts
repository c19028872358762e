import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import type { ImportBatch } from "./lib/batch";
import type { ProductWork } from "./lib/plan";
import type { ExistingProduct } from "./types";

const ALL = 100_000;

type Addresses = ReadonlyMap<string, string>;

/**
 * Gives the pictures of products the addresses they came from, which a file knows them by; pictures
 * that the house has taken in carry its own.
 */
export async function withSourceAddresses(
  container: MedusaContainer,
  products: readonly ExistingProduct[],
): Promise<ExistingProduct[]> {
  const urls = products.flatMap(({ images }) => (images ?? []).map(({ url }) => url));
  const rows = await container
    .resolve<CatalogueModuleService>(CATALOGUE_MODULE)
    .listCatalogueRemotePictures(
      { stored_url: urls },
      { select: ["source_url", "stored_url"], take: ALL },
    );
  const sources = new Map(rows.map(({ stored_url, source_url }) => [stored_url, source_url]));
  return products.map((product) => ({
    ...product,
    images: product.images?.map((image) => ({
      ...image,
      url: sources.get(image.url) ?? image.url,
    })),
  }));
}

async function storedAddresses(
  container: MedusaContainer,
  works: readonly ProductWork[],
): Promise<Addresses> {
  const urls = works.flatMap(({ wanted, existing }) => [
    ...wanted.images.map(({ url }) => url),
    ...(existing?.images ?? []).map(({ url }) => url),
  ]);
  const rows = await container
    .resolve<CatalogueModuleService>(CATALOGUE_MODULE)
    .listCatalogueRemotePictures(
      { source_url: urls, stored_url: { $ne: null } },
      { select: ["source_url", "stored_url"], take: ALL },
    );
  return new Map(rows.map(({ source_url, stored_url }) => [source_url, stored_url ?? source_url]));
}

type Pictured = { images?: { url: string }[]; thumbnail?: string | null };

function shownFromHere<Input>(input: Input, stored: Addresses): Input {
  const { images, thumbnail } = input as Pictured;
  return {
    ...input,
    ...(images && {
      images: images.map((image) => ({ ...image, url: stored.get(image.url) ?? image.url })),
    }),
    ...(thumbnail && { thumbnail: stored.get(thumbnail) ?? thumbnail }),
  };
}

/** Writes the house's own addresses in the place of those of pictures that it has taken in. */
export async function withStoredAddresses(
  container: MedusaContainer,
  works: readonly ProductWork[],
  batch: ImportBatch,
): Promise<ImportBatch> {
  const stored = await storedAddresses(container, works);
  return {
    ...batch,
    creates: batch.creates.map((product) => ({
      ...shownFromHere(product, stored),
      variants: product.variants?.map((variant) => shownFromHere(variant, stored)),
    })),
    newVariants: batch.newVariants.map((variant) => shownFromHere(variant, stored)),
    changedVariants: batch.changedVariants.map((variant) => shownFromHere(variant, stored)),
    finish: batch.finish.map((finish) => ({
      ...finish,
      product: shownFromHere(finish.product, stored),
    })),
  };
}
