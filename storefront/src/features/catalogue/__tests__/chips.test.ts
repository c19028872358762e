import { chipsOf } from "../list/chips";
import { listHref, readListQuery } from "../list/list-query";
import { sampleFacets, sampleValue } from "./samples";

const words = (min: number | null, max: number | null) => `${min ?? ""}-${max ?? ""}`;

describe("chipsOf", () => {
  const query = readListQuery({
    colour: "black,ivory",
    size: "FR 36",
    max_price: "900",
    sort: "title",
    page: "3",
  });
  const facets = sampleFacets({
    colour: [sampleValue({ value: "black", label: "Black" })],
    size: [sampleValue({ value: "FR 36" })],
  });

  it("names every active filter and leads to the list without it", () => {
    const chips = chipsOf(query, facets, words);
    expect(chips.map(({ label, query: rest }) => [label, listHref("/c", rest)])).toEqual([
      ["Black", "/c?colour=ivory&size=FR+36&max_price=900&sort=title"],
      // Nothing in this list is ivory any more; its own name has to do.
      ["ivory", "/c?colour=black&size=FR+36&max_price=900&sort=title"],
      ["FR 36", "/c?colour=black,ivory&max_price=900&sort=title"],
      ["-900", "/c?colour=black,ivory&size=FR+36&sort=title"],
    ]);
  });

  it("prefers a label that somebody knows better", () => {
    const [chip] = chipsOf(query, facets, words, (facet, value) =>
      facet === "colour" && value === "black" ? "Onyx" : undefined,
    );
    expect(chip?.label).toBe("Onyx");
  });

  it("has nothing to say about a list without filters", () => {
    expect(chipsOf(readListQuery({ sort: "title" }), facets, words)).toEqual([]);
  });
});
