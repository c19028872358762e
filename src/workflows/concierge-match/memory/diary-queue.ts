import type { Logger } from "@medusajs/framework/types";
import type { RememberedStylist } from "./remembered-stylist";
import type { MatchSource } from "./source";

/** So few at a time that nobody who asks meanwhile notices. */
const AT_ONCE = 8;

/** Reads the diaries of stylists one handful after another, behind everything else. */
export class DiaryQueue {
  private readonly wanted = new Set<string>();
  private reading: Promise<void> | undefined;

  /** @param find the stylist as they are remembered now; undefined when they are not any more */
  constructor(
    private readonly source: MatchSource,
    private readonly find: (id: string) => RememberedStylist | undefined,
    private readonly logger: Logger,
  ) {}

  want(ids: readonly string[]): void {
    ids.forEach((id) => this.wanted.add(id));
    if (this.wanted.size && !this.reading) {
      this.reading = this.readAll().finally(() => {
        this.reading = undefined;
        this.want([]);
      });
    }
  }

  /** Resolves when everything has been read, or after so many milliseconds. */
  async settled(waitMs: number): Promise<void> {
    if (!this.reading) {
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, waitMs);
    });
    await Promise.race([this.reading, late]);
    clearTimeout(timer);
  }

  private async readAll(): Promise<void> {
    while (this.wanted.size) {
      const ids = [...this.wanted].slice(0, AT_ONCE);
      ids.forEach((id) => this.wanted.delete(id));
      const modes = new Map(ids.map((id) => [id, this.find(id)?.row.modes ?? []]));
      try {
        const diaries = await this.source.diaries(modes);
        diaries.forEach((diary, id) => {
          const known = this.find(id);
          if (known) {
            known.diary = diary;
          }
        });
      } catch (error) {
        // They keep the diary they have, and are read again with the next look at old ones.
        this.logger.warn(`Diaries could not be read for the matching: ${String(error)}`);
      }
    }
  }
}
