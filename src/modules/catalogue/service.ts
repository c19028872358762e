import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import CataloguePicture from "./models/catalogue-picture";
import CatalogueRemotePicture from "./models/catalogue-remote-picture";
import CatalogueSale from "./models/catalogue-sale";
import { claimRemotePicture } from "./sql/remote-pictures";
import { rows, type Sql } from "./sql/run";
import { popularityOf, recordSales, type Sale } from "./sql/sales";

export type { Sale } from "./sql/sales";

/** A product whose document may be out of date, and the number of its latest change. */
type Change = { product_id: string; seq: number };

/** A change that waits for the index. */
export type DirtyChange = Change & {
  /** Whether a write of its document was begun, which may have been done, and not published. */
  writing: boolean;
};

/** A change that has been dealt with. */
type HandledChange = Change & {
  /** Whether the index holds something else now; only that is published. */
  changed: boolean;
};

/** The row that stands for the whole catalogue. */
const EVERYTHING = "*";
/** What tells the views of all processes that something was published. */
const CHANNEL = "catalogue_published";
/** Work that one process does at a time, named among PostgreSQL's advisory locks. */
type ExclusiveWork = "drain" | "mirror" | "rebuild" | "compare";

/**
 * The ledger of what has changed in the catalogue and has not reached its indexes yet, what has been
 * published, and what has been sold.
 */
