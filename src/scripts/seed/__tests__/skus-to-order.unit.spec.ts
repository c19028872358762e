import { skusToOrder } from "../orders";
import { samplePiece } from "./sample-piece";

const piece = (
  handle: string,
  newness_rank: number,
  stock: number,
  made = false,
): ReturnType<typeof samplePiece> =>
  samplePiece({
    handle,
    newness_rank,
    options: [],
    stock: { default: stock },
    made_to_order: made ? { lead_time_weeks: 4 } : null,
  });

describe("skusToOrder", () => {
  const pieces = [
    piece("newest", 1, 9),
    piece("old", 4, 9),
    piece("last-two", 5, 2),
    piece("bespoke", 6, 9, true),
    piece("older", 7, 3),
  ];

  it("takes plentiful pieces, the least new first", () => {
    expect(skusToOrder(pieces, 0, 2)).toEqual(["OLDER.ONE-SIZE", "OLD.ONE-SIZE"]);
  });

  it("goes on where the last order ended", () => {
    expect(skusToOrder(pieces, 2, 2)).toEqual(["NEWEST.ONE-SIZE"]);
  });
});
