import type { BoardContent } from "../../lib/board-content";
import type { BoardVerdict } from "../../lib/board-vocabulary";
import { fromMinorUnits } from "../../lib/minor-units";
import type ConciergeModuleService from "../../service";
import { CLIENT, clientView, composition, CURRENCY, draft, shareAt, STYLIST } from "./board-house";
import { BoardModel, type Sight } from "./board-model";
import { Random } from "./random";

export type Stage = {
  service: ConciergeModuleService;
  engagementId: string;
  /** Lets the time of a shared board run out. */
  expire: (id: string) => Promise<unknown>;
};

const VARIANTS = ["gown.36", "gown.38", "coat.40", "coat.42", "shoe.39", "bag.One"] as const;
const PRICES = [40, 99.99, 100, 1290.5, 0.01] as const;
const STRANGER = "cus_stranger";
const ITEMS_MAX = 5;

/** What a call came to: `ok`, or how it was refused. */
async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const inWords = (content: BoardContent): string =>
  content.lines
    .map(
      ({ item_id, variant_id, quantity, unit_amount }) =>
        `${item_id} ${variant_id} ${quantity} ${fromMinorUnits(unit_amount, CURRENCY)}`,
    )
    .toSorted()
    .join("; ");

/** One random sequence of actions on one board, told to the service and to the model. */
class Play {
  readonly trace: string[] = [];
  private model = new BoardModel();
  private readonly sights = new Map<string, Sight>();
  private carts = 0;

  constructor(
    private readonly stage: Stage,
    private readonly id: string,
    private readonly random: Random,
  ) {}

  private same(what: string, actual: unknown, wanted: unknown): void {
    this.trace.push(`${what} → ${String(actual)}`);
    if (actual !== wanted) {
      throw new Error(
        `${what}: the service says ${String(actual)}, the model ${String(wanted)}.\n${this.trace.join("\n")}`,
      );
    }
  }

  /** The client opens the board: what they see now has a hash. */
  async look(): Promise<string | undefined> {
    if (this.model.status === "draft") {
      this.same("look", await outcomeOf(clientView(this.stage.service, this.id)), "not_found");
      return undefined;
    }
    const { board, items, content_hash } = await clientView(this.stage.service, this.id);
    this.same("state", board.status, this.model.state);
    const words = items
      .filter(({ verdict, removed_at }) => verdict === "keep" && removed_at === null)
      .map((item) => `${item.id} ${item.variant_id} ${item.quantity} ${item.unit_price}`);
    this.same("kept", words.toSorted().join("; "), this.model.kept);
    const hash = content_hash ?? "";
    const known = this.sights.get(hash);
    if (known !== undefined) {
      this.same("hash stands for", known, this.model.sight);
    }
    this.sights.set(hash, this.model.sight);
    return hash;
  }

  /** @param least so many pieces at the least */
  async compose(least = 0): Promise<void> {
    const { random, model, stage } = this;
    const isStale = least === 0 && random.chance(0.1);
    const staying = model.live.filter(() => random.chance(0.8));
    const lost = model.items.find(({ isRemoved }) => isRemoved);
    const takesLost = lost !== undefined && random.chance(0.1);
    const wanted = [...staying, ...(takesLost ? [lost] : [])].map(({ id, variant, quantity }) => ({
      id: id as string | undefined,
      variant_id: random.chance(0.15) ? variant.replace(/\d+$/, (size) => `${+size + 2}`) : variant,
      quantity: random.chance(0.15) ? 1 + random.below(3) : quantity,
    }));
    while (wanted.length < least || (wanted.length < ITEMS_MAX && random.chance(0.45))) {
      wanted.push({ id: undefined, variant_id: random.pick(VARIANTS), quantity: 1 });
    }
    const version = model.version - (isStale ? 1 : 0);
    const input = composition(this.id, version, wanted, (variant) => model.priceOf(variant));
    const refusal =
      model.refusalOfState("edit") ??
      (isStale ? "board_changed" : takesLost ? "unknown_piece" : null);
    const outcome = await outcomeOf(stage.service.composeBoard(input));
    this.same(`compose ${wanted.length}`, outcome, refusal ?? "ok");
    if (!refusal) {
      const { items } = await stage.service.getBoard(this.id, { type: "stylist", id: STYLIST });
      const live = items.filter(({ removed_at }) => removed_at === null);
      this.same("pieces", live.length, wanted.length);
      model.compose(
        live.map(({ id, variant_id: variant, quantity }) => ({ id, variant, quantity })),
      );
    }
  }

