import type { Logger } from "@medusajs/framework/types";
import { CatalogueColumns } from "../lib/columns";
import { type CatalogueTaxonomy, EMPTY_TAXONOMY } from "../lib/taxonomy";
import type { CatalogueSource } from "./source";

/** How often a process looks for what no notification told it, in milliseconds. */
const LOOK_EVERY_MS = 5_000;

export type ViewOptions = {
  /** Look before every read. For tests, which put the database back without telling anybody. */
  lookAlways: boolean;
};

/**
 * The published catalogue in the memory of this process, kept as new as the index. Reading never
 * waits for a change to come in; only the first reading waits, for everything.
 */
export class CatalogueView {
  private held = new CatalogueColumns();
  private names: CatalogueTaxonomy = EMPTY_TAXONOMY;
  private published = -1;
  private version = 0;
  private wording = 0;
  private refreshing: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly source: CatalogueSource,
    private readonly logger: Logger,
    private readonly options: ViewOptions,
  ) {}

  get columns(): CatalogueColumns {
    return this.held;
  }

  get taxonomy(): CatalogueTaxonomy {
    return this.names;
  }

  /** Grows with every change; what was computed under an older number is out of date. */
  get generation(): number {
    return this.version;
  }

  /** Grows when words may mean other pieces, or in another order. */
  get textGeneration(): number {
    return this.wording;
  }

  /**
   * Makes the view ready to be read.
   *
   * @throws whatever the source throws, as long as nothing has ever been read
   */
  async ready(): Promise<void> {
    this.watch();
    if (this.published < 0 || this.options.lookAlways) {
      await this.refresh();
    }
  }

  /** Stops watching; the view stays as it is. */
  close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.stopListening?.();
    this.stopListening = undefined;
  }

  private watch(): void {
    // Who looks before every read need not be told.
    if (this.timer || this.options.lookAlways) {
      return;
    }
    const look = () => {
      this.refresh().catch((error: unknown) => {
        this.logger.warn(`The catalogue could not be refreshed: ${String(error)}`);
      });
    };
    this.timer = setInterval(look, LOOK_EVERY_MS).unref();
    this.stopListening = this.source.listen(look);
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
        await this.catchUp();
      } while (this.again);
    };
    this.refreshing = run().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async catchUp(): Promise<void> {
    if (this.published < 0) {
      await this.load();
      return;
    }
    const { ids, latest } = await this.source.changedSince(this.published);
    // A smaller number means another database: a backup was put back.
    if (ids === "all" || latest < this.published) {
      await this.load();
      return;
    }
    if (ids.length) {
      const documents = await this.source.documents(ids);
      const there = new Set(documents.map(({ id }) => id));
      const names = await this.source.taxonomy();
      const reworded = this.held.apply(
        documents,
        ids.filter((id) => !there.has(id)),
      );
      this.wording += Number(reworded);
      this.names = names;
      this.version += 1;
    }
    this.published = latest;
  }

  private async load(): Promise<void> {
    // Before the documents: whatever is published meanwhile is read once more.
    const latest = await this.source.latest();
    const columns = new CatalogueColumns();
    for await (const documents of this.source.all()) {
      columns.apply(documents, []);
    }
    const names = await this.source.taxonomy();
    this.held = columns;
    this.names = names;
    this.published = latest;
    this.version += 1;
    this.wording += 1;
  }
}
