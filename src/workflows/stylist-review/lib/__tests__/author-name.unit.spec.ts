import { authorName } from "../author-name";

describe("authorName", () => {
  it.each([
    ["Helena", "Strand", "Helena S."],
    [" Helena ", " strand ", "Helena S."],
    ["Éva", "émond", "Éva É."],
    ["Mei", "𠮷田", "Mei 𠮷."],
    ["Helena", null, "Helena"],
    ["Helena", "  ", "Helena"],
    ["", "Strand", "A client"],
    [null, null, "A client"],
  ])("signs %j %j with %j", (first, last, expected) => {
    expect(authorName(first, last)).toBe(expected);
  });
});
