import type { Logger } from "@medusajs/framework/types";
import type { Ranking } from "../../../modules/concierge/lib/match/ranking";
import { parseWeights, RULES } from "../../../modules/concierge/lib/match/ranking";
import type { StylistStanding } from "../../../modules/concierge/match-types";
import { DiaryQueue } from "./diary-queue";
import { factsOf, hasChanged, type RememberedStylist } from "./remembered-stylist";
import type { MatchSource } from "./source";

/** How often a process looks for what no notification told it, in milliseconds. */
const LOOK_EVERY_MS = 5_000;
/** What nothing has changed is read again after so long all the same, a few at a time. */
const READ_AGAIN_MS = 300_000;
const AGAIN_AT_ONCE = 12;
/** Standings are sums over much; without a word of change they may be so old. */
const STANDINGS_MS = 30_000;
/** Who has just opened the house waits so long for diaries, and is answered without them then. */
const DIARIES_WAIT_MS = 300;

type MemoryOptions = {
  /** Read everything before every answer. For tests, which put the database back without telling anybody. */
  lookAlways: boolean;
};

/**
 * What matches are made from, in the memory of this process: stylists, their free time and the ranking.
 * An answer never waits for a change to come in; only the first one waits for stylists, and a moment
 * for diaries.
 */
export class MatchMemory {
  private held = new Map<string, RememberedStylist>();
  private list: readonly RememberedStylist[] = [];
  private standings = new Map<string, StylistStanding>();
  private standingsReadAt = 0;
  private current: Ranking = RULES;
  private brokenVersion: string | null = null;
  private seq = -1;
  private refreshing: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private readonly diaries: DiaryQueue;

  constructor(
    private readonly source: MatchSource,
    private readonly logger: Logger,
    private readonly options: MemoryOptions,
  ) {
    this.diaries = new DiaryQueue(source, (id) => this.held.get(id), logger);
  }

  /** Every approved stylist. */
  get stylists(): readonly RememberedStylist[] {
    return this.list;
  }

  /** What answers: the learned ranking, or the rules where there is none that can be read. */
  get ranking(): Ranking {
    return this.current;
  }

  /**
   * Makes the memory ready to be read.
   *
   * @throws whatever the source throws, as long as nothing has ever been read
   */
  async ready(): Promise<void> {
    this.watch();
    if (this.seq < 0 || this.options.lookAlways) {
      await this.refresh();
      await this.diaries.settled(DIARIES_WAIT_MS);
    }
  }

  private watch(): void {
    // Who looks before every answer need not be told.
    if (this.timer || this.options.lookAlways) {
      return;
    }
    const look = () => {
      this.refresh().catch((error: unknown) => {
        this.logger.warn(`The matching could not look for changes: ${String(error)}`);
      });
    };
    this.timer = setInterval(look, LOOK_EVERY_MS).unref();
    this.stopListening = this.source.listen(look);
  }

  /** Stops watching; the memory stays as it is. */
  close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.stopListening?.();
    this.stopListening = undefined;
  }

  /** One at a time; a call during one makes it look once more. */
  private refresh(): Promise<void> {
    if (this.refreshing) {
      this.again = true;
      return this.refreshing;
    }
    const run = async () => {
      do {
        this.again = false;
        await this.look();
      } while (this.again);
    };
    this.refreshing = run().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async look(): Promise<void> {
    if (this.options.lookAlways) {
      this.held = new Map();
    }
    const now = Date.now();
    // Before what it tells of: whatever changes meanwhile is read once more.
    const { ids: changed, latest } = await this.source.changedSince(Math.max(0, this.seq));
    const isDue = now - this.standingsReadAt >= STANDINGS_MS;
    const [approved, stored, standings] = await Promise.all([
      this.source.approved(),
      this.source.ranking(),
      this.options.lookAlways || changed.length || isDue ? this.source.standings() : null,
    ]);
    if (standings) {
      this.standings = new Map(standings.map((one) => [one.stylist_id, one]));
      this.standingsReadAt = now;
    }
    this.current = this.readRanking(stored);
    const stale = new Set(changed);
    for (const listed of approved) {
      const known = this.held.get(listed.id);
      if (!known || hasChanged(known.row, listed)) {
        stale.add(listed.id);
      }
    }
    this.oldest(now).forEach((id) => stale.add(id));
    await this.readRows(
      approved.map(({ id }) => id),
      stale,
      now,
    );
    this.seq = latest;
  }

  /** Those that have not been read for the longest time, a few of them. */
  private oldest(now: number): string[] {
    return [...this.held.values()]
      .filter(({ read_at }) => now - read_at >= READ_AGAIN_MS)
      .sort((a, b) => a.read_at - b.read_at)
      .slice(0, AGAIN_AT_ONCE)
      .map(({ row }) => row.id);
  }

  /** Reads the rows of those who changed; the diaries follow behind. */
  private async readRows(
    approved: readonly string[],
    stale: ReadonlySet<string>,
    now: number,
  ): Promise<void> {
    const wanted = approved.filter((id) => stale.has(id));
    const rows = wanted.length
      ? await this.source.publicStylists(wanted)
      : new Map<string, never>();
    const held = new Map<string, RememberedStylist>();
    for (const id of approved) {
      const known = this.held.get(id);
      const row = rows.get(id) ?? (stale.has(id) ? undefined : known?.row);
      if (row) {
        held.set(id, {
          row,
          facts: factsOf(row, this.standings.get(id)),
          // The diary of before is shown until the one of now has been read.
          diary: known?.diary ?? null,
          read_at: stale.has(id) ? now : (known?.read_at ?? now),
        });
      }
    }
    this.held = held;
    this.list = [...held.values()];
    this.diaries.want(wanted.filter((id) => held.has(id)));
  }

  private readRanking(stored: { version: string; weights: unknown } | null): Ranking {
    if (!stored) {
      return RULES;
    }
    const weights = parseWeights(stored.weights);
    if (weights) {
      return { version: stored.version, weights };
    }
    if (this.brokenVersion !== stored.version) {
      this.brokenVersion = stored.version;
      this.logger.error(`The ranking ${stored.version} cannot be read. The rules answer.`);
    }
    return RULES;
  }
}
