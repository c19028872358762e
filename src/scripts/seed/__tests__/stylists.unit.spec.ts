import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentMime } from "../../../modules/stylist/lib/document-type";
import { handleBase } from "../../../modules/stylist/lib/handle";
import { missingFromProfile } from "../../../modules/stylist/lib/profile-complete";
import { SPECIALTIES } from "../../../modules/stylist/lib/specialties";
import { demoDocument } from "../demo-document";
import { findDemoFolder } from "../demo-folder";
import { readDemoData } from "../read-demo-data";
import { availabilityOf, pastStart } from "../stylist-times";

const NOW = new Date("2026-11-22T12:00:00Z");
const WORDS_MIN = 80;
const WORDS_MAX = 150;

/** The files of the real demo house. Reading them already checks every rule of the schema. */
describe("the stylists of the demo house", () => {
  const folder = findDemoFolder();
  const { stylists, clients } = readDemoData(folder);
  const approved = stylists.filter(({ status }) => status === "approved");

  it("are 24 over the world, and three who wait", () => {
    expect(approved).toHaveLength(24);
    expect(stylists.map(({ status }) => status).filter((one) => one === "submitted")).toHaveLength(
      2,
    );
    expect(stylists.filter(({ status }) => status === "changes_requested")).toHaveLength(1);
    expect(new Set(approved.map(({ city }) => city)).size).toBeGreaterThanOrEqual(16);
    expect(new Set(approved.map(({ time_zone }) => time_zone)).size).toBeGreaterThanOrEqual(15);
  });

  it("have handles that the house would give them", () => {
    for (const { handle, display_name } of stylists) {
      expect(handleBase(display_name)).toBe(handle);
    }
  });

  it("have everything an application needs", () => {
    for (const stylist of stylists) {
      expect([stylist.handle, missingFromProfile(stylist, stylist.documents)]).toEqual([
        stylist.handle,
        [],
      ]);
    }
  });

  it("tell of themselves in 80 to 150 words, none like another", () => {
    for (const { handle, biography } of stylists) {
      const words = biography.split(/\s+/).length;
      expect([handle, words >= WORDS_MIN && words <= WORDS_MAX]).toEqual([handle, true]);
      expect(biography).not.toMatch(/!|passion|journey|timeless|curat|unleash|elevate/i);
    }
    expect(new Set(stylists.map(({ headline }) => headline)).size).toBe(stylists.length);
  });

  it("cover every specialty and every mode", () => {
    const specialties = new Set(approved.flatMap((stylist) => stylist.specialties));
    expect([...specialties].sort()).toEqual([...SPECIALTIES].sort());
    for (const { handle, modes, appointment_types } of approved) {
      const offered = new Set(appointment_types.flatMap((type) => type.modes));
      expect([handle, [...offered].every((mode) => modes.includes(mode))]).toEqual([handle, true]);
    }
  });

  it("can be booked at once and on request, with work to look at and things said of them", () => {
    const confirmations = approved.flatMap(({ appointment_types }) =>
      appointment_types.map(({ confirmation }) => confirmation),
    );
    expect(new Set(confirmations)).toEqual(new Set(["instant", "on_request"]));
    for (const { handle, appointment_types, portfolio, reviews, portrait } of approved) {
      const counts = [appointment_types.length, portfolio.length, reviews.length];
      expect([handle, portrait !== null, ...counts.map((count) => count >= 2)]).toEqual([
        handle,
        true,
        true,
        true,
        true,
      ]);
      expect(portfolio.length).toBeGreaterThanOrEqual(4);
    }
    const replies = approved.flatMap(({ reviews }) => reviews.filter(({ reply }) => reply));
    expect(replies.length).toBeGreaterThanOrEqual(approved.length - 2);
  });

  it("have portraits that differ", () => {
    const portraits = stylists.flatMap(({ portrait }) => portrait?.file ?? []);
    const pixels = portraits.map((file) => readFileSync(join(folder, "media", file), "base64"));
    expect(new Set(pixels).size).toBe(24);
  });

  it("have met people from all over", () => {
    const met = new Set(approved.flatMap(({ reviews }) => reviews.map(({ client }) => client)));
    expect([...met].sort()).toEqual(clients.map(({ key }) => key).sort());
  });
});

describe("availabilityOf", () => {
  const [stylist] = readDemoData(findDemoFolder()).stylists;
  const exception = { kind: "extra", in_days: 10, days: 2 } as const;

  it("counts days in the stylist's zone and moves on to the weekday", () => {
    const tokyo = { ...(stylist as NonNullable<typeof stylist>), time_zone: "Asia/Tokyo" };
    const late = new Date("2026-11-22T16:00:00Z");
    const dates = (weekday?: number) =>
      availabilityOf({ ...tokyo, exceptions: [{ ...exception, weekday }] }, late).exceptions?.map(
        ({ starts_on, ends_on }) => [starts_on, ends_on],
      );
    // It is the 23rd there already, a Monday.
    expect(dates()).toEqual([["2026-12-03", "2026-12-04"]]);
    expect(dates(4)).toEqual([["2026-12-03", "2026-12-04"]]);
    expect(dates(6)).toEqual([["2026-12-05", "2026-12-06"]]);
    expect(dates(3)).toEqual([["2026-12-09", "2026-12-10"]]);
  });

  it("spreads hours over their weekdays", () => {
    const hours = [{ weekdays: [1, 3], start: "09:00", end: "17:00", modes: ["video" as const] }];
    const one = { ...(stylist as NonNullable<typeof stylist>), weekly_hours: hours };
    expect(availabilityOf(one, NOW).weekly_hours).toEqual([
      { weekday: 1, start: "09:00", end: "17:00", modes: ["video"] },
      { weekday: 3, start: "09:00", end: "17:00", modes: ["video"] },
    ]);
  });
});

describe("pastStart", () => {
  const weekly_hours = [
    { weekdays: [2], start: "10:00", end: "18:00", modes: ["in_person" as const] },
  ];

  it("lies an hour into the last day of work, by the clock of the place", () => {
    // Three days before Sunday the 22nd is a Thursday; the Tuesday before it is the 17th.
    const start = pastStart({ time_zone: "America/New_York", weekly_hours }, 3, NOW);
    expect(start).toEqual({ starts_at: new Date("2026-11-17T16:00:00Z"), mode: "in_person" });
  });

  it("follows the clock through the changes of the year", () => {
    const start = pastStart({ time_zone: "America/New_York", weekly_hours }, 40, NOW);
    expect(start.starts_at).toEqual(new Date("2026-10-13T15:00:00Z"));
  });
});

describe("demoDocument", () => {
  it("is a PDF whose table of contents points at its objects", () => {
    const file = demoDocument(["Demo (house)", "Étienne"]);
    expect(documentMime(file)).toBe("application/pdf");
    const text = file.toString("latin1");
    const places = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    expect(places.map((at) => text.slice(at, at + 7))).toEqual(
      places.map((_, index) => `${index + 1} 0 obj`),
    );
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1])).startsWith("xref")).toBe(true);
  });
});
