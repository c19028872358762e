import { Container } from "@medusajs/ui";
import { useParams } from "react-router-dom";
import { EngagementBoards } from "../../../components/engagement-boards";
import { EngagementHandovers } from "../../../components/engagement-handovers";
import { EngagementHead } from "../../../components/engagement-head";
import { EngagementMilestones } from "../../../components/engagement-milestones";
import { EngagementTimeline } from "../../../components/engagement-timeline";
import { NotRead, Reading } from "../../../components/states";
import { StyleProfileSection } from "../../../components/style-profile-section";
import { useEngagement } from "../../../lib/use-engagements";

/** Everything of one engagement, and its handing over. */
const EngagementPage = () => {
  const { id = "" } = useParams();
  const { data: engagement, error, refetch } = useEngagement(id);
  if (!engagement) {
    return (
      <Container className="p-0">
        {error ? (
          <NotRead what="The engagement" error={error} onRetry={() => void refetch()} />
        ) : (
          <Reading what="the engagement" lines={8} />
        )}
      </Container>
    );
  }
  return (
    <div className="flex w-full flex-col gap-3 xl:flex-row xl:items-start">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <EngagementHead engagement={engagement} />
        <EngagementBoards boards={engagement.boards} />
        <StyleProfileSection customerId={engagement.client.id} />
      </div>
      <div className="flex w-full flex-col gap-y-3 xl:max-w-[440px]">
        <EngagementMilestones milestones={engagement.milestones} />
        <EngagementHandovers handovers={engagement.handovers} />
        <EngagementTimeline timeline={engagement.timeline} />
      </div>
    </div>
  );
};

export const handle = { breadcrumb: () => "Engagement" };

export default EngagementPage;
