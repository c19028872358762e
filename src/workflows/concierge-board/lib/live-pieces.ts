import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isSizeOption } from "../../../lib/catalogue/detect-attributes";
import {
  isForSale,
  type ProductRow,
  type VariantRow,
} from "../../../lib/catalogue/project-document";
import { canBeMade, stockOf } from "../../../lib/catalogue/project-stock";
import { pieceKey } from "../../../modules/concierge/lib/compose";
import type { CurrentPiece } from "../../../modules/concierge/lib/piece-marks";
import { type LivePrice, readLivePrices } from "./live-prices";
import type { PricedFor } from "./priced-for";

type PieceOption = { name: string; value: string };

/** A variant as the catalogue has it at this moment, for one client. */
export type LivePiece = CurrentPiece & {
  variant_id: string;
  product_id: string;
  /** Shown to private clients alone. */
  is_private: boolean;
  is_tax_inclusive: boolean;
  variant_title: string;
  sku: string | null;
  options: PieceOption[];
  /** The same piece in its sizes, everything else alike. */
  sizes: { variant_id: string; value: string; available: boolean }[];
};

type LiveVariant = VariantRow & { title: string; sku: string | null };
type LiveChannel = {
  id: string;
  is_disabled: boolean;
  stock_locations?: ({ id: string } | null)[] | null;
};
type LiveProduct = Pick<ProductRow, "id" | "status" | "metadata" | "brand"> & {
  sales_channels?: (LiveChannel | null)[] | null;
  variants?: (LiveVariant | null)[] | null;
};

const FIELDS = [
  "id",
  "status",
  "metadata",
  "brand.id",
  "brand.status",
  "sales_channels.id",
  "sales_channels.is_disabled",
  "sales_channels.stock_locations.id",
  "variants.id",
  "variants.title",
  "variants.sku",
  "variants.variant_rank",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.options.value",
  "variants.options.option.title",
  "variants.price_set.id",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
  "variants.inventory_items.inventory.location_levels.available_quantity",
];

const present = <Row>(rows: readonly (Row | null)[] | null | undefined): Row[] =>
  (rows ?? []).filter((row): row is Row => row !== null);

/** Reads products with their variants, options and stock, in one query. */
async function readLiveProducts(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<LiveProduct[]> {
  if (productIds.length === 0) {
    return [];
  }
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: FIELDS,
    filters: { id: [...new Set(productIds)] },
  });
  return data as unknown as LiveProduct[];
}

function optionsOf(variant: LiveVariant): PieceOption[] {
  return present(variant.options)
    .map(({ value, option }) => ({ name: option?.title ?? "", value }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function stockIn(product: LiveProduct): (variant: LiveVariant) => number {
  const open = present(product.sales_channels).filter(({ is_disabled }) => !is_disabled);
  const locations = new Set(
    open.flatMap(({ stock_locations }) => present(stock_locations).map(({ id }) => id)),
  );
  return (variant) => stockOf(variant, locations);
}

/** As the house has ordered them; where it has not, by what they are called, 9 before 10. */
function inOrder(variants: LiveProduct["variants"]): LiveVariant[] {
  return present(variants).toSorted(
    (a, b) =>
      (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
      a.title.localeCompare(b.title, "en", { numeric: true }),
  );
}

/** Of each variant the same in other sizes: whatever is no size has to be alike. */
function sizesOf(product: LiveProduct, like: LiveVariant): LivePiece["sizes"] {
  const stock = stockIn(product);
  const rest = (variant: LiveVariant) =>
    JSON.stringify(optionsOf(variant).filter(({ name }) => !isSizeOption(name)));
  return inOrder(product.variants)
    .filter((variant) => rest(variant) === rest(like))
    .flatMap((variant) => {
      const size = optionsOf(variant).find(({ name }) => isSizeOption(name));
      const available = stock(variant) > 0 || canBeMade(variant);
      return size ? [{ variant_id: variant.id, value: size.value, available }] : [];
    });
}

function pieceOf(
  product: LiveProduct,
  variant: LiveVariant,
  price: LivePrice | undefined,
): LivePiece {
  return {
    variant_id: variant.id,
    product_id: product.id,
    is_for_sale: isForSale(product),
    is_private: product.metadata?.visibility === "vip",
    stock: stockIn(product)(variant),
    can_be_made: canBeMade(variant),
    amount: price?.amount ?? null,
    is_tax_inclusive: price?.is_tax_inclusive ?? false,
    variant_title: variant.title,
    sku: variant.sku,
    options: optionsOf(variant),
    sizes: sizesOf(product, variant),
  };
}

type Wanted = { variant_id: string; quantity: number };

/**
 * What the catalogue says about variants at this moment: one query for the pieces, one price
 * calculation for each number that is bought of one (on nearly every board: one).
 *
 * @param wanted undefined for every variant of the products, one of each
 * @returns by `pieceKey`; what the catalogue has no more is missing
 */
export async function readLivePieces(
  container: MedusaContainer,
  pricedFor: PricedFor,
  productIds: readonly string[],
  wanted?: readonly Wanted[],
): Promise<Map<string, LivePiece>> {
  const products = await readLiveProducts(container, productIds);
  const variants = new Map(
    products.flatMap((product) =>
      inOrder(product.variants).map((variant) => [variant.id, { product, variant }] as const),
    ),
  );
  const asked = wanted ?? [...variants.keys()].map((id) => ({ variant_id: id, quantity: 1 }));
  const priced = asked.flatMap(({ variant_id, quantity }) => {
    const price_set_id = variants.get(variant_id)?.variant.price_set?.id;
    return price_set_id ? [{ key: pieceKey(variant_id, quantity), price_set_id, quantity }] : [];
  });
  const prices = await readLivePrices(container, pricedFor, priced);
  return new Map(
    asked.flatMap(({ variant_id, quantity }) => {
      const found = variants.get(variant_id);
      const key = pieceKey(variant_id, quantity);
      return found ? [[key, pieceOf(found.product, found.variant, prices.get(key))]] : [];
    }),
  );
}
