import { anyGroup, everyGroup, mostTelling, setsOf } from "../relaxation";

describe("setsOf", () => {
  it("gives every set of a size once", () => {
    expect(setsOf(3, 2)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(setsOf(4, 3)).toHaveLength(4);
    expect(setsOf(4, 2)).toHaveLength(6);
    expect(setsOf(2, 3)).toEqual([]);
  });

  it("holds the usual cases", () => {
    const groups = ["a", "b", "c"];
    expect(everyGroup(groups)).toEqual(setsOf(3, 3));
    expect(anyGroup(groups)).toEqual(setsOf(3, 1));
  });
});

describe("mostTelling", () => {
  const group = (...words: string[]) => ({ own: words.map((word) => [word]) });

  it("keeps the groups with the longest words, in the order they were typed", () => {
    const typed = [group("new"), group("necklace"), group("red"), group("evening", "dress")];
    expect(mostTelling([...typed, group("silver"), group("pearl")])).toEqual([
      typed[1],
      typed[3],
      group("silver"),
      group("pearl"),
    ]);
  });

  it("keeps all when there are few", () => {
    const typed = [group("red"), group("gown")];
    expect(mostTelling(typed)).toEqual(typed);
  });
});
