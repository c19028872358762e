import { Client } from "pg";
import { compareZones, describeMismatch, type ZoneComparison } from "./zones/compare-zones";
import { randomNumbers } from "./zones/zone-cases";

/** Half hours, midnights that are skipped, a day that is, summer time that pauses, winter that is one. */
const ODD_ZONES = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Beirut",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/Dublin",
  "Pacific/Apia",
  "Pacific/Chatham",
];
const OTHERS = 14;
const ALL_ZONES = Intl.supportedValuesOf("timeZone");

describe("slots against PostgreSQL's own arithmetic (a sample; all of it: npm run test:zones)", () => {
  // Another sample each time; a failure names the seed and the case.
  const seed = Date.now() % 2 ** 31;
  let client: Client;
  let comparison: ZoneComparison;

  beforeAll(async () => {
    client = new Client({
      host: process.env.DB_HOST,
      port: Number(process.env.DB_PORT),
      user: process.env.DB_USERNAME,
      password: process.env.DB_PASSWORD,
      database: "postgres",
    });
    await client.connect();
    const random = randomNumbers(seed);
    const others = Array.from(
      { length: OTHERS },
      () => ALL_ZONES[Math.floor(random() * ALL_ZONES.length)] ?? "UTC",
    );
    comparison = await compareZones(client, {
      zones: [...new Set([...ODD_ZONES, ...others])],
      seed,
      places_per_zone: 12,
      quiet_places_per_zone: 2,
      cases_per_place: 12,
    });
  });

  afterAll(async () => {
    await client.end();
  });

  it("agree in thousands of random diaries around changes of the clock", () => {
    expect(comparison.mismatches.slice(0, 3).map(describeMismatch)).toEqual([]);
    expect({ seed, mismatches: comparison.mismatches.length }).toEqual({ seed, mismatches: 0 });
    expect(comparison.cases).toBeGreaterThan(2_000);
    expect(comparison.slots).toBeGreaterThan(comparison.cases);
    expect(comparison.changes).toBeGreaterThan(100);
  });
});
