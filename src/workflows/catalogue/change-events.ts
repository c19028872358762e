import type { ChangedKind } from "./affected-products";

/** The events of Medusa's own service methods: after a create, an update, a deletion, a restoration. */
const ENTITY_ACTIONS = ["created", "updated", "deleted", "restored"];
const LINK_ACTIONS = ["attached", "detached"];

/** Entities as events name them, with and without their module: workflows tell what modules do not. */
const ENTITIES: Readonly<Record<string, ChangedKind>> = {
  product: "product",
  "product.product": "product",
  "product-variant": "variant",
  "product.product-variant": "variant",
  "product-option": "option",
  "product.product-option": "option",
  "product-option-value": "option_value",
  "product.product-option-value": "option_value",
  "product-category": "category",
  "product.product-category": "category",
  "product-collection": "collection",
  "product.product-collection": "collection",
  "product-tag": "tag",
  "product.product-tag": "tag",
  "pricing.price": "price",
  "pricing.price-set": "price_set",
  "pricing.price-list": "price_list",
  "inventory.inventory-item": "inventory_item",
  "inventory.inventory-level": "inventory_level",
  "inventory.reservation-item": "reservation",
  "partner.brand": "brand",
  "sales-channel": "channel",
  "sales-channel.sales-channel": "channel",
  "translation.translation": "translation",
  "catalogue.catalogue-picture": "picture",
};

const LINKS: Readonly<Record<string, ChangedKind>> = {
  LinkProductProductPartnerBrand: "brand_link",
  LinkProductSalesChannel: "channel_link",
  LinkProductVariantPriceSet: "price_set_link",
  LinkProductVariantInventoryItem: "inventory_link",
  LinkSalesChannelStockLocation: "channel_location_link",
};

/** The moves of a brand write its row without Medusa's service methods. */
const BRAND_MOVES = ["brand.approved", "brand.suspended", "brand.reinstated"];

function namesOf(
  things: Readonly<Record<string, ChangedKind>>,
  actions: readonly string[],
): [string, ChangedKind][] {
  return Object.entries(things).flatMap(([thing, kind]) =>
    actions.map((action): [string, ChangedKind] => [`${thing}.${action}`, kind]),
  );
}

/** Every event after which a document may be out of date, and what its id is the id of. */
export const CHANGE_EVENTS: ReadonlyMap<string, ChangedKind> = new Map([
  ...namesOf(ENTITIES, ENTITY_ACTIONS),
  ...namesOf(LINKS, LINK_ACTIONS),
  ...BRAND_MOVES.map((name): [string, ChangedKind] => [name, "brand"]),
]);

/** The ids an event is about: Medusa puts one or several into the same field. */
export function idsOf(data: unknown): string[] {
  const found = [data].flat().flatMap((item) => {
    const id: unknown = typeof item === "object" && item !== null && "id" in item ? item.id : [];
    return [id].flat();
  });
  return found.filter((id): id is string => typeof id === "string");
}
