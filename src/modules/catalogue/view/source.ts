import type { CatalogueDocument } from "../../../lib/catalogue/document";
import type { CatalogueTaxonomy } from "../lib/taxonomy";

/** What was published after a moment: ids, or "all" when it is shorter to read everything. */
export type PublishedChanges = { ids: readonly string[] | "all"; latest: number };

/** Where the view reads from. */
export type CatalogueSource = {
  /** Number of the latest publication; 0 before the first. */
  latest(): Promise<number>;
  changedSince(published: number): Promise<PublishedChanges>;
  documents(ids: readonly string[]): Promise<CatalogueDocument[]>;
  all(): AsyncIterable<CatalogueDocument[]>;
  taxonomy(): Promise<CatalogueTaxonomy>;
  /**
   * Calls back when something was published, and when that may have been missed.
   *
   * @returns stops listening
   */
  listen(onPublished: () => void): () => void;
};
