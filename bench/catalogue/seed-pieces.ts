import pg, { type Client } from "pg";
import { type GeneratedPiece, inventPieces, type Taxonomy } from "./pieces.js";
import { randomFrom } from "./random.js";
import { readReferences, type References, shuffled } from "./references.js";
import { type Rows, rowsOf } from "./rows.js";
import { saleRows } from "./sale-rows.js";

/** The catalogue is the same in every run. */
const SEED = 20_260;
const PIECES_AT_ONCE = 500;
const SALES_PER_PIECE = 0.6;

async function insert(client: Client, rows: Rows): Promise<void> {
  for (const [table, list] of rows) {
    const first = list[0];
    if (!first) {
      continue;
    }
    const columns = Object.keys(first)
      .map((column) => client.escapeIdentifier(column))
      .join(", ");
    const name = client.escapeIdentifier(table);
    // Types come from the table itself; columns left out keep their defaults.
    await client.query(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [JSON.stringify(list)],
    );
  }
}

function taxonomyOf(references: References): Taxonomy {
  const leaves = references.categories.filter(({ isLeaf }) => isLeaf);
  const values = (option: string): string[] => [
    ...(references.options.get(option)?.values.keys() ?? []),
  ];
  return {
    // By name, the largest would always be the first of the alphabet.
    leaves: shuffled(leaves, randomFrom(SEED + 1)),
    collections: [...references.collections.keys()],
    brands: references.brandIds.length,
    images: references.imageUrls.length,
    colours: values("Colour"),
    sizes: values("Size"),
    volumes: values("Volume"),
  };
}

async function countOf(client: Client, where: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from product where status = 'published' and deleted_at is null and ${where}`,
  );
  return Number(rows[0]?.count ?? 0);
}

export type SeededPieces = {
  pieces: GeneratedPiece[];
  /** Published pieces in all, those of the demo house among them. */
  total: number;
  /** Ids of those that only private clients may see. */
  hidden: string[];
};

/**
 * Fills a furnished house up to `total` published pieces by writing into Medusa's tables, which
 * takes seconds where its workflows would take hours. The index is not touched. A database that was
 * filled before stays as it is.
 *
 * @returns the generated pieces, for requests that are sure to find something
 */
export async function seedPieces(url: string, total: number): Promise<SeededPieces> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const references = await readReferences(client);
    const count = total - (await countOf(client, "id not like 'prod_bench_%'"));
    const pieces = [...inventPieces(count, taxonomyOf(references), randomFrom(SEED))];
    if ((await countOf(client, "id like 'prod_bench_%'")) === 0) {
      const now = new Date();
      await client.query("begin");
      for (let from = 0; from < pieces.length; from += PIECES_AT_ONCE) {
        await insert(client, rowsOf(pieces.slice(from, from + PIECES_AT_ONCE), references, now));
      }
      await insert(client, saleRows(pieces, Math.round(count * SALES_PER_PIECE), now));
      await client.query("commit");
      // Stale statistics would punish stock Medusa's joins as much as ours.
      await client.query("analyze");
    }
    const hidden = await client.query<{ id: string }>(
      "select id from product where metadata ->> 'visibility' = 'vip' and deleted_at is null",
    );
    return {
      pieces,
      total: await countOf(client, "true"),
      hidden: hidden.rows.map(({ id }) => id),
    };
  } finally {
    await client.end();
  }
}