class CatalogueModuleService extends MedusaService({
  CataloguePicture,
  CatalogueRemotePicture,
  CatalogueSale,
}) {
  /**
   * Notes that the documents of products may be out of date. Safe to repeat.
   *
   * @param ids product ids, in any order, doubles allowed
   */
  @InjectManager()
  async markChanged(ids: readonly string[], @MedusaContext() context: Sql = {}): Promise<void> {
    if (!ids.length) {
      return;
    }
    // Rows in one order, or two marks could wait for each other. The number is taken under the row's
    // lock: taken before, an older mark that comes second would set it back and hide the newer one.
    await rows(
      context,
      `insert into catalogue_change (product_id, seq, changed_at)
       select id, nextval('catalogue_change_seq'), clock_timestamp()
       from (select distinct value as id from jsonb_array_elements_text(?::jsonb) order by 1) marked
       on conflict (product_id) do update
       set seq = nextval('catalogue_change_seq'), changed_at = clock_timestamp()`,
      [JSON.stringify(ids)],
    );
  }

  /**
   * Marks again what was marked at or after a moment: what a rebuilt index may have missed.
   *
   * @returns how many products
   */
  @InjectManager()
  async markAgainSince(since: Date, @MedusaContext() context: Sql = {}): Promise<number> {
    const marked = await rows<{ product_id: string }>(
      context,
      `update catalogue_change
       set seq = nextval('catalogue_change_seq'), changed_at = clock_timestamp()
       where changed_at >= ?::timestamptz and product_id <> ? returning product_id`,
      [since.toISOString(), EVERYTHING],
    );
    return marked.length;
  }

  /** The products that wait longest for the index, longest first; `limit` at most. */
  @InjectManager()
  async takeDirty(limit: number, @MedusaContext() context: Sql = {}): Promise<DirtyChange[]> {
    return this.waiting_(context, "seq", "indexed_seq", limit);
  }

  /**
   * Notes that documents are about to become others. A drain that dies before it says that they have
   * leaves this behind: the next one finds them written, and knows that nobody was told.
   */
  @InjectManager()
  async beginWriting(ids: readonly string[], @MedusaContext() context: Sql = {}): Promise<void> {
    await rows(
      context,
      `update catalogue_change set writing = true
       where product_id in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(ids)],
    );
  }

  /** What the index has taken in and the text engine beside it has not; `limit` at most. */
  @InjectManager()
  async takeUnmirrored(limit: number, @MedusaContext() context: Sql = {}): Promise<Change[]> {
    return this.waiting_(context, "indexed_seq", "mirrored_seq", limit);
  }

  /**
   * Says that the index has what products were when their change had the given number. One that has
   * changed again since stays dirty. What the index holds differently now is published.
   */
  @InjectTransactionManager()
  async acknowledge(
    handled: readonly HandledChange[],
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const published = await rows<{ published: boolean }>(
      context,
      `update catalogue_change change
       set indexed_seq = greatest(change.indexed_seq, done.seq), writing = false,
           published_seq = case when done.changed
             then nextval('catalogue_publish_seq') else change.published_seq end
       from jsonb_to_recordset(?::jsonb) as done(product_id text, seq bigint, changed boolean)
       where change.product_id = done.product_id
       returning done.changed as published`,
      [JSON.stringify(handled)],
    );
    if (published.some((row) => row.published)) {
      await rows(context, "select pg_notify(?, '')", [CHANNEL]);
    }
  }

  /** The same for the text engine beside the index, which publishes nothing. */
  @InjectManager()
  async acknowledgeMirrored(
    handled: readonly Change[],
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await rows(
      context,
      `update catalogue_change change set mirrored_seq = greatest(change.mirrored_seq, done.seq)
       from jsonb_to_recordset(?::jsonb) as done(product_id text, seq bigint)
       where change.product_id = done.product_id`,
      [JSON.stringify(handled)],
    );
  }

  /** Publishes that the whole index is another one now: the views read all of it again. */
  @InjectTransactionManager()
  async publishEverything(@MedusaContext() context: Sql = {}): Promise<void> {
    await rows(
      context,
      `insert into catalogue_change (product_id, seq, published_seq)
       values (?, 0, nextval('catalogue_publish_seq'))
       on conflict (product_id) do update set published_seq = nextval('catalogue_publish_seq')`,
      [EVERYTHING],
    );
    await rows(context, "select pg_notify(?, '')", [CHANNEL]);
  }

  /**
   * What was published after a number, oldest first.
   *
   * @returns product ids (or `EVERYTHING`) with their numbers, `limit` at most
   */
  @InjectManager()
  async publishedSince(
    published: number,
    limit: number,
    @MedusaContext() context: Sql = {},
  ): Promise<{ product_id: string; published_seq: number }[]> {
    const found = await rows<{ product_id: string; published_seq: string }>(
      context,
      "select product_id, published_seq from catalogue_change where published_seq > ? order by published_seq limit ?",
      [published, limit],
    );
    return found.map(({ product_id, published_seq }) => ({
      product_id,
      published_seq: Number(published_seq),
    }));
  }

  /** Number of the latest publication; 0 before the first. */
  @InjectManager()
  async latestPublished(@MedusaContext() context: Sql = {}): Promise<number> {
    const [row] = await rows<{ latest: string | null }>(
      context,
      "select max(published_seq) as latest from catalogue_change",
    );
    return Number(row?.latest ?? 0);
  }

  /**
   * Products marked at or after a moment, in the order of their ids.
   *
   * @param after the last id of the page before; "" for the first page
   */
  @InjectManager()
  async changedSince(
    since: Date,
    after: string,
    limit: number,
    @MedusaContext() context: Sql = {},
  ): Promise<string[]> {
    const found = await rows<{ product_id: string }>(
      context,
      `select product_id from catalogue_change
       where changed_at >= ?::timestamptz and product_id > ? and product_id <> ?
       order by product_id limit ?`,
      [since.toISOString(), after, EVERYTHING, limit],
    );
    return found.map(({ product_id }) => product_id);
  }

  /**
   * Runs a job while no other process runs one like it. The lock is a transaction's: a process that
   * dies lets it go.
   *
   * @param wait whether to wait for a job that is running, or to leave it to that one
   * @returns what the job gave; undefined when another one is running
   */
  @InjectTransactionManager()
  async exclusively<Result>(
    work: ExclusiveWork,
    job: () => Promise<Result>,
    wait: boolean,
    @MedusaContext() context: Sql = {},
  ): Promise<Result | undefined> {
    const call = wait ? "pg_advisory_xact_lock" : "pg_try_advisory_xact_lock";
    const [row] = await rows<{ locked: unknown }>(
      context,
      `select ${call}(hashtextextended(?, 0)) as locked`,
      [`catalogue.${work}`],
    );
    // Waiting gives an empty value once it has the lock; trying says false when it has it not.
    return row?.locked === false ? undefined : job();
  }

  /** Writes down what orders took. An order that is told again changes nothing. */
  @InjectManager()
  async recordSales(sales: readonly Sale[], @MedusaContext() context: Sql = {}): Promise<void> {
    await recordSales(context, sales);
  }

  /**
   * How many of each product were sold at or after a moment.
   *
   * @returns by product id; one that was not sold is missing
   */
  @InjectManager()
  async popularityOf(
    ids: readonly string[],
    since: Date,
    @MedusaContext() context: Sql = {},
  ): Promise<Map<string, number>> {
    return popularityOf(context, ids, since);
  }

  /**
   * Takes a picture of another server for one try. Of many who want it at the same time one gets it;
   * when that one dies, it is free again after PICTURE_LEASE_SECONDS.
   *
   * @param sourceUrl where it comes from
   * @returns the row with the number of this try; undefined when it is here, given up or not due
   */
  @InjectManager()
  async claimRemotePicture(
    sourceUrl: string,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string; attempts: number } | undefined> {
    return claimRemotePicture(context, sourceUrl);
  }

  private async waiting_(
    context: Sql,
    wanted: "seq" | "indexed_seq",
    handled: "indexed_seq" | "mirrored_seq",
    limit: number,
  ): Promise<DirtyChange[]> {
    const found = await rows<{ product_id: string; seq: string; writing: boolean }>(
      context,
      `select product_id, ${wanted} as seq, writing from catalogue_change
       where ${wanted} > ${handled} order by ${wanted} limit ?`,
      [limit],
    );
    return found.map((row) => ({ ...row, seq: Number(row.seq) }));
  }
}

export default CatalogueModuleService;
