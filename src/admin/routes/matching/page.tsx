import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ChartBar } from "@medusajs/icons";
import { Container, Heading, Text } from "@medusajs/ui";
import { HistoryPlot, PositionPlot } from "../../components/matching-plots";
import { MatchingRankings } from "../../components/matching-rankings";
import { Nothing, NotRead, Reading, Section } from "../../components/states";
import { useMatchingQuality } from "../../lib/use-matching";

/** How good the house is at suggesting stylists. */
const MatchingPage = () => {
  const { data, error, refetch } = useMatchingQuality();
  if (!data) {
    return (
      <Container className="p-0">
        {error ? (
          <NotRead what="The numbers" error={error} onRetry={() => void refetch()} />
        ) : (
          <Reading what="the numbers" lines={8} />
        )}
      </Container>
    );
  }
  const answered = data.rankings.filter(({ requests }) => requests > 0);
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-1 px-6 py-4">
        <Heading>Matching</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {data.active_version} answers now. A ranking that was learned replaces it only when it is
          better for clients it has not seen. Commission is no part of any of them.
        </Text>
      </Container>
      <Section title="Chosen, by place in the list">
        <PositionPlot rankings={answered} />
      </Section>
      <Section title="Learned against the rules (NDCG at 5)">
        <HistoryPlot history={data.history} />
      </Section>
      <Section title="Rankings">
        {data.rankings.length === 0 ? (
          <Nothing title="No ranking has answered yet" />
        ) : (
          <MatchingRankings rankings={data.rankings} />
        )}
      </Section>
    </div>
  );
};

export const config = defineRouteConfig({ label: "Matching", icon: ChartBar });
export const handle = { breadcrumb: () => "Matching" };

export default MatchingPage;
