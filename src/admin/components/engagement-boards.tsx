import { Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import type { BoardSummary } from "../lib/engagement-types";
import { BOARD_LOOKS } from "../lib/engagement-words";
import { momentIn, staffZone } from "../lib/zoned";
import { Nothing, Section, StateBadge } from "./states";

/** The boards of an engagement with what the client thinks of them. */
export function EngagementBoards({ boards }: { boards: readonly BoardSummary[] }) {
  return (
    <Section title="Boards">
      {boards.length === 0 ? (
        <Nothing title="No boards yet">The stylist composes them in the atelier.</Nothing>
      ) : (
        <ul className="divide-y">
          {boards.map(({ id, title, status, pieces, kept, passed, undecided, ...board }) => (
            <li key={id} className="flex flex-col gap-y-1 px-6 py-3">
              <span className="flex items-start justify-between gap-x-3">
                <Text size="small" weight="plus">
                  {title}
                </Text>
                <StateBadge look={BOARD_LOOKS[status]} />
              </span>
              <Text size="small">
                {pieces} {pieces === 1 ? "piece" : "pieces"}: {kept} kept, {passed} passed,{" "}
                {undecided} undecided
              </Text>
              {board.expires_at ? (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  Prices held until {momentIn(board.expires_at, staffZone())}
                </Text>
              ) : null}
              {board.order_id ? (
                <Link
                  className="text-ui-fg-interactive txt-compact-small"
                  to={`/orders/${board.order_id}`}
                >
                  The order
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
