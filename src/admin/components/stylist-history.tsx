import { Text } from "@medusajs/ui";
import type { ProfileChange, StatusChange, Stylist } from "../lib/types";
import { STYLIST_LOOKS, wordOf } from "../lib/words";
import { momentIn, staffZone } from "../lib/zoned";
import { Nothing, Section } from "./states";

const ACTORS: Readonly<Record<StatusChange["actor_type"], string>> = {
  stylist: "by the stylist",
  user: "by staff",
  system: "by the house",
};
const VALUE_MAX = 60;

type Entry = { id: string; at: string; title: string; lines: string[] };

function statusEntry({ id, from, to, actor_type, note, created_at }: StatusChange): Entry {
  return {
    id,
    at: created_at,
    title: `${STYLIST_LOOKS[from].label} → ${STYLIST_LOOKS[to].label}, ${ACTORS[actor_type]}`,
    lines: note ? [note] : [],
  };
}

function valueWords(value: unknown): string {
  const words = Array.isArray(value)
    ? value.map((one) => wordOf(String(one))).join(", ")
    : String(value ?? "");
  return words.length > VALUE_MAX ? `${words.slice(0, VALUE_MAX)}…` : words || "nothing";
}

function profileEntry({ id, changes, created_at }: ProfileChange): Entry {
  return {
    id,
    at: created_at,
    title: "Profile changed by the stylist",
    lines: Object.entries(changes).map(
      ([field, { from, to }]) => `${wordOf(field)}: ${valueWords(from)} is now ${valueWords(to)}`,
    ),
  };
}

/** What has happened to an application and a profile, the latest first. */
export function StylistHistory({ stylist }: { stylist: Stylist }) {
  const entries = [
    ...stylist.status_changes.map(statusEntry),
    ...stylist.profile_changes.map(profileEntry),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <Section title="History">
      {entries.length === 0 ? (
        <Nothing title="Nothing has happened yet" />
      ) : (
        <ol className="divide-y">
          {entries.map(({ id, at, title, lines }) => (
            <li key={id} className="flex flex-col gap-y-1 px-6 py-3">
              <Text size="small" weight="plus">
                {title}
              </Text>
              {lines.map((line) => (
                <Text key={line} size="small" className="whitespace-pre-line break-words">
                  {line}
                </Text>
              ))}
              <Text size="xsmall" className="text-ui-fg-subtle">
                <time dateTime={at}>{momentIn(at, staffZone())}</time>
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
