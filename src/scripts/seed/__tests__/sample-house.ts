import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MARKETS } from "../schema";
import { samplePiece } from "./sample-piece";

const text = (words: string): { en: string; fr: string } => ({ en: words, fr: `${words} (fr)` });
const category = (handle: string, children: unknown[] = []): Record<string, unknown> => ({
  handle,
  name: text(handle),
  description: text(handle),
  children,
});

const CURRENCY = { us: "usd", eu: "eur", gb: "gbp", ae: "aed", jp: "jpy" };
const COUNTRY = { us: "us", eu: "fr", gb: "gb", ae: "ae", jp: "jp" };

/** The files of a small sound house, by their path under demo/data. */
export function sampleFiles(): Record<string, unknown> {
  return {
    "brands.json": [
      {
        handle: "maison-test",
        name: "Maison Test",
        city: "Paris",
        country_code: "fr",
        founded_year: 1931,
        tagline: text("A line."),
        story: text("A story."),
      },
    ],
    "categories.json": [category("gowns", [category("gowns-evening")])],
    "collections.json": [
      { handle: "first-light", title: text("First Light"), description: text("Dawn") },
    ],
    "pieces/gowns.json": [samplePiece()],
    "option-labels.fr.json": { Size: "Taille", Colour: "Couleur", Ivory: "Ivoire" },
    "clients.json": [],
    "concierge.json": { profiles: [], briefs: [] },
    "regions.json": MARKETS.map((market) => ({
      market,
      name: text(market),
      currency: CURRENCY[market],
      prices_include_tax: market !== "us",
      countries: [COUNTRY[market]],
    })),
    "taxes.json": MARKETS.map((market) => ({
      country: COUNTRY[market],
      code: market,
      name: text("VAT"),
      rate: 20,
      provinces: [],
    })),
    "shipping.json": {
      locations: [
        {
          name: "Paris",
          sells_online: true,
          address: {
            address_1: "1 rue",
            city: "Paris",
            postal_code: "75001",
            country_code: "fr",
          },
        },
      ],
      types: ["standard", "express", "white-glove"].map((code) => ({
        code,
        label: text(code),
        promise: text("Soon"),
      })),
      prices: MARKETS.map((market) => ({ market, standard: 0, express: 20, "white-glove": 200 })),
    },
  };
}

/** Writes files as a demo folder somewhere temporary. */
export function writeHouse(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), "demo-house-"));
  mkdirSync(join(folder, "data", "pieces"), { recursive: true });
  mkdirSync(join(folder, "data", "stylists"), { recursive: true });
  mkdirSync(join(folder, "media", "products"), { recursive: true });
  writeFileSync(join(folder, "media", "products", "gown.webp"), "a picture");
  for (const [file, content] of Object.entries(files)) {
    const raw = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, "data", file), raw);
  }
  return folder;
}
