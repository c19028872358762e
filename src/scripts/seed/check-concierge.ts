import type { DemoProblem } from "./demo-data-error";
import type { DemoData } from "./schema";

const FILE = "concierge.json";
/** The demo client who can sign in. */
const OWN = "client";

/**
 * Checks what the file of the concierge cannot know: clients, stylists, houses and pieces.
 *
 * @returns all problems, none when the data is sound
 */
export function checkConcierge({
  concierge,
  clients,
  stylists,
  brands,
  pieces,
}: DemoData): DemoProblem[] {
  const problems: DemoProblem[] = [];
  const known = {
    clients: new Set([OWN, ...clients.map(({ key }) => key)]),
    stylists: new Set(stylists.map(({ handle }) => handle)),
    brands: new Set(brands.map(({ handle }) => handle)),
    pieces: new Set(pieces.map(({ handle }) => handle)),
  };
  const check = (field: string, kind: keyof typeof known, key: string): void => {
    if (!known[kind].has(key)) {
      problems.push({ file: FILE, field, reason: `"${key}" is not among the ${kind}` });
    }
  };
  concierge.profiles.forEach(({ client, profile }, index) => {
    check(`profiles.${index}.client`, "clients", client);
    for (const brand of [...(profile.brands_loved ?? []), ...(profile.brands_avoided ?? [])]) {
      check(`profiles.${index}.profile`, "brands", brand);
    }
  });
  concierge.briefs.forEach(({ client, stylist, boards }, index) => {
    check(`briefs.${index}.client`, "clients", client);
    check(`briefs.${index}.stylist`, "stylists", stylist);
    for (const { piece } of boards.flatMap(({ looks }) => looks.flatMap((look) => look.pieces))) {
      check(`briefs.${index}.boards`, "pieces", piece);
    }
  });
  return problems;
}
