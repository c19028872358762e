import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import { type ConstraintMessages, TranslateConstraintErrors } from "../../lib/constraint-errors";
import { conflict } from "../../lib/house-error";
import { type BrandStatus, brandTransition } from "./lib/brand-status";
import Brand from "./models/brand";
import BrandStatusChange from "./models/brand-status-change";

type ChangeBrandStatusInput = {
  id: string;
  from: BrandStatus;
  to: BrandStatus;
  /** Who asks: a user id, or null for the house's own scripts. */
  actor_id: string | null;
};

const BRAND_CONSTRAINTS: ConstraintMessages = {
  brand_handle_check:
    "The handle must be lower-case words of letters and digits joined by hyphens.",
  brand_country_code_check: "The country code must be two lower-case letters.",
  brand_founded_year_check: "The founding year must be between 1000 and 2999.",
  brand_position_check: "The position must not be negative.",
  brand_status_check: "The status is not one a brand can have.",
};

/** Brands of the house and the history of their status. */
@TranslateConstraintErrors(["createBrands", "updateBrands"], BRAND_CONSTRAINTS)
class PartnerModuleService extends MedusaService({ Brand, BrandStatusChange }) {
  /**
   * Moves a brand from one status to another and writes the change down, both or neither.
   *
   * The move happens only if the brand still has the status `from`: of two people who act at the
   * same time one wins.
   *
   * @returns the id of the row about this change
   * @throws HouseError 409 `brand_transition_refused` when the state machine has no such move,
   *   409 `brand_status_changed` when the brand has another status by now (or is gone)
   */
  @InjectManager()
  async changeBrandStatus(
    input: ChangeBrandStatusInput,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<{ change_id: string }> {
    return this.changeBrandStatus_(input, context);
  }

  /**
   * Takes back a change that a workflow could not finish: the brand has its earlier status again
   * and the row about the change is gone. Does nothing to a brand that has moved on since.
   *
   * @param changeId the id that `changeBrandStatus` gave
   */
  @InjectManager()
  async undoBrandStatusChange(
    changeId: string,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<void> {
    await this.undoBrandStatusChange_(changeId, context);
  }

  @InjectTransactionManager()
  protected async changeBrandStatus_(
    { id, from, to, actor_id }: ChangeBrandStatusInput,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<{ change_id: string }> {
    if (!brandTransition(from, to)) {
      throw conflict("brand_transition_refused", `A brand that is ${from} cannot become ${to}.`);
    }
    const moved = await context.transactionManager?.execute<{ id: string }[]>(
      `update brand set status = ?, updated_at = now()
       where id = ? and status = ? and deleted_at is null returning id`,
      [to, id, from],
    );
    if (!moved?.length) {
      throw conflict(
        "brand_status_changed",
        `The brand is no longer ${from}. Read it again and decide anew.`,
      );
    }
    const change = await this.createBrandStatusChanges(
      { brand_id: id, from_status: from, to_status: to, actor_id },
      context,
    );
    return { change_id: change.id };
  }

  @InjectTransactionManager()
  protected async undoBrandStatusChange_(
    changeId: string,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<void> {
    await context.transactionManager?.execute(
      `with put_back as (
         update brand set status = change.from_status, updated_at = now()
         from brand_status_change change
         where change.id = ? and brand.id = change.brand_id and brand.status = change.to_status
         returning change.id)
       delete from brand_status_change where id in (select id from put_back)`,
      [changeId],
    );
  }
}

export default PartnerModuleService;
