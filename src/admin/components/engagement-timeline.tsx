import { Text } from "@medusajs/ui";
import type { TimelineEntry } from "../lib/engagement-types";
import { timelineWords } from "../lib/engagement-words";
import { momentIn, staffZone } from "../lib/zoned";
import { Nothing, Section } from "./states";

/** What has happened in an engagement, the latest first. */
export function EngagementTimeline({ timeline }: { timeline: readonly TimelineEntry[] }) {
  return (
    <Section title="History">
      {timeline.length === 0 ? (
        <Nothing title="Nothing has happened yet" />
      ) : (
        <ol className="divide-y">
          {timeline.map((entry) => (
            <li key={entry.id} className="flex flex-col gap-y-1 px-6 py-3">
              <Text size="small" weight="plus">
                {timelineWords(entry)}
              </Text>
              {typeof entry.data.title === "string" ? (
                <Text size="small">{entry.data.title}</Text>
              ) : null}
              <Text size="xsmall" className="text-ui-fg-subtle">
                <time dateTime={entry.created_at}>{momentIn(entry.created_at, staffZone())}</time>
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
