import {
  amountOf,
  answerOf,
  nextQuestion,
  sameAnswer,
  saysSomething,
  storedAnswer,
} from "../style/answers";
import { isQuestion, QUESTIONS } from "../vocabulary";
import { blankProfile } from "./samples";

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  entries.forEach(([name, value]) => form.append(name, value));
  return form;
}

describe("the answer to a question", () => {
  it("is read from the form as it stands", () => {
    const form = formOf([
      ["colours_loved", "ivory"],
      ["colours_loved", "oxblood"],
      ["colours_avoided", "yellow"],
    ]);
    expect(answerOf("colours", form, "eur")).toEqual({
      colours_loved: ["ivory", "oxblood"],
      colours_avoided: ["yellow"],
    });
  });

  it("leaves out sizes that are not written", () => {
    const form = formOf([
      ["sizes.dress", " 38 "],
      ["sizes.shoes", ""],
      ["sizes.ring", "53"],
    ]);
    expect(answerOf("sizes", form, "eur")).toEqual({ sizes: { dress: "38", ring: "53" } });
  });

  it("takes one end of a budget, and both in whichever order they are written", () => {
    const form = formOf([
      ["budgets.gowns.min", "5 000"],
      ["budgets.gowns.max", "1.200,50"],
      ["budgets.bags.min", ""],
      ["budgets.bags.max", "900"],
      ["budgets.shoes.max", "a lot"],
    ]);
    expect(answerOf("budgets", form, "eur")).toEqual({
      budgets: {
        gowns: { min: 1200.5, max: 5000, currency_code: "eur" },
        bags: { min: null, max: 900, currency_code: "eur" },
      },
    });
  });

  it("fills in what most people mean where communication is left open", () => {
    expect(answerOf("communication", formOf([]), "eur")).toEqual({ communication: null });
    expect(answerOf("communication", formOf([["contact", "email"]]), "eur")).toEqual({
      communication: { contact: "email", pace: "as_needed", surprise: false },
    });
  });

  it("is nothing when a text is blank", () => {
    expect(answerOf("dislikes", formOf([["dislikes", "  "]]), "eur")).toEqual({ dislikes: null });
  });

  it.each(QUESTIONS)("to %s says nothing in a blank profile", (question) => {
    expect(saysSomething(storedAnswer(question, blankProfile()))).toBe(false);
    expect(saysSomething(answerOf(question, formOf([]), "eur"))).toBe(false);
  });

  it.each(QUESTIONS)("to %s is the same read from a blank form as from a blank profile", (one) => {
    expect(sameAnswer(answerOf(one, formOf([]), "eur"), storedAnswer(one, blankProfile()))).toBe(
      true,
    );
  });

  it("is the same in another order, and not when something was added", () => {
    expect(sameAnswer({ silhouettes: ["a", "b"] }, { silhouettes: ["b", "a"] })).toBe(true);
    expect(sameAnswer({ sizes: { a: "1", b: "2" } }, { sizes: { b: "2", a: "1" } })).toBe(true);
    expect(sameAnswer({ silhouettes: ["a"] }, { silhouettes: ["a", "b"] })).toBe(false);
  });
});

describe("an amount as it is typed", () => {
  it.each([
    ["5000", 5000],
    ["5,000", 5000],
    ["5 000", 5000],
    ["5’000", 5000],
    ["1.200,50", 1200.5],
    ["1,200.50", 1200.5],
    ["99.5", 99.5],
    ["99,5", 99.5],
    ["0", 0],
    ["", null],
    ["-3", null],
    ["much", null],
  ])("%s", (typed, amount) => {
    expect(amountOf(typed)).toBe(amount);
  });
});

describe("the way through the questions", () => {
  it("goes on at the first that was neither answered nor skipped", () => {
    expect(nextQuestion({ answered: [], skipped: [] })).toBe("occasions");
    expect(nextQuestion({ answered: ["occasions", "colours"], skipped: ["silhouettes"] })).toBe(
      "materials",
    );
    expect(nextQuestion({ answered: [...QUESTIONS], skipped: [] })).toBeNull();
  });

  it("knows questions from anything else in an address", () => {
    expect(isQuestion("style_tags")).toBe(true);
    expect(isQuestion("admin")).toBe(false);
    expect(isQuestion(undefined)).toBe(false);
  });
});
