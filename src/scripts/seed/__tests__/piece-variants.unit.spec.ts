import { variantsOf } from "../piece-variants";
import { sharedOptions } from "../option-order";
import { samplePiece } from "./sample-piece";

describe("variantsOf", () => {
  it("makes the product of the options, the first one slowest", () => {
    const piece = samplePiece({
      options: [
        { title: "Size", values: ["36", "38"] },
        { title: "Colour", values: ["Ivory", "Midnight blue"] },
      ],
    });
    expect(variantsOf(piece)).toEqual([
      expect.objectContaining({ sku: "SILK-GOWN.36.IVORY", title: "36 / Ivory", stock: 4 }),
      expect.objectContaining({ sku: "SILK-GOWN.36.MIDNIGHT-BLUE" }),
      expect.objectContaining({ sku: "SILK-GOWN.38.IVORY" }),
      expect.objectContaining({
        sku: "SILK-GOWN.38.MIDNIGHT-BLUE",
        options: { Size: "38", Colour: "Midnight blue" },
      }),
    ]);
  });

  it("offers a piece without options in one size", () => {
    const [only, ...more] = variantsOf(samplePiece({ options: [] }));
    expect(only).toMatchObject({ sku: "SILK-GOWN.ONE-SIZE", options: { Size: "One size" } });
    expect(more).toHaveLength(0);
  });

  it.each([
    [{ default: 4 }, [4, 4]],
    [{ default: 4, by_value: { "36": 0 } }, [0, 4]],
    [{ default: 0, by_value: { "38": 2 } }, [0, 2]],
    [{ default: 4, by_value: { "36": 3, Ivory: 1 } }, [1, 1]],
  ])("takes the stock from %j", (stock, expected) => {
    expect(variantsOf(samplePiece({ stock })).map((variant) => variant.stock)).toEqual(expected);
  });

  it("writes article numbers in plain letters", () => {
    const piece = samplePiece({ options: [{ title: "Colour", values: ["Écru & or"] }] });
    expect(variantsOf(piece)[0]?.sku).toBe("SILK-GOWN.ECRU-OR");
  });
});

describe("sharedOptions", () => {
  it("gathers values once, sizes in their order, colours as they come", () => {
    const pieces = [
      samplePiece({
        options: [
          { title: "Size", values: ["L", "S"] },
          { title: "Colour", values: ["Sand", "Ivory"] },
        ],
      }),
      samplePiece({ options: [{ title: "Size", values: ["38", "M", "36", "S"] }] }),
      samplePiece({ options: [{ title: "Volume", values: ["100 ml", "50 ml"] }] }),
    ];
    expect([...sharedOptions(pieces)]).toEqual([
      ["Size", ["36", "38", "S", "M", "L"]],
      ["Colour", ["Sand", "Ivory"]],
      ["Volume", ["50 ml", "100 ml"]],
    ]);
  });
});