  async share(): Promise<void> {
    const { model, stage } = this;
    const refusal =
      model.refusalOfState("share") ?? (model.live.length === 0 ? "board_is_empty" : null);
    const call = shareAt(stage.service, this.id, (variant) => model.priceOf(variant));
    this.same("share", await outcomeOf(call), refusal ?? "ok");
    if (!refusal) {
      model.share();
    }
  }

  async withdraw(): Promise<void> {
    const refusal = this.model.refusalOfState("withdraw");
    const outcome = await outcomeOf(this.stage.service.withdrawBoard(this.id, STYLIST));
    this.same("withdraw", outcome, refusal ?? "ok");
    if (!refusal) {
      this.model.status = "withdrawn";
    }
  }

  reprice(): void {
    const { random, model } = this;
    const variant = random.pick(VARIANTS);
    model.catalogue.set(variant, random.pick(PRICES));
    this.trace.push(`reprice ${variant}`);
  }

  async expire(): Promise<void> {
    if (this.model.state === "shared") {
      await this.stage.expire(this.id);
      this.model.expire();
      this.trace.push("expire");
    }
  }

  private verdict() {
    const { random } = this;
    const item_id = random.oneOf(this.model.items)?.id ?? "bitem_none";
    const verdict = random.pick<BoardVerdict | null>(["keep", "keep", "keep", "pass", null]);
    const customer_id = random.chance(0.05) ? STRANGER : CLIENT;
    const input = { board_id: this.id, item_id, customer_id, verdict, reason: null };
    const apply = (model: BoardModel): string => {
      const refusal = customer_id === STRANGER ? "not_found" : model.refusalOfVerdict(item_id);
      const item = model.items.find(({ id }) => id === item_id);
      if (!refusal && item) {
        item.verdict = verdict;
      }
      return refusal ?? "ok";
    };
    return { call: () => outcomeOf(this.stage.service.decideItem(input)), apply };
  }

  private approval() {
    const { random } = this;
    const content_hash = random.chance(0.05)
      ? "0".repeat(64)
      : ([...this.sights.keys()].at(random.chance(0.75) ? -1 : 0) ?? "f".repeat(64));
    const seen = this.sights.get(content_hash);
    const customer_id = random.chance(0.05) ? STRANGER : CLIENT;
    const input = { board_id: this.id, customer_id, content_hash };
    const apply = (model: BoardModel): string => {
      const isDraft = model.status === "draft";
      const refusal =
        customer_id === STRANGER || isDraft ? "not_found" : model.refusalOfApproval(seen);
      if (!refusal) {
        model.approve();
      }
      return refusal ?? "ok";
    };
    const call = async (): Promise<string> => {
      let lines = "";
      const outcome = await outcomeOf(
        this.stage.service.approveBoard(input).then(({ approval }) => {
          lines = inWords(approval.content);
          this.trace.push(`approved ${approval.content_hash.slice(0, 8)}`);
        }),
      );
      // The heart of it: whatever is approved is what this hash stood for when it was looked at.
      if (outcome === "ok" && !seen?.endsWith(`: ${lines}`)) {
        this.same("approved lines", lines, seen);
      }
      return outcome;
    };
    return { call, apply };
  }

  async decide(): Promise<void> {
    const { call, apply } = this.verdict();
    this.same("verdict", await call(), apply(this.model));
  }

  async approve(): Promise<void> {
    if (this.random.chance(0.8)) {
      await this.look();
    }
    const { call, apply } = this.approval();
    this.same("approve", await call(), apply(this.model));
  }

