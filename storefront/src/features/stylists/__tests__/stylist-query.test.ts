import {
  activeFilters,
  cleared,
  countChosen,
  hasMore,
  readStylistQuery,
  stylistCall,
  stylistsHref,
  toggled,
  without,
} from "../list/stylist-query";

const NOW = Date.parse("2026-11-22T12:00:00Z");

describe("the address of the list of stylists", () => {
  it("says the same thing there and back", () => {
    const address = {
      q: "  red   carpet ",
      specialty: "couture,bridal,couture",
      city: ["Paris", "Tokyo"],
      mode: "video",
      free: "14",
      experience: "10",
      sort: "soonest",
      page: "2",
    };
    const query = readStylistQuery(address);
    expect(stylistsHref(query)).toBe(
      "/stylists?q=red+carpet&specialty=couture,bridal&city=Paris,Tokyo&mode=video&free=14&experience=10&sort=soonest&page=2",
    );
    expect(countChosen(query)).toBe(7);
  });

  it("takes nothing that the API would refuse", () => {
    const query = readStylistQuery({
      specialty: "welding,bridal",
      mode: "telepathy",
      free: "9000",
      experience: "-1",
      sort: "price",
      page: "99",
      language: "x".repeat(200),
    });
    expect(query).toEqual({
      q: "",
      facets: { specialty: ["bridal"] },
      free: "",
      experience: "",
      sort: "recommended",
      pages: 5,
    });
  });

  it("is short when nothing is asked", () => {
    expect(stylistsHref(readStylistQuery({}))).toBe("/stylists");
  });
});

describe("narrowing", () => {
  const start = { ...readStylistQuery({ q: "gown", sort: "rating" }), pages: 3 };

  it("adds a value and takes it back, from the first page", () => {
    const chosen = toggled(toggled(start, "specialty", "couture"), "specialty", "bridal");
    expect(chosen.facets.specialty).toEqual(["bridal", "couture"]);
    expect(chosen.pages).toBe(1);
    expect(toggled(chosen, "specialty", "bridal").facets.specialty).toEqual(["couture"]);
    expect(toggled(toggled(start, "free", "7"), "free", "14").free).toBe("14");
    expect(toggled(toggled(start, "free", "7"), "free", "7").free).toBe("");
  });

  it("knows what is set, and how to leave one or all of it out", () => {
    const chosen = toggled(toggled(start, "city", "Paris"), "experience", "20");
    expect(activeFilters(chosen)).toEqual(["city", "experience"]);
    expect(activeFilters(without(chosen, "city"))).toEqual(["experience"]);
    expect(activeFilters(without(chosen, "experience"))).toEqual(["city"]);
    expect(cleared(chosen)).toEqual({ ...start, pages: 1 });
  });

  it("asks the API for whole pages, and for a span of time", () => {
    const call = stylistCall({ ...toggled(start, "free", "7"), pages: 2 }, NOW);
    expect(call).toMatchObject({
      q: "gown",
      sort: "rating",
      limit: 24,
      offset: 0,
      available_from: "2026-11-22T12:00:00.000Z",
      available_to: "2026-11-29T12:00:00.000Z",
    });
    expect(stylistCall(start, NOW)).not.toHaveProperty("available_from");
  });

  it("offers more only when there is more", () => {
    expect(hasMore(12, 24, 1)).toBe(true);
    expect(hasMore(24, 24, 2)).toBe(false);
    expect(hasMore(0, 24, 1)).toBe(false);
    expect(hasMore(60, 90, 5)).toBe(false);
  });
});
