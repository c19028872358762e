import { groupsOf, searchHref, type Suggestions } from "../suggestions";

const FOUND: Suggestions = {
  q: "silk g",
  queries: ["silk gown"],
  categories: [{ path: ["gowns", "gowns-evening"], name: "Evening", parent: "Gowns", count: 12 }],
  houses: [{ handle: "vaubrun", name: "Maison Vaubrun", count: 9 }],
  pieces: [{ handle: "galerie", title: "Galerie", house: null, image: null, price: null }],
  count: 14,
};

describe("groupsOf", () => {
  it("leads from words over rooms and houses to pieces, and then to everything", () => {
    const items = groupsOf(FOUND).flatMap((group) => group.items);
    expect(items.map(({ kind, href }) => [kind, href])).toEqual([
      ["query", "/search?q=silk+gown"],
      ["category", "/c/gowns/gowns-evening"],
      ["house", "/houses/vaubrun"],
      ["piece", "/p/galerie"],
      ["all", "/search?q=silk+g"],
    ]);
  });

  it("leaves empty groups out, and the way to everything where everything is shown", () => {
    const groups = groupsOf({ ...FOUND, queries: [], categories: [], houses: [], count: 1 });
    expect(groups.map(({ key, items }) => [key, items.length])).toEqual([["pieces", 1]]);
  });

  it("has no group for nothing", () => {
    expect(
      groupsOf({ ...FOUND, queries: [], categories: [], houses: [], pieces: [], count: 0 }),
    ).toEqual([]);
  });
});

it("writes the words of a search so that they come back whole", () => {
  expect(new URL(searchHref("soie & or + 100%"), "http://house.test").searchParams.get("q")).toBe(
    "soie & or + 100%",
  );
});
