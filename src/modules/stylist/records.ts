import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { conflict, notFound } from "../../lib/house-error";
import { STYLIST_LIMITS } from "./lib/limits";
import type { ListedStylist } from "./lib/listing";
import { assertEditable } from "./lib/profile-rules";
import type { StylistStatus } from "./lib/stylist-status";
import type { DocumentKind } from "./lib/vocabulary";
import { StylistPublicWork } from "./public-work";
import { FACT_COLUMNS, factsOf, PUBLIC_COLUMNS, publicRowOf, type RawStylist } from "./public-rows";
import type { Sql } from "./tables";
import type {
  AddDocumentInput,
  PublicStylistRow,
  StylistQueuePage,
  StylistQueueQuery,
} from "./types";

type Standing = { status: StylistStatus };

/** Documents of stylists, and what lists and the house's queue are read from. */
export class StylistRecords extends StylistPublicWork {
  /**
   * Remembers an uploaded document.
   *
   * @returns its id
   * @throws HouseError 404, 403 when the profile is closed, 409 `too_many_documents`
   */
  @InjectTransactionManager()
  async addDocument(
    input: AddDocumentInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string }> {
    const { status } = await this.lockStylist_<Standing>(input.stylist_id, context, "status");
    assertEditable(status);
    const kinds = await this.documentKinds_(input.stylist_id, context);
    if (kinds.length >= STYLIST_LIMITS.documents) {
      throw conflict(
        "too_many_documents",
        `There are ${STYLIST_LIMITS.documents} documents already. Remove one first.`,
      );
    }
    const { id } = await this.createStylistDocuments(input, context);
    return { id };
  }

  /**
   * Forgets a document, while the application is still the stylist's to change. The row stays, marked
   * as deleted, so that it can be put back with `restoreStylistDocuments`.
   *
   * @returns where the file is
   * @throws HouseError 404 when it is another's, 409 `documents_are_kept` once it was submitted
   */
  @InjectTransactionManager()
  async removeDocument(
    { id, stylist_id }: { id: string; stylist_id: string },
    @MedusaContext() context: Sql = {},
  ): Promise<{ file_key: string }> {
    const { status } = await this.lockStylist_<Standing>(stylist_id, context, "status");
    const [document] = await this.listStylistDocuments({ id, stylist_id }, {}, context);
    if (!document) {
      throw notFound("We do not know this document.");
    }
    if (status !== "draft" && status !== "changes_requested") {
      throw conflict(
        "documents_are_kept",
        "The house keeps the documents of an application it has received.",
      );
    }
    await this.softDeleteStylistDocuments([id], {}, context);
    return { file_key: document.file_key };
  }

  /** What lists are made from: every approved stylist, few columns of each. */
  @InjectManager()
  async approvedFacts(@MedusaContext() context: Sql = {}): Promise<ListedStylist[]> {
    const rows = await this.rows_<RawStylist>(
      context,
      `select ${FACT_COLUMNS} from stylist where status = 'approved' and deleted_at is null`,
    );
    return rows.map(factsOf);
  }

  /**
   * Approved stylists as clients may see them.
   *
   * @param keys ids or handles; what is unknown or not approved is left out
   * @returns by id, in no order
   */
  @InjectManager()
  async publicStylists(
    keys: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<Map<string, PublicStylistRow>> {
    const rows = await this.rows_<RawStylist>(
      context,
      `with wanted as (select jsonb_array_elements_text(?::jsonb) as key)
       select ${PUBLIC_COLUMNS} from stylist
       where (id in (select key from wanted) or handle in (select key from wanted))
         and status = 'approved' and deleted_at is null`,
      [JSON.stringify(keys)],
    );
    return new Map(rows.map((row) => [row.id, publicRowOf(row)]));
  }

  /** A page of the house's queue: ids in its order. */
  @InjectManager()
  async queuePage(
    { status, q = "", limit, offset }: StylistQueueQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<StylistQueuePage> {
    const found = await this.rows_<{ id: string; count: number }>(
      context,
      `select id, count(*) over ()::int as count from stylist
       where deleted_at is null and status = coalesce(?, status)
         and strpos(lower(concat_ws(' ', display_name, email, city)), lower(?)) > 0
       order by status = 'submitted' desc,
         case when status = 'submitted' then submitted_at end, lower(display_name), id
       limit ? offset ?`,
      [status ?? null, q, limit, offset],
    );
    const states = await this.rows_<{ status: StylistStatus; count: number }>(
      context,
      `select status, count(*)::int as count from stylist where deleted_at is null group by status`,
    );
    return {
      ids: found.map(({ id }) => id),
      count: found[0]?.count ?? 0,
      counts: Object.fromEntries(states.map((state) => [state.status, state.count])),
    };
  }

  protected async documentKinds_(id: string, context: Sql): Promise<DocumentKind[]> {
    const rows = await this.rows_<{ kind: DocumentKind }>(
      context,
      `select kind from stylist_document where stylist_id = ? and deleted_at is null`,
      [id],
    );
    return rows.map(({ kind }) => kind);
  }
}
