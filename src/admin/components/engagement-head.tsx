import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { Engagement } from "../lib/engagement-types";
import { clientWords, ENGAGEMENT_LOOKS, occasionWords } from "../lib/engagement-words";
import { moneyWords } from "../lib/words";
import { momentIn, staffZone } from "../lib/zoned";
import { ReassignEngagement } from "./reassign-engagement";
import { Fact, Section, StateBadge } from "./states";

function budgetWords({ budget }: Engagement["brief"]): string {
  if (!budget) {
    return "Not said";
  }
  const [min, max] = [budget.min, budget.max].map((amount) =>
    moneyWords(amount, budget.currency_code),
  );
  return `${min} to ${max}`;
}

/** What the engagement is about and whose it is. */
export function EngagementHead({ engagement }: { engagement: Engagement }) {
  const { title, status, stylist, client, brief, started_at, ended_at } = engagement;
  const [isReassigning, setReassigning] = useState(false);
  return (
    <Section
      title={title}
      aside={
        <div className="flex items-center gap-x-3">
          <StateBadge look={ENGAGEMENT_LOOKS[status]} />
          {status === "active" ? (
            <Button size="small" variant="secondary" onClick={() => setReassigning(true)}>
              Give to another stylist
            </Button>
          ) : null}
        </div>
      }
    >
      <Fact label="Client">
        <Link className="text-ui-fg-interactive" to={`/customers/${client.id}`}>
          {clientWords(engagement)}
        </Link>
      </Fact>
      <Fact label="Stylist">
        <Link className="text-ui-fg-interactive" to={`/stylists/${stylist.id}`}>
          {stylist.display_name}
        </Link>
      </Fact>
      <Fact label="Occasion">{occasionWords(brief)}</Fact>
      <Fact label="Budget">{budgetWords(brief)}</Fact>
      {brief.wishes ? <Fact label="Wishes">{brief.wishes}</Fact> : null}
      <Fact label="Since">{momentIn(started_at, staffZone())}</Fact>
      {ended_at ? <Fact label="Ended">{momentIn(ended_at, staffZone())}</Fact> : null}
      {isReassigning ? (
        <ReassignEngagement engagement={engagement} onClose={() => setReassigning(false)} />
      ) : null}
    </Section>
  );
}
