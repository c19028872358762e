import { FACTORS } from "../../modules/concierge/lib/match/facts";
import type { Training } from "../../modules/concierge/lib/match/learning/train";
import type { RankingWeights } from "../../modules/concierge/lib/match/ranking";

const WIDTH = 900;
const HEIGHT = 340;
const TOP = 52;
const PANEL = 240;
const BAR = 9;
const INK = "#1c1917";
const QUIET = "#a8a29e";
const ACCENT = "#7f1d1d";

function text(x: number, y: number, words: string, more = ""): string {
  return `<text x="${x}" y="${y}" fill="${INK}" font-size="12" ${more}>${words}</text>`;
}

function bar(x: number, y: number, width: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${Math.max(0, width).toFixed(1)}" height="${BAR}" fill="${colour}"/>`;
}

/** How much each factor counts, by the rules and as learned. */
function weightsPanel(rules: RankingWeights, learned: RankingWeights | null): string {
  const most = Math.max(
    ...FACTORS.map((factor) => Math.max(rules[factor], learned?.[factor] ?? 0)),
  );
  const row = PANEL / FACTORS.length;
  const rows = FACTORS.map((factor, index) => {
    const y = TOP + index * row;
    const width = (weights: RankingWeights) => (170 * weights[factor]) / most;
    return [
      text(20, y + 15, factor),
      bar(130, y + 3, width(rules), QUIET),
      learned ? bar(130, y + 3 + BAR, width(learned), ACCENT) : "",
    ].join("");
  });
  return text(20, 30, "Weights: rules (grey), learned (red)") + rows.join("");
}

/** NDCG@5 on answers held out, with the interval of the gain. */
function qualityPanel({ comparison }: Training): string {
  const left = 345;
  if (!comparison) {
    return text(left, 30, "Too little data to compare");
  }
  const { rules, learned, difference } = comparison;
  const height = (value: number) => PANEL * value;
  const column = (x: number, value: number, colour: string, name: string) =>
    [
      `<rect x="${x}" y="${(TOP + PANEL - height(value)).toFixed(1)}" width="70" height="${height(value).toFixed(1)}" fill="${colour}"/>`,
      text(x, TOP + PANEL + 18, `${name} ${value.toFixed(3)}`),
    ].join("");
  const at = (value: number) => (TOP + PANEL - height(rules + value)).toFixed(1);
  const x = left + 145;
  return [
    text(left, 30, "NDCG@5 held out, 95 % interval"),
    column(left, rules, QUIET, "rules"),
    column(left + 110, learned, ACCENT, "learned"),
    `<path d="M${x} ${at(difference.low)}V${at(difference.high)}M${x - 7} ${at(difference.low)}h14M${x - 7} ${at(difference.high)}h14" stroke="${INK}" fill="none" stroke-width="2"/>`,
  ].join("");
}

/** How likely each place is looked at. */
function attentionPanel({ propensities }: Training): string {
  const left = 620;
  const step = 250 / Math.max(1, propensities.length - 1);
  const points = propensities
    .map(
      (one, place) => `${(left + place * step).toFixed(1)},${(TOP + PANEL * (1 - one)).toFixed(1)}`,
    )
    .join(" ");
  return [
    text(left, 30, "How likely a place is looked at"),
    `<line x1="${left}" x2="${left + 250}" y1="${TOP + PANEL}" y2="${TOP + PANEL}" stroke="${QUIET}"/>`,
    points ? `<polyline points="${points}" fill="none" stroke="${ACCENT}" stroke-width="2"/>` : "",
    text(left, TOP + PANEL + 18, "first"),
    text(left + 250, TOP + PANEL + 18, `place ${propensities.length}`, 'text-anchor="end"'),
  ].join("");
}

/** A training as a picture that stands alone: weights, quality and attention. SVG. */
export function plotOf(training: Training, rules: RankingWeights): string {
  return [
    `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" xmlns="http://www.w3.org/2000/svg" font-family="Georgia, serif" role="img" aria-label="Learned ranking and rules">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#faf9f7"/>`,
    weightsPanel(rules, training.weights),
    qualityPanel(training),
    attentionPanel(training),
    "</svg>",
  ].join("\n");
}