  /** Two at the same time come out as if one had been first; which one is nobody's to say. */
  async race(): Promise<void> {
    await this.look();
    const first = this.approval();
    const second = this.random.chance(0.5) ? this.approval() : this.verdict();
    const observed = (await Promise.all([first.call(), second.call()])).join(", ");
    const worlds = [true, false].map((isFirst) => {
      const model = this.model.clone();
      const early = isFirst ? first.apply(model) : second.apply(model);
      const late = isFirst ? second.apply(model) : first.apply(model);
      return { model, outcomes: (isFirst ? [early, late] : [late, early]).join(", ") };
    });
    const world = worlds.find(({ outcomes }) => outcomes === observed);
    this.same(
      "race",
      observed,
      world?.outcomes ?? worlds.map(({ outcomes }) => outcomes).join(" or "),
    );
    this.model = world?.model ?? this.model;
  }

  /** What the workflow does with an approval, as far as this module knows of it. */
  async cart(): Promise<void> {
    const { service } = this.stage;
    const { approval } = this.model;
    if (!approval) {
      return;
    }
    const { approval: stored } = await clientView(service, this.id);
    this.same("approval", stored && inWords(stored.content), approval.lines);
    const asked = `cart_${this.id}_${this.carts++}`;
    const { cart_id } = await service.attachCart(stored?.id ?? "", asked);
    approval.cart ??= asked;
    this.same("cart", cart_id, approval.cart);
  }

  async sellOut(): Promise<void> {
    const { service } = this.stage;
    const { approval, status } = this.model;
    const { approval: stored } =
      approval === null ? { approval: null } : await clientView(service, this.id);
    const cart = this.random.chance(0.9) ? (approval?.cart ?? null) : "cart_of_another";
    const taken = await service.takeBackApproval(stored?.id ?? "bapp_none", cart);
    const isTaken = approval !== null && status !== "ordered" && cart === approval.cart;
    this.same("take back", taken, isTaken);
    if (isTaken) {
      this.model.takeBack();
    }
  }

  async order(): Promise<void> {
    const { service } = this.stage;
    const { approval, status } = this.model;
    const cart = approval?.cart;
    if (!cart) {
      this.same("order", await service.noteBoardOrder(`cart_no_${this.id}`, "order_1"), null);
      return;
    }
    const stored = await service.approvalOfCart(cart);
    this.same("ordered lines", stored && inWords(stored.content), approval.lines);
    const noted = await service.noteBoardOrder(cart, `order_${this.id}`);
    this.same("order", noted?.is_new, status !== "ordered");
    this.model.status = "ordered";
  }

  async act(): Promise<void> {
    const { random } = this;
    const acts: readonly [number, () => Promise<void> | void][] = [
      [5, () => this.compose()],
      [this.model.state === "shared" ? 1 : 5, () => this.share()],
      [10, () => this.decide()],
      [4, () => this.approve()],
      [3, () => this.race()],
      [2, () => this.look().then(() => undefined)],
      [2, () => this.reprice()],
      [1, () => this.expire()],
      [this.model.approval ? 6 : 1, () => this.cart()],
      [2, () => this.sellOut()],
      [this.model.approval?.cart ? 6 : 1, () => this.order()],
      [0.3, () => this.withdraw()],
    ];
    let left = random.next() * acts.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, run] of acts) {
      left -= weight;
      if (left < 0) {
        await run();
        return;
      }
    }
  }

  get end(): string {
    return this.model.state;
  }
}

/**
 * Plays one sequence.
 *
 * @returns how many actions there were and the state in which the board was left
 * @throws Error with everything that was done, as soon as service and model differ
 */
export async function playSequence(
  stage: Stage,
  seed: number,
): Promise<{ actions: number; end: string }> {
  const random = new Random(seed);
  const id = await draft(stage.service, stage.engagementId);
  const play = new Play(stage, id, random);
  const actions = 6 + random.below(14);
  try {
    await play.compose(2);
    await play.share();
    for (let done = 0; done < actions; done += 1) {
      await play.act();
    }
    await play.look();
  } catch (error) {
    throw new Error(`Seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return { actions, end: play.end };
}
