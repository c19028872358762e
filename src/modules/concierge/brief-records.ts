import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { badInput, conflict, notFound } from "../../lib/house-error";
import type { BriefStatus } from "./lib/brief-vocabulary";
import { CONCIERGE_LIMITS } from "./lib/limits";
import { briefNotOpen, noSuchBrief } from "./lib/refusals";
import { ProfileRecords } from "./profile-records";
import type { Sql } from "./records";
import { BRIEF_ROW, briefOf, type BriefRow } from "./rows";
import type {
  AddPictureInput,
  BriefDTO,
  BriefFields,
  BriefPictureDTO,
  BudgetRange,
  Page,
} from "./types";

const DAY_MS = 86_400_000;

type BriefsQuery = { customer_id: string; status?: BriefStatus; limit: number; offset: number };

function budgetColumns(budget: BudgetRange | null) {
  return {
    budget_min: budget?.min ?? null,
    budget_max: budget?.max ?? null,
    currency_code: budget?.currency_code ?? null,
  };
}

/** Briefs: what clients need dressing for, with their private pictures. */
export class BriefRecords extends ProfileRecords {
  /**
   * Opens a brief.
   *
   * @throws HouseError 409 `too_many_briefs`, 400 `day_has_passed`
   */
  @InjectTransactionManager()
  async openBrief(
    { budget, ...fields }: BriefFields & { customer_id: string },
    @MedusaContext() context: Sql = {},
  ): Promise<BriefDTO> {
    await this.lockNames_(context, [`briefs-of:${fields.customer_id}`]);
    await this.assertAhead_(fields.happens_on, context);
    const [open] = await this.rows_<{ count: number }>(
      context,
      `select count(*)::int as count from brief
       where customer_id = ? and status = 'open' and deleted_at is null`,
      [fields.customer_id],
    );
    if ((open?.count ?? 0) >= CONCIERGE_LIMITS.briefs_open) {
      throw conflict(
        "too_many_briefs",
        `You have ${CONCIERGE_LIMITS.briefs_open} open briefs. Withdraw one of them first.`,
      );
    }
    const { id } = await this.createBriefs({ ...fields, ...budgetColumns(budget) }, context);
    return this.getBrief(id, context);
  }

  /**
   * Changes an open brief of a client. What is left out stays as it is.
   *
   * @returns the brief as it was, and as it is
   * @throws HouseError 404, 409 `brief_not_open`, 400 `day_has_passed`
   */
  @InjectTransactionManager()
  async editBrief(
    id: string,
    customerId: string,
    { budget, ...fields }: Partial<BriefFields>,
    @MedusaContext() context: Sql = {},
  ): Promise<{ before: BriefDTO; brief: BriefDTO }> {
    const before = await this.lockOpenBrief_(id, customerId, context);
    if (fields.happens_on !== before.happens_on) {
      await this.assertAhead_(fields.happens_on ?? null, context);
    }
    const { happens_on: first, ends_on: last } = { ...before, ...fields };
    if (last !== null && first === null) {
      throw badInput("value_not_allowed", "A last day needs a first one.");
    }
    const money = budget === undefined ? {} : budgetColumns(budget);
    await this.updateBriefs({ id, ...fields, ...money }, context);
    return { before, brief: await this.getBrief(id, context) };
  }

  /** Removes a brief that a workflow could not finish opening. */
  @InjectManager()
  async undoBrief(id: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await this.erase_(context, "brief", id);
  }

  /** Puts a brief back that a workflow could not finish changing. */
  @InjectTransactionManager()
  async undoBriefEdit(before: BriefDTO, @MedusaContext() context: Sql = {}): Promise<void> {
    const { id, occasion, title, happens_on, ends_on, city, country_code, budget } = before;
    const { wishes, mode, languages, specialties } = before;
    await this.updateBriefs(
      {
        id,
        ...{ occasion, title, happens_on, ends_on, city, country_code },
        ...{ wishes, mode, languages, specialties },
        ...budgetColumns(budget),
      },
      context,
    );
  }

  /** One brief, whoever's it is. @throws HouseError 404 */
  @InjectManager()
  async getBrief(id: string, @MedusaContext() context: Sql = {}): Promise<BriefDTO> {
    const [found] = await this.briefsById([id], context);
    if (!found) {
      throw noSuchBrief();
    }
    return found;
  }

