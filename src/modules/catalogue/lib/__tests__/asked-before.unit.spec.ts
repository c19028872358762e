import { AskedBefore } from "../asked-before";

describe("AskedBefore", () => {
  it("knows a question from the second time on", () => {
    const asked = new AskedBefore();
    expect(asked.note("colour=black")).toBe(false);
    expect(asked.note("colour=black")).toBe(true);
    expect(asked.note("colour=black")).toBe(true);
    expect(asked.note("")).toBe(false);
    expect(asked.note("")).toBe(true);
  });

  it("takes hardly any question for another one", () => {
    const asked = new AskedBefore();
    const keys = Array.from({ length: 5_000 }, (_, number) => `max_price=${number}`);
    const mistaken = keys.filter((key) => asked.note(key)).length;
    const remembered = keys.filter((key) => asked.note(key)).length;
    expect(mistaken).toBe(0);
    // Those whose place another one has taken since are forgotten.
    expect(remembered).toBeGreaterThan(3_500);
  });
});
