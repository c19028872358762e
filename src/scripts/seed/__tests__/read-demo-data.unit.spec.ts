import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DemoDataError, type DemoProblem } from "../demo-data-error";
import { readDemoData } from "../read-demo-data";
import { IMAGE_MAX_BYTES } from "../schema";
import { sampleFiles, writeHouse } from "./sample-house";
import { samplePiece } from "./sample-piece";

const folders: string[] = [];

function house(changes: Record<string, unknown> = {}): string {
  const folder = writeHouse({ ...sampleFiles(), ...changes });
  folders.push(folder);
  return folder;
}

function problemsOf(folder: string): readonly DemoProblem[] {
  try {
    readDemoData(folder);
  } catch (error) {
    if (error instanceof DemoDataError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("readDemoData", () => {
  it("reads a sound house", () => {
    const data = readDemoData(house());
    expect(data.pieces.map(({ handle }) => handle)).toEqual(["silk-gown"]);
    expect(data.regions).toHaveLength(5);
  });

  it("names file, index, field and reason of a wrong value", () => {
    const piece = { ...samplePiece(), prices: { ...samplePiece().prices, jpy: 1600.5 } };
    const folder = house({ "pieces/gowns.json": [samplePiece({ handle: "other" }), piece] });
    expect(problemsOf(folder)).toEqual([
      {
        file: "pieces/gowns.json",
        index: 1,
        field: "prices.jpy",
        reason: "must be a whole number",
      },
    ]);
    expect(() => readDemoData(folder)).toThrow(
      "demo/data/pieces/gowns.json [1] prices.jpy: must be a whole number",
    );
  });

  it("names a field that is none of ours", () => {
    const folder = house({ "pieces/gowns.json": [{ ...samplePiece(), colour: "red" }] });
    expect(problemsOf(folder)).toEqual([
      {
        file: "pieces/gowns.json",
        index: 0,
        field: "colour",
        reason: "is not a field of this file",
      },
    ]);
  });

  it.each([
    ["is not JSON", "{", "(the whole file)"],
    ["is not a list", {}, "(the whole entry)"],
  ])("says so when a file %s", (_case, content, field) => {
    const [problem] = problemsOf(house({ "brands.json": content }));
    expect(problem).toMatchObject({ file: "brands.json", field });
  });

  it("says so when a file is missing", () => {
    const folder = house();
    rmSync(join(folder, "data", "collections.json"));
    expect(problemsOf(folder)).toEqual([
      expect.objectContaining({ file: "collections.json", field: "(the whole file)" }),
    ]);
  });

  it("wants French beside English", () => {
    const title = { en: "Gown" } as ReturnType<typeof samplePiece>["title"];
    const [problem] = problemsOf(house({ "pieces/gowns.json": [samplePiece({ title })] }));
    expect(problem).toMatchObject({ index: 0, field: "title.fr" });
  });

  it.each([
    ["brand", { brand: "nobody" }],
    ["category", { category: "nowhere" }],
    // A category with children is no place for a piece.
    ["category", { category: "gowns" }],
    ["collection", { collection: "none" }],
    ["prices.usd", { prices: { ...samplePiece().prices, usd: 89 } }],
    ["prices.usd", { prices: { ...samplePiece().prices, usd: 480_001 } }],
    ["prices.jpy", { prices: { ...samplePiece().prices, jpy: 1600 } }],
    ["options.0", { options: [{ title: "Size", values: ["Unlabelled"] }] }],
    ["options.0.values", { options: [{ title: "Size", values: ["36", "36"] }] }],
    ["stock.by_value.99", { stock: { default: 1, by_value: { "99": 1 } } }],
    ["images.0.file", { images: [{ ...samplePiece().images[0], file: "products/none.webp" }] }],
    ["images.0.file", { images: [{ ...samplePiece().images[0], file: "products/../../x.webp" }] }],
  ])("refuses a piece with a wrong %s (%#)", (field, change) => {
    const piece = { ...samplePiece(), ...change };
    const problems = problemsOf(house({ "pieces/gowns.json": [piece] }));
    expect(problems).toContainEqual(
      expect.objectContaining({ file: "pieces/gowns.json", index: 0, field }),
    );
  });

  it("refuses more than twelve variants", () => {
    const options = [
      { title: "Size", values: ["34", "36", "38", "40", "42", "44", "46"] },
      { title: "Length", values: ["1", "2"] },
    ];
    const problems = problemsOf(
      house({
        "pieces/gowns.json": [samplePiece({ options })],
        "option-labels.fr.json": { Size: "Taille", Length: "Longueur" },
      }),
    );
    expect(problems).toEqual([
      expect.objectContaining({ field: "options", reason: "makes 14 variants, 12 at most" }),
    ]);
  });

  it("refuses the same handle in two files, at both places", () => {
    const problems = problemsOf(house({ "pieces/other.json": [samplePiece()] }));
    const places = problems.filter(({ field }) => field === "handle").map(({ file }) => file);
    expect(places.sort()).toEqual(["pieces/gowns.json", "pieces/other.json"]);
  });

  it("refuses a picture that is too heavy", () => {
    const folder = house();
    const picture = join(folder, "media", "products", "gown.webp");
    writeFileSync(picture, Buffer.alloc(IMAGE_MAX_BYTES + 1));
    expect(problemsOf(folder)).toEqual([expect.objectContaining({ field: "images.0.file" })]);
  });

  it("refuses a market without taxes or deliveries", () => {
    const files = sampleFiles();
    const taxes = (files["taxes.json"] as { country: string }[]).slice(1);
    expect(problemsOf(house({ "taxes.json": taxes }))).toEqual([
      expect.objectContaining({ file: "regions.json", reason: "us has no rate in taxes.json" }),
    ]);
    const shipping = files["shipping.json"] as { prices: unknown[] };
    const prices = shipping.prices.slice(1);
    expect(problemsOf(house({ "shipping.json": { ...shipping, prices } }))).toEqual([
      expect.objectContaining({ file: "shipping.json", reason: "us is missing" }),
    ]);
  });
});
