import type { Session } from "./examples";
import { sigmoid, solve } from "./numbers";

const ROUNDS = 80;
const START_BIAS = -1;
const START_DECAY = 0.9;
/** Never less, or one choice far down would outweigh all others. */
const PROPENSITY_MIN = 0.1;
const RIDGE = 1e-5;
/** Positions of little evidence are drawn to their neighbour above: so many looks each. */
const NEIGHBOUR_LOOKS = 20;

/** Examples in columns: they are gone through hundreds of times. */
type Table = {
  rows: number;
  width: number;
  values: Float64Array;
  positions: Int32Array;
  chosen: Uint8Array;
};

function tableOf(sessions: readonly Session[]): Table {
  const examples = sessions.flatMap(({ examples }) => examples);
  const width = examples[0]?.values.length ?? 0;
  const values = new Float64Array(examples.length * width);
  examples.forEach((example, row) => values.set(example.values, row * width));
  return {
    rows: examples.length,
    width,
    values,
    positions: Int32Array.from(examples, ({ position }) => position),
    chosen: Uint8Array.from(examples, ({ was_chosen }) => Number(was_chosen)),
  };
}

/** The relevance of an example is a logistic regression on its values; the last weight stands alone. */
function relevanceOf(weights: Float64Array, { values, width }: Table, row: number): number {
  let sum = weights[width] ?? 0;
  for (let index = 0, at = row * width; index < width; index += 1, at += 1) {
    sum += (weights[index] ?? 0) * (values[at] ?? 0);
  }
  return sigmoid(sum);
}

/** A step of Newton's method on the expected log-likelihood, `targets` being how relevant each is. */
function improved(weights: Float64Array, table: Table, targets: Float64Array): Float64Array {
  const { rows, width, values } = table;
  const size = width + 1;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  const padded = new Float64Array(size).fill(1);
  for (let row = 0; row < rows; row += 1) {
    padded.set(values.subarray(row * width, (row + 1) * width));
    const relevant = relevanceOf(weights, table, row);
    const error = (targets[row] ?? 0) - relevant;
    const slope = relevant * (1 - relevant);
    for (let a = 0; a < size; a += 1) {
      const value = padded[a] ?? 0;
      gradient[a] = (gradient[a] ?? 0) + error * value;
      const line = curvature[a] ?? gradient;
      for (let b = 0; b < size; b += 1) {
        line[b] = (line[b] ?? 0) + slope * value * (padded[b] ?? 0);
      }
    }
  }
  for (let a = 0; a < size; a += 1) {
    gradient[a] = (gradient[a] ?? 0) - RIDGE * rows * (weights[a] ?? 0);
    const line = curvature[a] ?? gradient;
    line[a] = (line[a] ?? 0) + RIDGE * rows;
  }
  const step = solve(curvature, gradient);
  return weights.map((weight, index) => weight + (step[index] ?? 0));
}

/** What is expected of each example: how likely it is relevant, and how often its place was looked at. */
function expectation(weights: Float64Array, table: Table, propensities: readonly number[]) {
  const targets = new Float64Array(table.rows);
  const looked = propensities.map(() => 0);
  const shown = propensities.map(() => 0);
  for (let row = 0; row < table.rows; row += 1) {
    const position = table.positions[row] ?? 0;
    const look = propensities[position] ?? 1;
    const relevant = relevanceOf(weights, table, row);
    const missed = Math.max(1e-9, 1 - look * relevant);
    const isChosen = table.chosen[row] === 1;
    looked[position] = (looked[position] ?? 0) + (isChosen ? 1 : (look * (1 - relevant)) / missed);
    shown[position] = (shown[position] ?? 0) + 1;
    targets[row] = isChosen ? 1 : (relevant * (1 - look)) / missed;
  }
  return { targets, looked, shown };
}

/** The shares that follow from it, the first being 1 and none greater than the one before it. */
function attend(looked: readonly number[], shown: readonly number[]): number[] {
  let above = 1;
  const means = looked.map((sum, position) => {
    const mean = (sum + NEIGHBOUR_LOOKS * above) / ((shown[position] ?? 0) + NEIGHBOUR_LOOKS);
    above = Math.min(above, mean);
    return above;
  });
  return means.map((mean) => mean / (means[0] ?? 1));
}

/**
 * How likely a client looks at each position at all, by the position-based model: a stylist is chosen
 * when the position is looked at and the stylist is relevant, and relevance follows from the factors.
 * The two are told apart by expectation maximisation with a regression on the factors (Wang et al.,
 * "Position Bias Estimation for Unbiased Learning to Rank", WSDM 2018), as the same position shows
 * stylists of different value.
 *
 * @returns by position from 0 on, the first is 1, none greater than the one before it
 */
export function estimatePropensities(sessions: readonly Session[]): number[] {
  const table = tableOf(sessions);
  const places = table.positions.reduce((most, position) => Math.max(most, position + 1), 0);
  let propensities = Array.from({ length: places }, (_, index) => START_DECAY ** index);
  let weights: Float64Array = new Float64Array(table.width + 1);
  weights[table.width] = START_BIAS;
  for (let round = 0; round < ROUNDS && table.rows > 0; round += 1) {
    const { targets, looked, shown } = expectation(weights, table, propensities);
    weights = improved(weights, table, targets);
    propensities = attend(looked, shown);
  }
  return propensities.map((value) => Math.max(PROPENSITY_MIN, value));
}
