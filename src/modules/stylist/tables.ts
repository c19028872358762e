import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { notFound } from "../../lib/house-error";
import PortfolioPiece from "./models/portfolio-piece";
import Stylist from "./models/stylist";
import StylistDocument from "./models/stylist-document";
import StylistProfileChange from "./models/stylist-profile-change";
import StylistReview from "./models/stylist-review";
import StylistStatusChange from "./models/stylist-status-change";

export type Sql = Context<SqlEntityManager>;

/** What Medusa generates for the tables of stylists, and how our own statements reach them. */
export class StylistTables extends MedusaService({
  Stylist,
  StylistStatusChange,
  StylistProfileChange,
  StylistDocument,
  PortfolioPiece,
  StylistReview,
}) {
  /** Rows of a statement, on the transaction of the context. */
  protected async rows_<Row extends object>(
    context: Sql,
    sql: string,
    params: unknown[] = [],
  ): Promise<Row[]> {
    const manager = context.transactionManager ?? context.manager;
    return (await manager?.execute<Row[]>(sql, params)) ?? [];
  }

  /** Everything about one stylist that must not change at the same time waits here. */
  protected async lockStylist_<Row extends object>(
    id: string,
    context: Sql,
    columns = "id",
  ): Promise<Row> {
    const [row] = await this.rows_<Row>(
      context,
      `select ${columns} from stylist where id = ? and deleted_at is null for update`,
      [id],
    );
    if (!row) {
      throw notFound("We do not know this stylist.");
    }
    return row;
  }
}
