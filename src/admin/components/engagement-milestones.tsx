import { Text } from "@medusajs/ui";
import type { Milestone } from "../lib/engagement-types";
import { MILESTONE_LOOKS } from "../lib/engagement-words";
import { dayWords } from "../lib/zoned";
import { Nothing, Section, StateBadge } from "./states";

const WHO: Readonly<Record<Milestone["next_actor"], string>> = {
  client: "The client is next",
  stylist: "The stylist is next",
  house: "The house is next",
};

/** What is to be done, by when, and by whom. */
export function EngagementMilestones({ milestones }: { milestones: readonly Milestone[] }) {
  return (
    <Section title="Milestones">
      {milestones.length === 0 ? (
        <Nothing title="No milestones" />
      ) : (
        <ol className="divide-y">
          {milestones.map(({ id, title, due_on, status, next_actor }) => (
            <li key={id} className="flex flex-col gap-y-1 px-6 py-3">
              <span className="flex items-start justify-between gap-x-3">
                <Text size="small" weight="plus">
                  {title}
                </Text>
                <StateBadge look={MILESTONE_LOOKS[status]} />
              </span>
              <Text size="small" className="text-ui-fg-subtle">
                {[due_on ? `By ${dayWords(due_on)}` : null, status === "open" && WHO[next_actor]]
                  .filter(Boolean)
                  .join(". ")}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
