import { CatalogueColumns } from "../columns";
import { compareSizes } from "../sizes";
import { correctedWords } from "../spelling";
import { categoryPath, inTreeOrder } from "../taxonomy";
import { normaliseWords } from "../words";
import { sampleDocument } from "./sample-documents";

describe("normaliseWords", () => {
  it.each([
    ["  Black \t Gown ", "black gown"],
    ["ＢＬＡＣＫ", "black"],
    ["a\u0000b\u202ec", "a b c"],
    ["", ""],
    ["\n\n", ""],
    ["1 2 3 4 5 6 7 8 9 10 11 12 13 14", "1 2 3 4 5 6 7 8 9 10 11 12"],
  ])("%j is %j", (typed, expected) => {
    expect(normaliseWords(typed)).toBe(expected);
  });
});

describe("compareSizes", () => {
  it("orders letters by size and figures within their system", () => {
    const sizes = [
      "EU 38",
      "XL",
      "EU 37.5",
      "FR 36",
      "S",
      "EU 37",
      "XS",
      "One size",
      "US 10",
      "US 2",
    ];
    expect(sizes.sort(compareSizes)).toEqual([
      "XS",
      "S",
      "XL",
      "EU 37",
      "EU 37.5",
      "EU 38",
      "FR 36",
      "One size",
      "US 2",
      "US 10",
    ]);
  });
});

describe("correctedWords", () => {
  const columns = new CatalogueColumns();
  columns.apply(
    [
      sampleDocument({ id: "1", title: "Emerald necklace", category_names: "Necklaces Colliers" }),
      sampleDocument({ id: "2", title: "Cashmere coat", visibility: "public" }),
      sampleDocument({ id: "3", title: "Zanzibar tiara", visibility: "vip" }),
    ],
    [],
  );
  it.each([
    ["emerald necklace", null],
    ["emrald necklace", "emerald necklace"],
    ["emerald neckalce", "emerald necklace"],
    ["cashmeer coat", "cashmere coat"],
    ["emeral", null],
    ["necklace coats", null],
    ["emeralde necklace", null],
    ["xyzzy", null],
    ["zanzibra", null],
  ])("%j gives %j", (typed, expected) => {
    expect(correctedWords(columns.names.counts, typed)).toBe(expected);
  });

  it("forgets the words of a piece that has gone", () => {
    columns.apply([], ["2"]);
    expect(correctedWords(columns.names.counts, "cashmeer coat")).toBeNull();
  });
});

describe("inTreeOrder", () => {
  const row = (id: string, parent: string | null, rank: number) => ({
    id,
    handle: `h-${id}`,
    name: { en: id, fr: id },
    parent_category_id: parent,
    rank,
  });
  const categories = inTreeOrder([
    row("b", null, 1),
    row("b1", "b", 0),
    row("a", null, 0),
    row("a2", "a", 1),
    row("a1", "a", 0),
    row("lost", "nowhere", 0),
  ]);

  it("puts each category before those below it and leaves the unreachable out", () => {
    expect([...categories.keys()]).toEqual(["h-a", "h-a1", "h-a2", "h-b", "h-b1"]);
  });

  it("names the way to a category", () => {
    const taxonomy = { categories, brands: new Map(), collections: new Map() };
    expect(categoryPath(taxonomy, "h-a2")).toEqual(["h-a", "h-a2"]);
    expect(categoryPath(taxonomy, "h-nobody")).toEqual([]);
  });
});
