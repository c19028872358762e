import type { Client } from "pg";
import type { Random } from "./random.js";
import { HOUSES } from "./words.js";

const BRANDS = 40;

/** Rows of the furnished house that generated pieces are filed under, by what people call them. */
export type References = {
  categories: { id: string; handle: string; root: string; isLeaf: boolean }[];
  collections: Map<string, string>;
  brandIds: string[];
  /** Values of the options Colour, Size and Volume in their order, and the ids of option and value. */
  options: Map<string, { id: string; values: Map<string, string> }>;
  imageUrls: string[];
  locationIds: string[];
  channelId: string;
  profileId: string;
  region: { id: string; currency: string };
};

async function addHouses(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string; handle: string }>(
    "select id, handle from brand where deleted_at is null order by position, handle",
  );
  for (const name of HOUSES.slice(0, Math.max(0, BRANDS - rows.length))) {
    const handle = name
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
    const added = await client.query<{ id: string; handle: string }>(
      `insert into brand (id, handle, name, city, country_code, tagline, story, status, position)
       values ('brand_bench_' || $1, $1, $2, 'Paris', 'fr', 'Made for the benchmark.', 'A house.', 'approved', 100)
       returning id, handle`,
      [handle, name],
    );
    rows.push(...added.rows);
  }
  return rows.slice(0, BRANDS).map(({ id }) => id);
}

async function readOptions(client: Client): Promise<References["options"]> {
  const { rows } = await client.query<{
    title: string;
    id: string;
    value: string;
    value_id: string;
  }>(
    `select o.title, o.id, v.value, v.id as value_id from product_option o
     join product_option_value v on v.option_id = o.id
     where o.deleted_at is null and v.deleted_at is null and not o.is_exclusive
     order by o.title, v.rank, v.value`,
  );
  const options: References["options"] = new Map();
  for (const { title, id, value, value_id } of rows) {
    const option = options.get(title) ?? { id, values: new Map<string, string>() };
    option.values.set(value, value_id);
    options.set(title, option);
  }
  return options;
}

async function readCategories(client: Client): Promise<References["categories"]> {
  const { rows } = await client.query<{ id: string; handle: string; root: string; leaf: boolean }>(
    `with recursive tree as (
       select id, handle, handle as root from product_category
       where parent_category_id is null and deleted_at is null
       union all
       select c.id, c.handle, tree.root from product_category c join tree on c.parent_category_id = tree.id
       where c.deleted_at is null)
     select tree.*, not exists (select 1 from product_category c where c.parent_category_id = tree.id) as leaf
     from tree order by handle`,
  );
  return rows.map(({ leaf, ...row }) => ({ ...row, isLeaf: leaf }));
}

async function one(client: Client, sql: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql);
  const id = rows[0]?.id;
  if (!id) {
    throw new Error(`The furnished house lacks what this asks for: ${sql}`);
  }
  return id;
}

/**
 * Reads what the seed of the demo house left, and adds houses until there are forty.
 * @throws {Error} when a part of the demo house is missing.
 */
export async function readReferences(client: Client): Promise<References> {
  const values = async (sql: string): Promise<string[]> =>
    (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  const collections = await client.query<{ id: string; handle: string }>(
    "select id, handle from product_collection where deleted_at is null order by handle",
  );
  return {
    categories: await readCategories(client),
    collections: new Map(collections.rows.map(({ id, handle }) => [handle, id])),
    brandIds: await addHouses(client),
    options: await readOptions(client),
    imageUrls: await values(
      "select distinct url as value from image where deleted_at is null order by 1",
    ),
    locationIds: await values(
      "select id as value from stock_location where deleted_at is null order by name limit 2",
    ),
    channelId: await one(
      client,
      "select id from sales_channel where deleted_at is null order by created_at limit 1",
    ),
    profileId: await one(
      client,
      "select id from shipping_profile where deleted_at is null order by created_at limit 1",
    ),
    region: {
      id: await one(
        client,
        "select id from region where deleted_at is null and currency_code = 'usd' limit 1",
      ),
      currency: "usd",
    },
  };
}

/** Categories in an order of their own per seed, so that the largest is not always the first by name. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) {
    order.push(...left.splice(random.whole(0, left.length - 1), 1));
  }
  return order;
}
