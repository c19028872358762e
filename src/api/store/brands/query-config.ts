/** What a client sees of a brand. */
export const STORE_BRAND_FIELDS = [
  "id",
  "handle",
  "name",
  "city",
  "country_code",
  "founded_year",
  "tagline",
  "story",
];

/** A plain string, because the query types Medusa generates know no filters across links. */
export const PRODUCT_ENTITY: string = "product";

export const brandListConfig = {
  defaults: STORE_BRAND_FIELDS,
  allowed: STORE_BRAND_FIELDS,
  defaultLimit: 20,
  isList: true,
};

export const brandConfig = {
  defaults: STORE_BRAND_FIELDS,
  allowed: STORE_BRAND_FIELDS,
  isList: false,
};
