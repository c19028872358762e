import type { RankingQuality, RankingTraining } from "../lib/use-matching";
import { dayIn, dayWords, staffZone } from "../lib/zoned";
import { Plot, type PlotScale } from "./plot";
import { Nothing } from "./states";

const MOST_LINES = 3;
const COLOURS = ["stroke-ui-fg-base", "stroke-ui-fg-interactive", "stroke-ui-fg-muted"];
const FILLS = ["fill-ui-fg-base", "fill-ui-fg-interactive", "fill-ui-fg-muted"];
const PERCENT = 100;

const percent = (rate: number) => `${Math.round(rate * PERCENT)} %`;

/** The least round tenth that holds all values, at least one tenth and at most the whole. */
function top(values: readonly number[]): number {
  return Math.min(1, Math.max(0.1, Math.ceil(Math.max(0, ...values) * 10) / 10));
}

function Line({
  points,
  scale,
  look,
  word,
}: {
  points: readonly { at: number; value: number }[];
  scale: PlotScale;
  look: number;
  word: string;
}) {
  const last = points.at(-1);
  const path = points.map(({ at, value }) => `${scale.x(at)},${scale.y(value)}`).join(" ");
  return (
    <g>
      <polyline points={path} fill="none" strokeWidth={1.5} className={COLOURS[look]} />
      {points.map(({ at, value }) => (
        <circle key={at} cx={scale.x(at)} cy={scale.y(value)} r={3} className={FILLS[look]} />
      ))}
      {last ? (
        <text
          x={scale.x(last.at) + 8}
          y={scale.y(last.value) + 4}
          className={`${FILLS[look] ?? ""} text-[11px]`}
        >
          {word}
        </text>
      ) : null}
    </g>
  );
}

/** How often the stylist at each place was chosen, by ranking. */
export function PositionPlot({ rankings }: { rankings: readonly RankingQuality[] }) {
  const shown = rankings.filter(({ positions }) => positions.length > 0).slice(0, MOST_LINES);
  const all = shown.flatMap(({ positions }) => positions);
  if (all.length === 0) {
    return <Nothing title="No matches yet">Clients have not been shown anybody.</Nothing>;
  }
  const last = Math.max(...all.map(({ position }) => position));
  return (
    <Plot
      label="Share of stylists chosen, by place in the list"
      xFrom={0}
      xTo={last}
      yTo={top(all.map(({ rate }) => rate))}
      xTicks={Array.from({ length: last + 1 }, (_, at) => ({ at, word: String(at + 1) }))}
      yWord={percent}
    >
      {(scale) =>
        shown.map(({ version, positions }, look) => (
          <Line
            key={version}
            points={positions.map(({ position, rate }) => ({ at: position, value: rate }))}
            scale={scale}
            look={look}
            word={version}
          />
        ))
      }
    </Plot>
  );
}

/** What each training gained over the rules on clients it had not seen. */
export function HistoryPlot({ history }: { history: readonly RankingTraining[] }) {
  const points = history.flatMap(({ version, trained_at, metrics }, at) =>
    metrics.ndcg_learned === null || metrics.ndcg_rules === null
      ? []
      : [{ at, version, trained_at, learned: metrics.ndcg_learned, rules: metrics.ndcg_rules }],
  );
  if (points.length === 0) {
    return (
      <Nothing title="Nothing has been learned yet">
        The rules answer until a training beats them.
      </Nothing>
    );
  }
  const at = points.map((point) => point.at);
  return (
    <Plot
      label="NDCG at 5 on held-out clients, the learned ranking beside the rules, by training"
      xFrom={Math.min(...at)}
      xTo={Math.max(...at)}
      yTo={top(points.flatMap(({ learned, rules }) => [learned, rules]))}
      xTicks={points.map((point) => ({
        at: point.at,
        word: dayWords(dayIn(point.trained_at, staffZone())),
      }))}
      yWord={(value) => value.toFixed(2)}
    >
      {(scale) => (
        <>
          <Line
            points={points.map((point) => ({ at: point.at, value: point.rules }))}
            scale={scale}
            look={2}
            word="rules"
          />
          <Line
            points={points.map((point) => ({ at: point.at, value: point.learned }))}
            scale={scale}
            look={1}
            word="learned"
          />
        </>
      )}
    </Plot>
  );
}
