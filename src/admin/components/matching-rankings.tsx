import { Table } from "@medusajs/ui";
import type { RankingQuality } from "../lib/use-matching";
import type { Look } from "../lib/words";
import { StateBadge } from "./states";

const LOOKS: Readonly<Record<RankingQuality["status"], Look>> = {
  rules: { label: "Rules", colour: "grey" },
  active: { label: "Answers now", colour: "green" },
  retired: { label: "Retired", colour: "grey" },
  refused: { label: "Refused", colour: "red" },
  unknown: { label: "Unknown", colour: "grey" },
};
const PERCENT = 100;

const share = (rate: number | null) => (rate === null ? "–" : `${Math.round(rate * PERCENT)} %`);

/** Every ranking that has answered, and what came of its answers. */
export function MatchingRankings({ rankings }: { rankings: readonly RankingQuality[] }) {
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Ranking</Table.HeaderCell>
            <Table.HeaderCell>State</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Answers</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Opened</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Invited</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Accepted</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Outcome</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rankings.map((ranking) => (
            <Table.Row key={ranking.version}>
              <Table.Cell>{ranking.version}</Table.Cell>
              <Table.Cell>
                <StateBadge look={LOOKS[ranking.status]} />
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{ranking.requests}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{ranking.chosen}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{ranking.invited}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {ranking.accepted} ({share(ranking.acceptance_rate)})
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {share(ranking.mean_outcome)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
