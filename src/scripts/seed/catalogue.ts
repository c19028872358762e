import {
  createLinksWorkflow,
  createProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import { Modules, ProductStatus } from "@medusajs/framework/utils";
import { PARTNER_MODULE } from "../../modules/partner";
import { clearUnfinished } from "./clear-unfinished";
import { batches, idOf, rows, type SeedContext } from "./context";
import { seedFiles } from "./files";
import { optionFrench } from "./french-of-the-house";
import type { Locations } from "./locations";
import { variantsOf } from "./piece-variants";
import { finishedMark, productInput } from "./product-input";
import type { DemoPiece } from "./schema";
import { seedStock } from "./stock";
import type { Taxonomy } from "./taxonomy";
import { type French, seedFrench } from "./translations";

const PIECES_AT_ONCE = 30;

type CataloguePlaces = {
  taxonomy: Taxonomy;
  brands: ReadonlyMap<string, string>;
  locations: Locations;
  channelId: string;
  profileId: string;
};

type ProductRow = { id: string; handle: string; external_id: string | null };
type Created = {
  id: string;
  handle: string;
  variants?: { id: string; sku: string | null; options?: { value: string }[] }[];
};

function frenchOf(
  { data }: SeedContext,
  piece: DemoPiece,
  { id, variants = [] }: Created,
): French[] {
  const titles = new Map(
    variantsOf(piece).map(({ sku, options }) => [
      sku,
      Object.values(options)
        .map((value) => optionFrench(data.optionLabels, value))
        .join(" / "),
    ]),
  );
  const { title, subtitle, description, material } = piece;
  return [
    {
      reference: "product",
      id,
      texts: {
        title: title.fr,
        subtitle: subtitle.fr,
        description: description.fr,
        material: material.fr,
      },
    },
    ...variants.map((variant) => ({
      reference: "product_variant",
      id: variant.id,
      texts: { title: titles.get(variant.sku ?? "") ?? "" },
    })),
  ];
}

/** Creates one batch as drafts, with stock, house and French, and only then publishes it. */
async function seedBatch(
  context: SeedContext,
  pieces: readonly DemoPiece[],
  places: CataloguePlaces,
  now: Date,
): Promise<void> {
  const { container } = context;
  const pictures = pieces.flatMap(({ images }) => images.map(({ file }) => file));
  const files = await seedFiles(context, pictures);
  const { result } = await createProductsWorkflow(container).run({
    input: { products: pieces.map((piece) => productInput(piece, { ...places, files }, now)) },
  });
  const created = new Map((result as Created[]).map((product) => [product.handle, product]));
  const pairs = pieces.flatMap((piece) => {
    const product = created.get(piece.handle);
    return product ? [{ piece, product }] : [];
  });
  await seedStock(context, pieces, places.locations);
  await createLinksWorkflow(container).run({
    input: pairs.map(({ piece, product }) => ({
      [Modules.PRODUCT]: { product_id: product.id },
      [PARTNER_MODULE]: { brand_id: idOf(places.brands, piece.brand) },
    })),
  });
  await seedFrench(
    context,
    pairs.flatMap(({ piece, product }) => frenchOf(context, piece, product)),
  );
  await updateProductsWorkflow(container).run({
    input: {
      products: pairs.map(({ product: { id, handle } }) => ({
        id,
        status: ProductStatus.PUBLISHED,
        external_id: finishedMark(handle),
      })),
    },
  });
}

/**
 * Adds the pieces that are not there yet, newest last, so that a house that opens during the work
 * shows whole pieces only. Pieces that are there stay as staff have left them.
 *
 * @param now the moment the newest piece is dated with
 */
export async function seedCatalogue(
  context: SeedContext,
  places: CataloguePlaces,
  now: Date,
): Promise<void> {
  await clearUnfinished(context);
  const known = await rows<ProductRow>(context, "product", ["id", "handle", "external_id"]);
  const handles = new Set(known.map(({ handle }) => handle));
  const missing = context.data.pieces.filter(({ handle }) => !handles.has(handle));
  let done = 0;
  for (const batch of batches(missing, PIECES_AT_ONCE)) {
    await seedBatch(context, batch, places, now);
    done += batch.length;
    context.say(`  ${done} of ${missing.length} pieces`);
  }
}
