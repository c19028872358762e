import type { MedusaContainer } from "@medusajs/framework/types";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type { BriefStatus } from "../../../modules/concierge/lib/brief-vocabulary";
import type { InvitationStatus } from "../../../modules/concierge/lib/invitation-status";
import type {
  BriefDTO,
  ConciergeActor,
  EngagementDTO,
  EngagementEventDTO,
  EngagementsQuery,
  InvitationDTO,
  MilestoneDTO,
  Page,
  StyleProfileDTO,
} from "../../../modules/concierge/types";

type Paging = { limit: number; offset: number };
type Owner = { customer_id?: string; stylist_id?: string };

/** One change of an engagement's state or stylist, with what staff noted about it. */
type EngagementChange = {
  id: string;
  from_stylist_id: string;
  to_stylist_id: string;
  note: string | null;
  created_at: Date;
};

/** What routes ask the concierge module; changing anything is for workflows. */
type ConciergeReader = {
  getStyleProfile(customerId: string): Promise<StyleProfileDTO>;
  getBrief(id: string): Promise<BriefDTO>;
  briefsById(ids: readonly string[]): Promise<BriefDTO[]>;
  briefsPage(
    query: Paging & { customer_id: string; status?: BriefStatus },
  ): Promise<Page<BriefDTO>>;
  mayStylistSeeBrief(id: string, stylistId: string): Promise<boolean>;
  getInvitation(id: string, owner: Owner): Promise<InvitationDTO>;
  invitationsPage(
    query: Paging & Owner & { brief_id?: string; status?: InvitationStatus },
  ): Promise<Page<InvitationDTO>>;
  getEngagement(id: string, actor: ConciergeActor): Promise<EngagementDTO>;
  engagementsPage(query: EngagementsQuery): Promise<Page<EngagementDTO>>;
  milestonesOf(engagementIds: readonly string[]): Promise<MilestoneDTO[]>;
  timelineOf(engagementId: string, limit: number): Promise<EngagementEventDTO[]>;
  listEngagementChanges(
    filters: { engagement_id: string },
    config: { order: { created_at: "DESC" }; take: number },
  ): Promise<EngagementChange[]>;
  clientsPage(
    query: Paging & { stylist_id: string; customer_id?: string },
  ): Promise<Page<{ customer_id: string; since: string; active: number }>>;
  engagedClients(stylistIds: readonly string[]): Promise<Map<string, string[]>>;
};

export function conciergeReader(scope: MedusaContainer): ConciergeReader {
  return scope.resolve<ConciergeReader>(CONCIERGE_MODULE);
}
