import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withSourceAddresses } from "./picture-addresses";
import type { ExistingProduct, Taken } from "./types";

type Filters = Record<string, unknown>;

async function rows<Row>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Filters,
): Promise<Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  return (await query.graph({ entity, fields, filters })).data as Row[];
}

/** Products by their external id with no more than the mark of the last import: for most, enough. */
export async function readMarks(
  container: MedusaContainer,
  externalIds: string[],
): Promise<Map<string, ExistingProduct>> {
  const fields = ["id", "handle", "external_id", "metadata"];
  const found = await rows<ExistingProduct>(container, "product", fields, {
    external_id: externalIds,
  });
  return new Map(found.map((product) => [product.external_id, product]));
}

/** Products by their external id with everything that an update compares. */
export async function readExisting(
  container: MedusaContainer,
  externalIds: string[],
): Promise<Map<string, ExistingProduct>> {
  if (!externalIds.length) {
    return new Map();
  }
  const fields = [
    "id",
    "handle",
    "external_id",
    "metadata",
    "images.id",
    "images.url",
    "images.rank",
    "tags.id",
    "tags.value",
    "categories.id",
    "options.id",
    "options.title",
    "options.values.value",
    "variants.id",
    "variants.sku",
    "variants.manage_inventory",
    "variants.metadata",
    "variants.options.value",
    "variants.options.option.title",
    "variants.price_set.id",
    "variants.inventory_items.inventory_item_id",
    "sales_channels.id",
    "shipping_profile.id",
    "brand.id",
  ];
  const found = await rows<ExistingProduct>(container, "product", fields, {
    external_id: externalIds,
  });
  const products = await withSourceAddresses(container, found);
  return new Map(products.map((product) => [product.external_id, product]));
}

/** Looks up who has these handles and SKUs. */
export async function readTaken(
  container: MedusaContainer,
  handles: string[],
  skus: string[],
): Promise<Taken> {
  type Product = { id: string; handle: string };
  type Variant = { sku: string; product_id: string };
  type Article = { id: string; sku: string; variants?: { id: string }[] | null };
  const [products, variants, articles] = await Promise.all([
    rows<Product>(container, "product", ["id", "handle"], { handle: handles }),
    rows<Variant>(container, "variant", ["sku", "product_id"], { sku: skus }),
    rows<Article>(container, "inventory_item", ["id", "sku", "variants.id"], { sku: skus }),
  ]);
  return {
    handles: new Map(products.map(({ handle, id }) => [handle, id])),
    skus: new Map(variants.map(({ sku, product_id }) => [sku, product_id])),
    articles: new Map(
      articles.map(({ sku, id, variants: owners }) => [
        sku,
        { id, used: (owners ?? []).some((owner) => owner?.id !== undefined) },
      ]),
    ),
  };
}
