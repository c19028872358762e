import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { CONCIERGE_MODULE } from "..";
import Brief from "../models/brief";
import BriefPicture from "../models/brief-picture";
import Engagement from "../models/engagement";
import EngagementChange from "../models/engagement-change";
import EngagementEvent from "../models/engagement-event";
import Invitation from "../models/invitation";
import Milestone from "../models/milestone";
import ProfileAccess from "../models/profile-access";
import StyleProfile from "../models/style-profile";
import TasteSignal from "../models/taste-signal";
import type ConciergeModuleService from "../service";
import type { BriefDTO, BriefFields, InvitationDTO, InviteInput } from "../types";

export const CLIENT = "cus_ada";
const HOUR_MS = 3_600_000;

export type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Runs tests of the module on a database of its own. */
export function withConcierge(
  testSuite: (service: ConciergeModuleService, query: Query) => void,
): void {
  moduleIntegrationTestRunner<ConciergeModuleService>({
    moduleName: CONCIERGE_MODULE,
    resolve: join(__dirname, ".."),
    moduleModels: [
      StyleProfile,
      TasteSignal,
      ProfileAccess,
      Brief,
      BriefPicture,
      Invitation,
      Engagement,
      EngagementChange,
      EngagementEvent,
      Milestone,
    ],
    // The migrations, not the models: the constraints under test are theirs.
    pathToMigrations: join(__dirname, "..", "migrations"),
    testSuite: ({ service, MikroOrmWrapper }) => {
      testSuite(service, async <Row>(sql: string, values: unknown[] = []) =>
        MikroOrmWrapper.forkManager().execute<Row[]>(sql, values),
      );
    },
  });
}

/** A day from today on, "YYYY-MM-DD" in UTC. */
export function day(days: number): string {
  return new Date(Date.now() + days * 24 * HOUR_MS).toISOString().slice(0, 10);
}

export const BRIEF: BriefFields = {
  occasion: "event",
  title: "The opening of the season",
  happens_on: null,
  ends_on: null,
  city: "Paris",
  country_code: "fr",
  budget: { min: 1000, max: 5000.5, currency_code: "eur" },
  wishes: "Something that moves.",
  mode: "video",
  languages: ["fr"],
  specialties: ["event"],
};

/** An open brief of the client. */
export function open(
  service: ConciergeModuleService,
  fields: Partial<BriefFields> & { customer_id?: string } = {},
): Promise<BriefDTO> {
  return service.openBrief({ customer_id: CLIENT, ...BRIEF, ...fields });
}

/** Invites stylists to a brief of the client; answers the invitations in their order. */
export async function invite(
  service: ConciergeModuleService,
  { id, customer_id }: Pick<BriefDTO, "id" | "customer_id">,
  stylist_ids: string[],
  input: Partial<InviteInput> = {},
): Promise<InvitationDTO[]> {
  const { invitations } = await service.inviteStylists({
    customer_id,
    brief_id: id,
    stylist_ids,
    message: "Would you?",
    booking_id: null,
    booking_starts_at: null,
    match_id: null,
    idempotency_key: null,
    ...input,
  });
  return invitations;
}

/** What came of several attempts: how many succeeded, and the codes of the refusals, sorted. */
export function outcomes(results: readonly PromiseSettledResult<unknown>[]): {
  won: number;
  codes: string[];
} {
  const codes = results.flatMap((result) =>
    result.status === "rejected" ? [String((result.reason as { code?: string }).code)] : [],
  );
  return { won: results.length - codes.length, codes: codes.toSorted() };
}
