import { type PieceOption, type PieceVariant } from "@/lib/data/shape-piece";

import {
  chosenVariant,
  firstOpenOption,
  initialSelection,
  stateOf,
  stockNote,
} from "../piece/selection";

const COLOUR: PieceOption = {
  id: "colour",
  title: "Colour",
  values: [
    { id: "ivory", label: "Ivory" },
    { id: "ink", label: "Ink" },
  ],
};
const SIZE: PieceOption = {
  id: "size",
  title: "Size",
  values: [
    { id: "s", label: "S" },
    { id: "m", label: "M" },
  ],
};

function variant(values: Record<string, string>, facts: Partial<PieceVariant> = {}): PieceVariant {
  return {
    id: Object.values(values).join("-"),
    sku: null,
    values,
    price: null,
    left: 5,
    available: true,
    toOrder: false,
    ...facts,
  };
}

const piece = {
  options: [COLOUR, SIZE],
  variants: [
    variant({ colour: "ivory", size: "s" }, { left: 0, available: false }),
    variant({ colour: "ivory", size: "m" }, { left: 0, available: false }),
    variant({ colour: "ink", size: "s" }),
  ],
};

describe("initialSelection", () => {
  it("leaves open what is the visitor's to choose", () => {
    expect(initialSelection(piece)).toEqual({});
  });

  it("opens with the first colour that can still be had", () => {
    expect(initialSelection(piece, ["colour"])).toEqual({ colour: "ink" });
  });

  it("opens with the first colour when all are sold out", () => {
    const sold = piece.variants.map((one) => ({ ...one, available: false }));
    expect(initialSelection({ ...piece, variants: sold }, ["colour"])).toEqual({
      colour: "ivory",
    });
  });

  it("chooses what leaves no choice", () => {
    const single = {
      options: [{ ...SIZE, values: [{ id: "one", label: "One size" }] }],
      variants: [variant({ size: "one" })],
    };
    const selection = initialSelection(single);
    expect(selection).toEqual({ size: "one" });
    expect(chosenVariant(single, selection)?.id).toBe("one");
  });
});

describe("stateOf", () => {
  it.each([
    [{}, "colour", "ivory", "sold-out"],
    [{}, "colour", "ink", "available"],
    [{}, "size", "m", "sold-out"],
    [{}, "size", "s", "available"],
    [{ colour: "ink" }, "size", "s", "available"],
    [{ colour: "ink" }, "size", "m", "not-made"],
    [{ colour: "ivory" }, "size", "s", "sold-out"],
    // Changing a choice is judged by the others, not by itself.
    [{ colour: "ivory", size: "s" }, "colour", "ink", "available"],
  ] as const)("with %j, %s %s is %s", (selection, option, value, state) => {
    expect(stateOf(piece, selection, option, value)).toBe(state);
  });
});

describe("chosenVariant", () => {
  it("is none while an option is open", () => {
    expect(chosenVariant(piece, { colour: "ink" })).toBeNull();
    expect(firstOpenOption(piece, { colour: "ink" })?.id).toBe("size");
  });

  it("is none for a combination that is not made", () => {
    expect(chosenVariant(piece, { colour: "ink", size: "m" })).toBeNull();
    expect(firstOpenOption(piece, { colour: "ink", size: "m" })).toBeNull();
  });

  it("is the one with exactly these values", () => {
    expect(chosenVariant(piece, { colour: "ink", size: "s" })?.id).toBe("ink-s");
  });
});

describe("stockNote", () => {
  it.each([
    [{ left: 0, available: false }, null, { kind: "sold-out" }],
    [{ left: 1 }, null, { kind: "few", count: 1 }],
    [{ left: 3 }, null, { kind: "few", count: 3 }],
    [{ left: 4 }, null, { kind: "in-stock" }],
    [{ left: null }, null, { kind: "in-stock" }],
    [{ left: 0, toOrder: true }, 8, { kind: "to-order", weeks: 8 }],
    [{ left: 0, toOrder: true }, null, { kind: "to-order", weeks: null }],
  ])("%j made in %s weeks says %j", (facts, weeks, note) => {
    expect(stockNote(variant({ size: "s" }, facts), weeks)).toEqual(note);
  });
});
