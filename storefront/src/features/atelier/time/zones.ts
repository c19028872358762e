import { placeOfZone } from "@/lib/zoned-time";

import { localMoment } from "./zoned";

/** A zone as somebody looks for it: by a city in it. */
export interface ZoneChoice {
  /** IANA name. */
  zone: string;
  city: string;
}

/** Cities that give no zone its name, but where the house's stylists live. */
const MORE_CITIES: Record<string, readonly string[]> = {
  "Africa/Casablanca": ["Marrakech", "Rabat"],
  "Africa/Johannesburg": ["Cape Town"],
  "Africa/Lagos": ["Abuja"],
  "America/Chicago": ["Dallas", "Houston", "Austin"],
  "America/Los_Angeles": ["San Francisco", "Seattle", "Las Vegas", "Beverly Hills"],
  "America/New_York": ["Miami", "Boston", "Washington", "Atlanta", "Palm Beach"],
  "America/Sao_Paulo": ["Rio de Janeiro"],
  "America/Toronto": ["Montreal", "Ottawa"],
  "Asia/Dubai": ["Abu Dhabi"],
  "Asia/Kolkata": ["Mumbai", "Delhi", "Bengaluru", "Kolkata", "Jaipur"],
  "Asia/Qatar": ["Doha"],
  "Asia/Shanghai": ["Beijing", "Shenzhen", "Hangzhou"],
  "Asia/Tokyo": ["Osaka", "Kyoto"],
  "Australia/Sydney": ["Canberra"],
  "Europe/Berlin": ["Munich", "Hamburg", "Frankfurt", "Düsseldorf"],
  "Europe/Brussels": ["Antwerp", "Ghent"],
  "Europe/Istanbul": ["Ankara", "Bodrum"],
  "Europe/London": ["Edinburgh", "Manchester"],
  "Europe/Madrid": ["Barcelona", "Seville", "Marbella"],
  "Europe/Paris": ["Lyon", "Nice", "Cannes", "Marseille"],
  "Europe/Rome": ["Milan", "Florence", "Venice", "Naples"],
  "Europe/Zurich": ["Geneva", "Basel", "Gstaad"],
};

/** Older names of zones, as some runtimes still list them. */
const CANONICAL: Record<string, string> = { "Asia/Calcutta": "Asia/Kolkata" };

/** Says whether the runtime knows a zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone !== "";
  } catch {
    return false;
  }
}

let known: ZoneChoice[] | undefined;

function allChoices(): ZoneChoice[] {
  known ??= Intl.supportedValuesOf("timeZone")
    .map((zone) => CANONICAL[zone] ?? zone)
    .filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"))
    .flatMap((zone) => {
      const cities = new Set([...(MORE_CITIES[zone] ?? []), placeOfZone(zone, "en")]);
      return [...cities].map((city) => ({ zone, city }));
    })
    .sort((a, b) => (a.city < b.city ? -1 : 1));
  return known;
}

/**
 * Finds zones by a city, or by the zone's own name.
 * @param typed what was typed; accents, case and spaces do not matter.
 * @param limit most choices that come back.
 * @returns cities that begin with it, then those that contain it, then zones whose name does.
 */
export function findZones(typed: string, limit: number): ZoneChoice[] {
  const wanted = plain(typed);
  if (wanted === "") {
    return [];
  }
  const rank = ({ city, zone }: ZoneChoice) => {
    const name = plain(city);
    return name.startsWith(wanted)
      ? 0
      : name.includes(wanted)
        ? 1
        : plain(zone).includes(wanted)
          ? 2
          : 3;
  };
  return allChoices()
    .map((choice) => ({ choice, rank: rank(choice) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ choice }) => choice);
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .trim();
}

/**
 * How far the clocks of a place are from UTC at an instant.
 * @returns "UTC", "UTC+9" or "UTC-3:30".
 */
export function offsetWords(zone: string, instant: string | number): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" });
  const name = parts
    .formatToParts(new Date(instant))
    .find(({ type }) => type === "timeZoneName")?.value;
  return (name ?? "UTC").replace("GMT", "UTC");
}

/** Whether clock and calendar of two places show the same at an instant. */
export function sameClock(one: string, other: string, instant: string): boolean {
  const [here, there] = [localMoment(instant, one), localMoment(instant, other)];
  return here.date === there.date && here.minute === there.minute;
}
