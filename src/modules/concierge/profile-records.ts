import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { conflict } from "../../lib/house-error";
import { learnedTaste, type TasteFact } from "./lib/learned-taste";
import { profileProgress } from "./lib/profile-progress";
import { ConciergeRecords, type Sql } from "./records";
import { NO_PROFILE, profileFieldsOf, profileOf, type ProfileRow } from "./rows";
import type { LearnedTaste, SaveProfileInput, StyleProfileDTO } from "./types";

const dateOf = (instant: string | null): Date | null =>
  instant === null ? null : new Date(instant);

/** Style profiles: what clients tell of themselves, and what their verdicts say. */
export class ProfileRecords extends ConciergeRecords {
  /** The profile of a client; an empty one of version 0 when they have told nothing yet. */
  @InjectManager()
  async getStyleProfile(
    customerId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<StyleProfileDTO> {
    const [stored] = await this.profileRow_(customerId, context);
    const learned = await this.learnedTaste_(customerId, context);
    return stored
      ? { ...profileOf(stored), learned }
      : { ...NO_PROFILE, answered: [], skipped: [], completed_at: null, version: 0, learned };
  }

  /**
   * Writes into a client's profile. What is left out stays; whoever writes names the version they
   * have read, so that two screens never overwrite each other unseen.
   *
   * @throws HouseError 409 `profile_changed` with `details.style_profile`, the current one
   */
  @InjectTransactionManager()
  async saveStyleProfile(
    input: SaveProfileInput,
    @MedusaContext() context: Sql = {},
  ): Promise<StyleProfileDTO> {
    const { customer_id, version, answered, skipped, ...told } = input;
    await this.lockNames_(context, [`profile:${customer_id}`]);
    const current = await this.getStyleProfile(customer_id, context);
    if (current.version !== version) {
      throw conflict(
        "profile_changed",
        "Your profile has been changed elsewhere since. Look at it, then save again.",
        { style_profile: current },
      );
    }
    const fields = { ...profileFieldsOf(current), ...told };
    const { is_complete, ...progress } = profileProgress(fields, current, { answered, skipped });
    const completed_at = is_complete
      ? (dateOf(current.completed_at) ?? (await this.now_(context)))
      : null;
    const row = { ...fields, ...progress, completed_at, version: version + 1 };
    const [stored] = await this.profileRow_(customer_id, context);
    if (stored) {
      await this.updateStyleProfiles({ id: stored.row.id, ...row }, context);
    } else {
      await this.createStyleProfiles({ customer_id, ...row }, context);
    }
    return this.getStyleProfile(customer_id, context);
  }

  /**
   * Puts a profile back that a workflow could not finish. Nothing when it has been changed since.
   *
   * @param before as it was
   */
  @InjectTransactionManager()
  async undoProfileSave(
    customerId: string,
    before: StyleProfileDTO,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await this.lockNames_(context, [`profile:${customerId}`]);
    const [stored] = await this.profileRow_(customerId, context);
    if (stored?.row.version !== before.version + 1) {
      return;
    }
    if (before.version === 0) {
      await this.erase_(context, "style_profile", stored.row.id);
      return;
    }
    const { answered, skipped, version } = before;
    const completed_at = dateOf(before.completed_at);
    await this.updateStyleProfiles(
      { id: stored.row.id, ...profileFieldsOf(before), answered, skipped, version, completed_at },
      context,
    );
  }

  /** The profile for a member of the staff, who says why; each look is written down. */
  @InjectTransactionManager()
  async openStyleProfile(
    look: { customer_id: string; user_id: string; reason: string },
    @MedusaContext() context: Sql = {},
  ): Promise<StyleProfileDTO> {
    await this.createProfileAccesses(look, context);
    return this.getStyleProfile(look.customer_id, context);
  }

  private async profileRow_(customerId: string, context: Sql): Promise<ProfileRow[]> {
    return this.rows_<ProfileRow>(
      context,
      `select to_jsonb(p) as row from style_profile p where customer_id = ? and deleted_at is null`,
      [customerId],
    );
  }

  private async learnedTaste_(customerId: string, context: Sql): Promise<LearnedTaste> {
    const facts = await this.rows_<TasteFact>(
      context,
      `select brand, colours, materials, category, price_band, verdict, reason from taste_signal
       where customer_id = ? and deleted_at is null`,
      [customerId],
    );
    return learnedTaste(facts);
  }
}
