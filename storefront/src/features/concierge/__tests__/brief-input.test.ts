import { briefOf } from "../brief/brief-input";
import { pictureProblem } from "../brief/picture-check";

const CONTEXT = {
  today: "2026-11-22",
  titleOf: ({ occasion, city }: { occasion: string; city: string | null }) =>
    `${occasion} ${city ?? "nowhere"}`,
  kept: { country_code: "fr" },
};

function read(entries: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) {
    [value].flat().forEach((one) => form.append(name, one));
  }
  return briefOf(form, CONTEXT);
}

describe("a brief", () => {
  it("needs an occasion and nothing else", () => {
    expect(read({}).problems).toEqual({ occasion: "missing" });
    expect(read({ occasion: "wedding", mode: "" })).toEqual({
      problems: {},
      input: {
        occasion: "wedding",
        title: "wedding nowhere",
        happens_on: null,
        ends_on: null,
        city: null,
        country_code: null,
        budget_min: null,
        budget_max: null,
        currency_code: null,
        wishes: null,
        mode: null,
        languages: [],
        specialties: [],
      },
    });
  });

  it("keeps what is said, and the country that the form does not ask for", () => {
    const { input } = read({
      occasion: "event",
      title: "  The dinner ",
      city: "Paris",
      happens_on: "2026-12-01",
      ends_on: "2026-12-02",
      budget_min: "6.000",
      budget_max: "4000",
      currency_code: "eur",
      mode: "video",
      languages: ["fr", "en"],
      specialties: ["event"],
    });
    expect(input).toMatchObject({
      title: "The dinner",
      city: "Paris",
      country_code: "fr",
      budget_min: 4000,
      budget_max: 6000,
      currency_code: "eur",
      mode: "video",
      languages: ["fr", "en"],
      specialties: ["event"],
    });
  });

  it("has no currency without an amount, and no last day without a first", () => {
    const { input } = read({ occasion: "gift", currency_code: "usd", ends_on: "2026-12-24" });
    expect(input).toMatchObject({ currency_code: null, happens_on: null, ends_on: null });
  });

  it.each([
    [{ happens_on: "2026-11-21" }, { happens_on: "past" }],
    [{ happens_on: "2026-12-02", ends_on: "2026-12-01" }, { ends_on: "before_start" }],
    [{ budget_max: "a lot" }, { budget_max: "no_amount" }],
  ])("is held back when %j", (wrong, problems) => {
    expect(read({ occasion: "event", ...wrong })).toEqual({ input: null, problems });
  });

  it("may be for today", () => {
    expect(read({ occasion: "event", happens_on: "2026-11-22" }).problems).toEqual({});
  });
});

describe("a picture", () => {
  it.each([
    [{ type: "image/webp", size: 10 }, null],
    [{ type: "application/pdf", size: 10 }, "picture_type"],
    [{ type: "image/jpeg", size: 10 * 1024 * 1024 + 1 }, "picture_large"],
  ])("%j", (file, problem) => {
    expect(pictureProblem(file)).toBe(problem);
  });
});
