import fc from "fast-check";
import { OCCASIONS } from "../brief-vocabulary";
import { firstMilestones, STEPS_OF_BOARDS } from "../first-milestones";

const TODAY = "2026-11-22";

describe("firstMilestones", () => {
  it("counts back from the day of the occasion", () => {
    const milestones = firstMilestones("event", "2027-03-31", TODAY);
    expect(milestones.map(({ key, due_on }) => [key, due_on])).toEqual([
      ["complete_the_style_profile", null],
      ["first_conversation", null],
      ["first_board", "2027-02-17"],
      ["answer_to_the_board", "2027-02-24"],
      ["fitting", "2027-03-17"],
      ["final_look", "2027-03-26"],
    ]);
  });

  it("asks for nothing before today, over the end of a year and in leap years as well", () => {
    expect(firstMilestones("gift", "2026-12-01", TODAY).map(({ due_on }) => due_on)).toEqual([
      null,
      TODAY,
      TODAY,
    ]);
    const [, , , , fitting] = firstMilestones("event", "2028-03-10", TODAY);
    expect(fitting?.due_on).toBe("2028-02-25");
  });

  it.each(OCCASIONS)("of %s without a day name who acts, and no day", (occasion) => {
    const milestones = firstMilestones(occasion, null, TODAY);
    expect(milestones.length).toBeGreaterThan(2);
    expect(milestones.every(({ due_on, title }) => due_on === null && title.length > 0)).toBe(true);
    expect(new Set(milestones.map(({ key }) => key)).size).toBe(milestones.length);
  });

  it.each(OCCASIONS)(
    "of %s have each step that a board takes, the order's after the first",
    (occasion) => {
      const keys = firstMilestones(occasion, null, TODAY).map(({ key }) => key);
      expect(keys.filter((key) => STEPS_OF_BOARDS.ordered.some((one) => one === key))).toEqual([
        ...STEPS_OF_BOARDS.ordered,
      ]);
      expect(STEPS_OF_BOARDS.ordered).toEqual(expect.arrayContaining([...STEPS_OF_BOARDS.shared]));
    },
  );

  it("are due in their order, between today and the occasion", () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(fc.constantFrom(...OCCASIONS), days, (occasion, ahead) => {
        const on = new Date(Date.parse(`${TODAY}T00:00:00Z`) + ahead * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const due = firstMilestones(occasion, on, TODAY).flatMap(({ due_on }) => due_on ?? []);
        expect(due).toEqual(due.toSorted());
        expect(due.every((one) => one >= TODAY && one <= on)).toBe(true);
      }),
    );
  });
});
