import { Text } from "@medusajs/ui";
import type { Handover } from "../lib/engagement-types";
import { momentIn, staffZone } from "../lib/zoned";
import { Section } from "./states";

/** From whom to whom an engagement went, and why; nothing while it has stayed with one stylist. */
export function EngagementHandovers({ handovers }: { handovers: readonly Handover[] }) {
  if (handovers.length === 0) {
    return null;
  }
  return (
    <Section title="Handed over">
      <ol className="divide-y">
        {handovers.map(({ id, from, to, note, created_at }) => (
          <li key={id} className="flex flex-col gap-y-1 px-6 py-3">
            <Text size="small" weight="plus">
              From {from ?? "a stylist"} to {to ?? "a stylist"}
            </Text>
            {note ? <Text size="small">{note}</Text> : null}
            <Text size="xsmall" className="text-ui-fg-subtle">
              <time dateTime={created_at}>{momentIn(created_at, staffZone())}</time>
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