  /** Whether a stylist may read a brief: while they are invited, and when they dress for it. */
  @InjectManager()
  async mayStylistSeeBrief(
    id: string,
    stylistId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<boolean> {
    const found = await this.rows_(
      context,
      `select id from invitation where brief_id = ? and stylist_id = ? and status = 'pending'
         and expires_at > clock_timestamp() and deleted_at is null
       union all
       select id from engagement where brief_id = ? and stylist_id = ? and status <> 'cancelled'
         and deleted_at is null`,
      [id, stylistId, id, stylistId],
    );
    return found.length > 0;
  }

  /** Briefs by their ids, in no order; unknown ones are left out. */
  @InjectManager()
  async briefsById(
    ids: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<BriefDTO[]> {
    const found = await this.rows_<BriefRow>(
      context,
      `select ${BRIEF_ROW} from brief b
       where b.id in (select jsonb_array_elements_text(?::jsonb)) and b.deleted_at is null`,
      [JSON.stringify(ids)],
    );
    return found.map(briefOf);
  }

  /** A page of a client's briefs, the newest first. */
  @InjectManager()
  async briefsPage(
    { customer_id, status, limit, offset }: BriefsQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<Page<BriefDTO>> {
    const where = `b.customer_id = ? and b.status = coalesce(?, b.status) and b.deleted_at is null`;
    const values = [customer_id, status ?? null];
    const found = await this.rows_<BriefRow>(
      context,
      `select ${BRIEF_ROW} from brief b where ${where}
       order by b.created_at desc, b.id desc limit ? offset ?`,
      [...values, limit, offset],
    );
    const [total] = await this.rows_<{ count: number }>(
      context,
      `select count(*)::int as count from brief b where ${where}`,
      values,
    );
    return { rows: found.map(briefOf), count: total?.count ?? 0 };
  }

  /**
   * Remembers a picture of an open brief, whose file is stored.
   *
   * @throws HouseError 404, 409 `brief_not_open`, 409 `too_many_pictures`
   */
  @InjectTransactionManager()
  async addBriefPicture(
    { customer_id, ...picture }: AddPictureInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string }> {
    const { pictures } = await this.lockOpenBrief_(picture.brief_id, customer_id, context);
    if (pictures.length >= CONCIERGE_LIMITS.pictures) {
      throw conflict(
        "too_many_pictures",
        `A brief takes ${CONCIERGE_LIMITS.pictures} pictures. Remove one first.`,
      );
    }
    const position = Math.max(-1, ...pictures.map((other) => other.position)) + 1;
    const { id } = await this.createBriefPictures({ ...picture, position }, context);
    return { id };
  }

  /**
   * Forgets a picture of an open brief. The row stays, marked as deleted, so that it can be put back
   * with `restoreBriefPictures`.
   *
   * @returns where the file is
   * @throws HouseError 404, 409 `brief_not_open`
   */
  @InjectTransactionManager()
  async forgetBriefPicture(
    { id, brief_id, customer_id }: { id: string; brief_id: string; customer_id: string },
    @MedusaContext() context: Sql = {},
  ): Promise<BriefPictureDTO> {
    const { pictures } = await this.lockOpenBrief_(brief_id, customer_id, context);
    const picture = pictures.find((one) => one.id === id);
    if (!picture) {
      throw notFound("There is no such picture.");
    }
    await this.softDeleteBriefPictures([id], {}, context);
    return picture;
  }

  /** Removes a picture that a workflow could not finish adding, or has removed with its file. */
  @InjectManager()
  async eraseBriefPicture(id: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await this.erase_(context, "brief_picture", id);
  }

  /** Lets nobody else change this brief, or who is asked about it, until the transaction ends. */
  protected async lockBrief_(id: string, context: Sql): Promise<BriefDTO> {
    await this.lockNames_(context, [`brief:${id}`]);
    return this.getBrief(id, context);
  }

  /** Nobody dresses for yesterday; today begins and ends elsewhere, so a day more is let through. */
  private async assertAhead_(day: string | null, context: Sql): Promise<void> {
    const yesterday = new Date((await this.now_(context)).getTime() - DAY_MS);
    if (day !== null && day < yesterday.toISOString().slice(0, 10)) {
      throw badInput("day_has_passed", "This day has passed. Choose a later one.");
    }
  }

  protected async lockOpenBrief_(id: string, customerId: string, context: Sql): Promise<BriefDTO> {
    const brief = await this.lockBrief_(id, context);
    if (brief.customer_id !== customerId) {
      throw noSuchBrief();
    }
    if (brief.status !== "open") {
      throw briefNotOpen(brief.status);
    }
    return brief;
  }
}
