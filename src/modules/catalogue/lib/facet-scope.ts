import type { Bitset } from "./bitset";

/** Where counts come from: the pieces that a facet's own selection does not narrow. */
export class FacetScope {
  /** How many pieces. */
  readonly size: number;
  private list: Int32Array | undefined;

  /** @param among not to be changed afterwards */
  constructor(readonly among: Bitset) {
    this.size = among.count();
  }

  /** The slots one by one; several facets have the same scope. */
  get slots(): Int32Array {
    return (this.list ??= this.among.members());
  }
}
