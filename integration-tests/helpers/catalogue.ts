import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils";
import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import { PARTNER_MODULE } from "../../src/modules/partner";
import { createBrandsWorkflow } from "../../src/workflows/partner/workflows/create-brands";
import { updateBrandStatusWorkflow } from "../../src/workflows/partner/workflows/update-brand-status";
import type { Shop } from "./shop";

export type PieceInput = {
  handle: string;
  title?: string;
  subtitle?: string;
  colours?: string[];
  sizes?: string[];
  material?: string;
  price?: number;
  stock?: number;
  categoryId?: string;
  brandId?: string;
  vip?: boolean;
};

export type CreatedPiece = { id: string; handle: string; variantIds: string[] };

/** Creates an approved house. */
export async function createHouse(
  container: MedusaContainer,
  handle: string,
  name: string,
): Promise<string> {
  const { result } = await createBrandsWorkflow(container).run({
    input: {
      brands: [
        {
          handle,
          name,
          city: "Paris",
          country_code: "fr",
          founded_year: 1931,
          tagline: "A line.",
          story: "A story.",
          position: 0,
        },
      ],
    },
  });
  const id = result[0]?.id ?? "";
  await updateBrandStatusWorkflow(container).run({
    input: { id, status: "approved", actor_id: null },
  });
  return id;
}

/** Creates a category below another one. */
export async function createCategory(
  container: MedusaContainer,
  handle: string,
  name: string,
  parentId?: string,
): Promise<string> {
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: [
        { handle, name, is_active: true, is_internal: false, parent_category_id: parentId },
      ],
    },
  });
  return result[0]?.id ?? "";
}

async function stockUp(
  container: MedusaContainer,
  shop: Shop,
  variantIds: string[],
  stock: number,
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id: variantIds },
  });
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: data.map((variant) => ({
        inventory_item_id: variant.inventory_items?.[0]?.inventory_item_id ?? "",
        location_id: shop.stockLocationId,
        stocked_quantity: stock,
      })),
    },
  });
}

/** Creates one published piece with a variant for each colour and size, at one price in dollars. */
export async function createCataloguePiece(
  container: MedusaContainer,
  shop: Shop,
  piece: PieceInput,
): Promise<CreatedPiece> {
  const { handle, colours = [], sizes = ["One size"], price = 100, stock = 2 } = piece;
  const rows = colours.length
    ? colours.flatMap((Colour) => sizes.map((Size) => ({ Colour, Size })))
    : sizes.map((Size) => ({ Size }));
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: piece.title ?? `Piece ${handle}`,
          subtitle: piece.subtitle,
          handle,
          material: piece.material,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: shop.shippingProfileId,
          category_ids: piece.categoryId ? [piece.categoryId] : [],
          metadata: piece.vip ? { visibility: "vip" } : {},
          options: [
            ...(colours.length ? [{ title: "Colour", values: colours }] : []),
            { title: "Size", values: sizes },
          ],
          variants: rows.map((options) => ({
            title: Object.values(options).join(" / "),
            sku: [handle, ...Object.values(options)].join("."),
            manage_inventory: true,
            options,
            prices: [{ currency_code: "usd", amount: price }],
          })),
          sales_channels: [{ id: shop.salesChannelId }],
        },
      ],
    },
  });
  const [product] = result;
  const variantIds = (product?.variants ?? []).map(({ id }) => id);
  await stockUp(container, shop, variantIds, stock);
  if (piece.brandId) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.PRODUCT]: { product_id: product?.id ?? "" },
      [PARTNER_MODULE]: { brand_id: piece.brandId },
    });
  }
  return { id: product?.id ?? "", handle, variantIds };
}
