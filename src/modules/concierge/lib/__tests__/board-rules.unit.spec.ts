import fc from "fast-check";
import {
  BOARD_ACTIONS,
  BOARD_STATUSES,
  type BoardAction,
  boardActions,
  type BoardStatus,
  boardTransition,
  effectiveBoardStatus,
} from "../board-status";
import { fromMinorUnits, toMinorUnits } from "../minor-units";
import { canBeBought, type CurrentPiece, pieceMarks } from "../piece-marks";
import { priceBand } from "../price-band";

/** Every cell that is open: where it leads and whose it is. */
const OPEN: Record<BoardStatus, Partial<Record<BoardAction, [BoardStatus, string]>>> = {
  draft: {
    edit: ["draft", "stylist"],
    delete: ["draft", "stylist"],
    share: ["shared", "stylist"],
  },
  shared: {
    revise: ["shared", "stylist"],
    withdraw: ["withdrawn", "stylist"],
    verdict: ["shared", "customer"],
    approve: ["approved", "customer"],
    comment: ["shared", "customer stylist"],
    expire: ["expired", "system"],
  },
  approved: {
    comment: ["approved", "customer stylist"],
    reopen: ["shared", "system"],
    order: ["ordered", "system"],
  },
  ordered: { comment: ["ordered", "customer stylist"] },
  expired: {
    edit: ["expired", "stylist"],
    share: ["shared", "stylist"],
    comment: ["expired", "customer stylist"],
  },
  withdrawn: {},
};

describe("the state machine of a board", () => {
  const cells = BOARD_STATUSES.flatMap((from) =>
    BOARD_ACTIONS.map((action) => [from, action] as const),
  );
  it.each(cells)("%s: %s", (from, action) => {
    const open = OPEN[from][action];
    const transition = boardTransition(from, action);
    expect(transition && [transition.to, transition.by.join(" ")]).toEqual(open);
    const actors = (["customer", "stylist", "system"] as const).filter((actor) =>
      boardActions(from, actor).includes(action),
    );
    expect(actors.join(" ")).toBe(open?.[1] ?? "");
  });

  it("lets a board expire at its instant, and only a shared one", () => {
    const end = new Date("2026-12-01T10:00:00Z");
    const before = new Date("2026-12-01T09:59:59.999Z");
    expect(effectiveBoardStatus("shared", end, before)).toBe("shared");
    expect(effectiveBoardStatus("shared", end, end)).toBe("expired");
    for (const status of BOARD_STATUSES.filter((one) => one !== "shared")) {
      expect(effectiveBoardStatus(status, end, end)).toBe(status);
    }
    expect(effectiveBoardStatus("shared", null, end)).toBe("shared");
  });
});

describe("minor units", () => {
  it.each([
    [1290.5, "eur", 129_050],
    [1290.5, "EUR", 129_050],
    [0.07 * 3, "usd", 21],
    [1.005, "usd", 101],
    [148_000, "jpy", 148_000],
    [12.3456, "kwd", 12_346],
    [5, "aed", 500],
  ])("%d %s are %d", (amount, currency, units) => {
    expect(toMinorUnits(amount, currency)).toBe(units);
  });

  it("come back as they went", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom("eur", "jpy", "kwd", "clf"),
        (units, currency) => {
          expect(toMinorUnits(fromMinorUnits(units, currency), currency)).toBe(units);
        },
      ),
    );
  });
});

describe("marks of a piece", () => {
  const piece = (changes: Partial<CurrentPiece> = {}): CurrentPiece => ({
    is_for_sale: true,
    stock: 10,
    can_be_made: false,
    amount: 100,
    ...changes,
  });
  it.each([
    [piece(), 1, 100, []],
    [undefined, 1, 100, ["unavailable"]],
    [piece({ is_for_sale: false }), 1, 100, ["unavailable"]],
    [piece({ stock: 0 }), 1, 100, ["sold_out"]],
    [piece({ stock: 1 }), 2, 100, ["sold_out"]],
    [piece({ stock: 2 }), 1, 100, ["low_stock"]],
    [piece({ stock: 0, can_be_made: true }), 1, 100, []],
    [piece({ stock: Number.POSITIVE_INFINITY }), 9, 100, []],
    [piece({ amount: 100.01 }), 1, 100, ["repriced_up"]],
    [piece({ amount: 99.99, stock: 0 }), 1, 100, ["sold_out", "repriced_down"]],
    [piece({ amount: null }), 1, 100, []],
    [piece({ amount: 90 }), 1, null, []],
  ])("%# %j", (now, quantity, locked, marks) => {
    expect(pieceMarks(now, quantity, locked, "eur")).toEqual(marks);
    expect(canBeBought(now, quantity)).toBe(
      !marks.some((mark) => mark === "sold_out" || mark === "unavailable"),
    );
  });
});

describe("price bands", () => {
  it.each([
    [0, "eur:0"],
    [1, "eur:1-2.5"],
    [99.99, "eur:50-100"],
    [100, "eur:100-250"],
    [730, "eur:500-1000"],
    [2500, "eur:2500-5000"],
  ])("%d is in %s", (amount, band) => {
    expect(priceBand(amount, "eur")).toBe(band);
  });

  it("hold the price", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (amount) => {
        const [from = 0, to = 0] = priceBand(amount, "eur").slice(4).split("-").map(Number);
        expect(from <= amount * (1 + 1e-9) && amount <= to * (1 + 1e-9)).toBe(true);
      }),
    );
  });
});
