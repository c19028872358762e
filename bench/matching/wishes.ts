import type { Random } from "../catalogue/random.js";
import { briefId } from "./people.js";

const DAY_MS = 86_400_000;
const CITIES = ["Paris", "Milan", "London", "Tokyo", "New York", "Dubai"];
const SPECIALTIES = ["bridal", "couture", "red_carpet", "wardrobe", "travel", "gifting", "event"];
const LANGUAGES = ["en", "fr", "it", "ja"];

/**
 * What a client asks for: half by their brief, the others by a search of their own; one of three names
 * the days.
 */
export function wishOf(random: Random, client: number): Record<string, unknown> {
  const from = Date.now() + random.whole(6, 20) * DAY_MS;
  const days = {
    from: new Date(from).toISOString(),
    to: new Date(from + random.whole(3, 10) * DAY_MS).toISOString(),
  };
  return {
    ...(random.chance(0.5)
      ? { brief_id: briefId(client) }
      : {
          city: random.pick(CITIES),
          specialties: [random.pick(SPECIALTIES)],
          ...(random.chance(0.5) && { language: random.pick(LANGUAGES) }),
          ...(random.chance(0.5) && { mode: random.pick(["in_person", "video"]) }),
          ...(random.chance(0.3) && { max_rate: 300, currency_code: "eur" }),
        }),
    ...(random.chance(0.33) && days),
  };
}
