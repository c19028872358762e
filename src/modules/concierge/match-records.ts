import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { conflict } from "../../lib/house-error";
import { RULES } from "./lib/match/ranking";
import { MatchLogRecords } from "./match-log-records";
import type {
  MatchingQuality,
  RankingMetrics,
  RankingModelInput,
  RankingQuality,
} from "./match-types";
import type { Sql } from "./records";

const QUALITY = `
  select r.ranking_version as version, count(distinct r.id)::int as requests,
    count(*)::int as impressions,
    count(coalesce(m.chosen_at, m.invited_at))::int as chosen,
    count(m.invited_at)::int as invited, count(m.accepted_at)::int as accepted,
    count(m.declined_at)::int as declined, avg(m.outcome) as mean_outcome
  from match_request r join match_impression m on m.request_id = r.id and m.deleted_at is null
  where r.deleted_at is null group by 1`;

const POSITIONS = `
  select r.ranking_version as version, m.position, count(*)::int as impressions,
    count(coalesce(m.chosen_at, m.invited_at))::int as chosen
  from match_request r join match_impression m on m.request_id = r.id and m.deleted_at is null
  where r.deleted_at is null group by 1, 2 order by 1, 2`;

type Counted = Pick<
  RankingQuality,
  | "version"
  | "requests"
  | "impressions"
  | "chosen"
  | "invited"
  | "accepted"
  | "declined"
  | "mean_outcome"
>;
type Position = { version: string; position: number; impressions: number; chosen: number };
type Model = {
  version: string;
  status: "active" | "retired" | "refused";
  trained_at: Date | string;
  note: string | null;
  metrics: RankingMetrics;
};

const NOTHING: Omit<Counted, "version"> = {
  requests: 0,
  impressions: 0,
  chosen: 0,
  invited: 0,
  accepted: 0,
  declined: 0,
  mean_outcome: null,
};

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function qualityOf(
  counted: Counted,
  positions: readonly Position[],
  model: Model | undefined,
): RankingQuality {
  const { version, accepted, declined } = counted;
  const answered = accepted + declined;
  return {
    version,
    requests: counted.requests,
    impressions: counted.impressions,
    chosen: counted.chosen,
    invited: counted.invited,
    accepted,
    declined,
    mean_outcome: counted.mean_outcome,
    status: model?.status ?? (version === RULES.version ? "rules" : "unknown"),
    trained_at: model ? new Date(model.trained_at).toISOString() : null,
    note: model?.note ?? null,
    acceptance_rate: answered > 0 ? accepted / answered : null,
    positions: positions
      .filter((one) => one.version === version)
      .map(({ position, impressions, chosen }) => ({
        position,
        impressions,
        chosen,
        rate: share(chosen, impressions),
      })),
    metrics: model?.metrics ?? null,
  };
}

/** Rankings that were learned, and how well each has done. */
export class MatchRecords extends MatchLogRecords {
  /**
   * Lets a learned ranking answer from now on; every server takes it within seconds. The one before is
   * kept, retired.
   *
   * @throws HouseError 409 `version_is_taken`
   */
  @InjectTransactionManager()
  async adoptRanking(
    input: RankingModelInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string }> {
    await this.lockNames_(context, ["ranking"]);
    await this.rows_(
      context,
      `update ranking_model set status = 'retired', updated_at = clock_timestamp()
       where status = 'active' and deleted_at is null`,
    );
    const stored = await this.storeRanking_(input, "active", context);
    await this.noteRankingChanged_(context);
    return stored;
  }

  /** Remembers a ranking that was not good enough. @throws HouseError 409 `version_is_taken` */
  @InjectTransactionManager()
  async refuseRanking(
    input: RankingModelInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string }> {
    await this.lockNames_(context, ["ranking"]);
    return this.storeRanking_(input, "refused", context);
  }

  /** Lets the house's rules answer again. @returns how many rankings were retired, 0 or 1 */
  @InjectTransactionManager()
  async retireRanking(@MedusaContext() context: Sql = {}): Promise<number> {
    await this.lockNames_(context, ["ranking"]);
    const retired = await this.rows_<{ id: string }>(
      context,
      `update ranking_model set status = 'retired', updated_at = clock_timestamp()
       where status = 'active' and deleted_at is null returning id`,
    );
    await this.noteRankingChanged_(context);
    return retired.length;
  }

  /** How good matches are, by ranking: what was shown, chosen, accepted, and how learning has gone. */
  @InjectManager()
  async matchingQuality(@MedusaContext() context: Sql = {}): Promise<MatchingQuality> {
    const counted = await this.rows_<Counted>(context, QUALITY);
    const positions = await this.rows_<Position>(context, POSITIONS);
    const models = await this.rows_<Model>(
      context,
      `select version, status, trained_at, note, metrics from ranking_model
       where deleted_at is null order by trained_at desc, id desc`,
    );
    const known = new Map(counted.map((one) => [one.version, one]));
    const versions = [
      ...new Set([...models.map(({ version }) => version), ...known.keys(), RULES.version]),
    ];
    return {
      active_version: models.find(({ status }) => status === "active")?.version ?? RULES.version,
      rankings: versions.map((version) =>
        qualityOf(
          known.get(version) ?? { version, ...NOTHING },
          positions,
          models.find((model) => model.version === version),
        ),
      ),
      history: models.toReversed().map(({ version, status, trained_at, metrics }) => ({
        version,
        status,
        trained_at: new Date(trained_at).toISOString(),
        metrics,
      })),
    };
  }

  private async storeRanking_(
    { version, weights, metrics, note }: RankingModelInput,
    status: "active" | "refused",
    context: Sql,
  ): Promise<{ id: string }> {
    const [taken] = await this.rows_(context, `select id from ranking_model where version = ?`, [
      version,
    ]);
    if (taken) {
      throw conflict("version_is_taken", `There is a ranking ${version} already.`);
    }
    const { id } = await this.createRankingModels(
      {
        version,
        weights: { ...weights },
        metrics: { ...metrics },
        note,
        status,
        trained_at: await this.now_(context),
      },
      context,
    );
    return { id };
  }
}
