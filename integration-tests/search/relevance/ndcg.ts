/** How good each piece is as an answer, 0 (not at all) to 3 (what was asked for); a missing one is 0. */
export type Grades = Readonly<Record<string, number>>;

const gain = (grade: number) => 2 ** grade - 1;
const discount = (index: number) => Math.log2(index + 2);

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + gain(grade) / discount(index), 0);
}

/**
 * Normalised discounted cumulative gain of the first `depth` answers: 1 for the best possible order,
 * 0 when nothing relevant is among them. Gain 2^grade - 1, discount log2(rank + 1), after Burges et
 * al., "Learning to Rank using Gradient Descent" (ICML 2005), which builds on Järvelin and Kekäläinen,
 * "Cumulated Gain-Based Evaluation of IR Techniques" (ACM TOIS 20, 2002).
 *
 * @param answered what was answered, best first
 * @param grades the judgement; must hold at least one grade above 0
 */
export function ndcg(answered: readonly string[], grades: Grades, depth = 10): number {
  const ideal = Object.values(grades)
    .sort((a, b) => b - a)
    .slice(0, depth);
  const given = answered.slice(0, depth).map((id) => grades[id] ?? 0);
  return discountedGain(given) / discountedGain(ideal);
}
