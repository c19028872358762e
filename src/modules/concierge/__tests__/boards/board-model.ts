/**
 * What a board is supposed to do, said a second time and in another way: plain values, no hashes, no
 * database. The random sequences compare the service with it, action by action.
 */

export type ModelItem = {
  id: string;
  variant: string;
  quantity: number;
  /** Locked price; null before it is shared. */
  price: number | null;
  verdict: "keep" | "pass" | null;
  isRemoved: boolean;
};

type ModelApproval = {
  /** What the client saw. */
  sight: Sight;
  /** What is bought. */
  lines: string;
  cart: string | null;
};

/** A content as the client sees it: what would be bought, at which price, until when. */
export type Sight = string;

export class BoardModel {
  status: "draft" | "shared" | "approved" | "ordered" | "withdrawn" = "draft";
  isExpired = false;
  version = 1;
  /** Every sharing anew is another promise, even of the same pieces. */
  sharings = 0;
  /** So is the same one with another end. */
  expiries = 0;
  items: ModelItem[] = [];
  approval: ModelApproval | null = null;
  /** By catalogue: what a variant costs at this moment. */
  readonly catalogue = new Map<string, number>();

  /** The state that people see. */
  get state(): string {
    return this.status === "shared" && this.isExpired ? "expired" : this.status;
  }

  get live(): ModelItem[] {
    return this.items.filter(({ isRemoved }) => !isRemoved);
  }

  /** What is kept, in words. */
  get kept(): string {
    return this.live
      .filter(({ verdict }) => verdict === "keep")
      .map(({ id, variant, quantity, price }) => `${id} ${variant} ${quantity} ${price}`)
      .toSorted()
      .join("; ");
  }

  get sight(): Sight {
    return `${this.sharings}.${this.expiries}: ${this.kept}`;
  }

  priceOf(variant: string): number {
    return this.catalogue.get(variant) ?? 100;
  }

  /** @returns how it is refused, or null */
  refusalOfState(action: "edit" | "share" | "withdraw" | "client"): string | null {
    const allowed = {
      edit: ["draft", "shared", "expired"],
      share: ["draft", "expired"],
      withdraw: ["shared"],
      client: ["shared"],
    }[action];
    if (allowed.includes(this.state)) {
      return null;
    }
    const code = {
      draft: action === "client" ? "not_found" : "board_not_shared",
      shared: "board_is_shared",
      approved: "already_approved",
      ordered: "already_approved",
      expired: "board_expired",
      withdrawn: "board_withdrawn",
    }[this.state];
    return code ?? "unknown";
  }

  /** @param composed with the ids that the board gave to new pieces */
  compose(composed: readonly { id: string; variant: string; quantity: number }[]): void {
    const isRevision = this.status === "shared" && !this.isExpired;
    const wasSeen = this.sharings > 0;
    const before = new Map(this.items.map((item) => [item.id, item]));
    const next = composed.map(({ id, variant, quantity }): ModelItem => {
      const old = before.get(id);
      const isTouched = old?.variant !== variant || old.quantity !== quantity;
      return {
        id,
        variant,
        quantity,
        price: !isTouched ? old.price : isRevision ? this.priceOf(variant) : null,
        verdict: isTouched ? null : old.verdict,
        isRemoved: false,
      };
    });
    const staying = new Set(next.map(({ id }) => id));
    const gone = this.items.filter(({ id }) => !staying.has(id));
    this.items = [...next, ...(wasSeen ? gone.map((item) => ({ ...item, isRemoved: true })) : [])];
    this.version += 1;
  }

  share(): void {
    for (const item of this.live) {
      item.price = this.priceOf(item.variant);
    }
    this.status = "shared";
    this.isExpired = false;
    this.sharings += 1;
    this.version += 1;
  }

  refusalOfVerdict(itemId: string): string | null {
    const item = this.items.find(({ id }) => id === itemId);
    return (
      this.refusalOfState("client") ??
      (item === undefined ? "not_found" : item.isRemoved ? "piece_removed" : null)
    );
  }

  /**
   * @param seen what the client had before their eyes when they tapped; undefined when the hash was
   *   made up
   */
  refusalOfApproval(seen: Sight | undefined): string | null {
    if (this.approval) {
      return seen === this.approval.sight ? null : "already_approved";
    }
    const refusal = this.refusalOfState("client");
    if (refusal) {
      return refusal;
    }
    if (this.kept === "") {
      return "nothing_kept";
    }
    return seen === this.sight ? null : "board_changed";
  }

  approve(): void {
    if (!this.approval) {
      this.approval = { sight: this.sight, lines: this.kept, cart: null };
      this.status = "approved";
    }
  }

  takeBack(): void {
    this.approval = null;
    this.status = "shared";
  }

  expire(): void {
    this.isExpired = true;
    this.expiries += 1;
  }

  /** The same once more, to try something on. */
  clone(): BoardModel {
    const { items, approval, catalogue, ...rest } = this;
    return Object.assign(new BoardModel(), {
      ...rest,
      items: items.map((item) => ({ ...item })),
      approval: approval && { ...approval },
      catalogue: new Map(catalogue),
    });
  }
}
