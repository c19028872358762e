import { hasMore, listHref, MAX_PAGES, readListQuery } from "../list-query";

describe("readListQuery", () => {
  it.each([
    [{}, { sort: "newest", pages: 1 }],
    [
      { sort: "a-z", page: "3" },
      { sort: "a-z", pages: 3 },
    ],
    [
      { sort: "price", page: "-2" },
      { sort: "newest", pages: 1 },
    ],
    [{ page: "0" }, { sort: "newest", pages: 1 }],
    [{ page: "999" }, { sort: "newest", pages: MAX_PAGES }],
    [{ page: "1e9" }, { sort: "newest", pages: 1 }],
    [
      { page: ["2", "3"], sort: ["a-z"] },
      { sort: "newest", pages: 1 },
    ],
  ])("%j is read as %j", (search, query) => {
    expect(readListQuery(search)).toEqual(query);
  });
});

describe("listHref", () => {
  it("leaves defaults out, so that one list has one address", () => {
    expect(listHref("/c/gowns", { sort: "newest", pages: 1 })).toBe("/c/gowns");
  });

  it("keeps order, page and the words searched for", () => {
    expect(listHref("/search", { sort: "a-z", pages: 2 }, { q: "soie & or" })).toBe(
      "/search?q=soie+%26+or&sort=a-z&page=2",
    );
  });
});

describe("hasMore", () => {
  it.each([
    [24, 60, 1, true],
    [48, 60, 2, true],
    [60, 60, 3, false],
    [0, 60, 1, false],
    [480, 900, MAX_PAGES, false],
  ])("%i of %i on page %i: %s", (shown, count, pages, more) => {
    expect(hasMore(shown, count, pages)).toBe(more);
  });
});
