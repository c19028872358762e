import { CONCIERGE_MODULE } from "../../modules/concierge";
import type ConciergeModuleService from "../../modules/concierge/service";
import type { DemoClient } from "./accounts";
import { seedBoards } from "./concierge-boards";
import type { DemoBrief } from "./concierge-schema";
import { idOf, type SeedContext } from "./context";

type People = {
  /** Ids by handle and by key of the data files. */
  stylists: ReadonlyMap<string, string>;
  clients: ReadonlyMap<string, string>;
  client: DemoClient;
};

const DAY_MS = 86_400_000;
/** Longer than any list of the demo. */
const ALL = 100;
const NO_TIME = "I am fully taken until spring, and would not do you justice.";

async function seedProfiles(
  { data, container }: SeedContext,
  clients: ReadonlyMap<string, string>,
): Promise<void> {
  const service = container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
  for (const { client, profile, answered, skipped } of data.concierge.profiles) {
    const customer_id = idOf(clients, client);
    const { version } = await service.getStyleProfile(customer_id);
    if (version === 0) {
      await service.saveStyleProfile({ ...profile, customer_id, version, answered, skipped });
    }
  }
}

/** The brief of this title, opened when there is none. */
async function openBrief(
  service: ConciergeModuleService,
  { brief: { in_days, ...brief } }: DemoBrief,
  customer_id: string,
  now: Date,
): Promise<string> {
  const [known] = await service.listBriefs({ customer_id, title: brief.title }, { take: 1 });
  if (known) {
    return known.id;
  }
  const happens_on =
    in_days === null
      ? null
      : new Date(now.getTime() + in_days * DAY_MS).toISOString().slice(0, "2026-11-22".length);
  const { id } = await service.openBrief({ ...brief, customer_id, happens_on, ends_on: null });
  return id;
}

/** The invitation to this stylist, made when there is none. */
async function invite(
  service: ConciergeModuleService,
  ids: { brief_id: string; customer_id: string; stylist_id: string },
  message: string,
): Promise<{ id: string; status: string }> {
  const { brief_id, customer_id, stylist_id } = ids;
  const [known] = await service.listInvitations({ brief_id, stylist_id }, { take: 1 });
  if (known) {
    return known;
  }
  const { invitations } = await service.inviteStylists({
    ...{ brief_id, customer_id, stylist_ids: [stylist_id], message },
    ...{ booking_id: null, booking_starts_at: null, match_id: null, idempotency_key: null },
  });
  return invitations[0] ?? { id: "", status: "pending" };
}

async function finishMilestones(
  service: ConciergeModuleService,
  engagement_id: string,
  stylist_id: string,
  count: number,
): Promise<void> {
  const milestones = await service.milestonesOf([engagement_id]);
  for (const { id, status } of milestones.slice(0, count)) {
    if (status === "open") {
      await service.changeMilestone({
        ...{ id, engagement_id, actor: { type: "stylist", id: stylist_id } },
        change: { action: "finish" },
      });
    }
  }
}

async function seedBrief(
  context: SeedContext,
  demo: DemoBrief,
  { customer_id, stylist_id }: { customer_id: string; stylist_id: string },
  now: Date,
): Promise<void> {
  const service = context.container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
  const brief_id = await openBrief(service, demo, customer_id, now);
  const { id, status } = await invite(service, { brief_id, customer_id, stylist_id }, demo.message);
  if (demo.state === "declined" && status === "pending") {
    const owner = { stylist_id };
    await service.answerInvitation({ id, action: "decline", owner, reason: NO_TIME });
  }
  if (demo.state === "invited" || demo.state === "declined") {
    return;
  }
  // The demo's own stylists have room for the demo's clients.
  if (status === "pending") {
    await service.acceptInvitation({ id, stylist_id, capacity: ALL });
  }
  const [engagement] = await service.listEngagements({ brief_id }, { take: 1 });
  if (!engagement || engagement.status !== "active") {
    return;
  }
  await finishMilestones(service, engagement.id, stylist_id, demo.milestones_done);
  const currency_code = demo.brief.budget?.currency_code ?? null;
  const engaged = { id: engagement.id, customer_id, stylist_id, currency_code };
  await seedBoards(context, engaged, demo.boards);
  if (demo.state !== "active") {
    const isDone = demo.state === "completed";
    await service.endEngagement({
      id: engagement.id,
      action: isDone ? "complete" : "cancel",
      actor: isDone ? { type: "stylist", id: stylist_id } : { type: "system", id: null },
      note: null,
    });
  }
}

/**
 * Fills the concierge: profiles, briefs, invitations, engagements in every state, boards that wait for
 * their client. What is there stays; what a killed run has left is finished. Without mails.
 *
 * @param now the day from which days are counted
 */
export async function seedConcierge(
  context: SeedContext,
  { stylists, clients, client }: People,
  now: Date,
): Promise<void> {
  const people = new Map([...clients, ["client", client.id] as const]);
  await seedProfiles(context, people);
  for (const demo of context.data.concierge.briefs) {
    const customer_id = idOf(people, demo.client);
    const stylist_id = idOf(stylists, demo.stylist);
    await seedBrief(context, demo, { customer_id, stylist_id }, now);
  }
}
