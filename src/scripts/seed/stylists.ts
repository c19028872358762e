import { STYLIST_MODULE } from "../../modules/stylist";
import type { StylistStatus } from "../../modules/stylist/lib/stylist-status";
import type StylistModuleService from "../../modules/stylist/service";
import { applyAsStylistWorkflow } from "../../workflows/stylist/workflows/apply-as-stylist";
import { changeStylistStatusWorkflow } from "../../workflows/stylist/workflows/change-stylist-status";
import { register } from "./accounts";
import { idOf, rows, type SeedContext } from "./context";
import { seedStylistPictures } from "./stylist-pictures";
import { fillApplication } from "./stylist-profile";
import type { DemoStylist } from "./stylist-schema";

const FRENCH = "fr";
const HOUSE = { type: "system", id: null } as const;

type Row = { id: string; email: string; status: StylistStatus; approved_at: string | null };

/** The login of a stylist of the demo house. */
function stylistEmail(handle: string): string {
  return `${handle}@atelier.stylebyzaga.example`;
}

async function stylistRows(context: SeedContext): Promise<Map<string, Row>> {
  const found = await rows<Row>(context, "stylist", ["id", "email", "status", "approved_at"]);
  return new Map(found.map((row) => [row.email, row]));
}

/** Opens an application with its login. One that a killed run left without a login is made anew. */
async function apply(
  { container, ...rest }: SeedContext,
  { handle, display_name, languages }: DemoStylist,
  left: Row | undefined,
  password: string,
): Promise<string> {
  const email = stylistEmail(handle);
  const identity = await register({ container, ...rest }, email, password);
  if (left && identity.app_metadata?.stylist_id === left.id) {
    return left.id;
  }
  if (left) {
    await container.resolve<StylistModuleService>(STYLIST_MODULE).deleteStylists([left.id]);
  }
  const mail_language = languages[0] === FRENCH ? "fr" : "en";
  const { result } = await applyAsStylistWorkflow(container).run({
    input: { auth_identity_id: identity.id, display_name, email, mail_language },
  });
  return result.id;
}

/** Submits what is a draft, and lets the house decide what it was to decide and has not. */
async function decide(context: SeedContext, row: Row, stylist: DemoStylist): Promise<void> {
  const { container } = context;
  const { id } = row;
  if (row.status === "draft") {
    await changeStylistStatusWorkflow(container).run({
      input: { id, action: "submit", actor: { type: "stylist", id } },
    });
  } else if (row.status !== "submitted") {
    return;
  }
  if (stylist.status === "approved" && !row.approved_at) {
    await changeStylistStatusWorkflow(container).run({
      input: { id, action: "approve", actor: HOUSE },
    });
  }
  const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
  const [asked] = await service.listStylistStatusChanges(
    { stylist_id: id, to_status: "changes_requested" },
    { take: 1 },
  );
  // Somebody who was asked and has submitted again waits for staff, not for the seed.
  if (stylist.status === "changes_requested" && !asked) {
    await changeStylistStatusWorkflow(container).run({
      input: { id, action: "request_changes", actor: HOUSE, note: stylist.note ?? null },
    });
  }
}

/**
 * Brings the stylists of the demo house into it, the way they come: they apply, fill in everything,
 * submit, and are approved; three applications wait. What is further than that stays as people have
 * left it.
 *
 * @param now the day from which exceptions are counted
 * @returns ids by handle of the data file
 */
export async function seedStylists(
  context: SeedContext,
  password: string,
  now: Date,
): Promise<Map<string, string>> {
  const { stylists } = context.data;
  const before = await stylistRows(context);
  const unfinished = stylists.filter(({ handle }) => {
    const status = before.get(stylistEmail(handle))?.status;
    return status === undefined || status === "draft";
  });
  if (unfinished.length) {
    const pictureOf = await seedStylistPictures(context);
    for (const stylist of unfinished) {
      const known = before.get(stylistEmail(stylist.handle));
      const id = await apply(context, stylist, known, password);
      await fillApplication(context, id, stylist, pictureOf, now);
    }
  }
  const filled = await stylistRows(context);
  for (const stylist of stylists) {
    const row = filled.get(stylistEmail(stylist.handle));
    if (row) {
      await decide(context, row, stylist);
    }
  }
  const ids = new Map([...filled.values()].map(({ email, id }) => [email, id]));
  return new Map(stylists.map(({ handle }) => [handle, idOf(ids, stylistEmail(handle))]));
}
