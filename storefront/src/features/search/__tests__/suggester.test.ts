import { createSuggester } from "../suggester";
import { type Suggestions } from "../suggestions";

function answer(q: string): Suggestions {
  return { q, queries: [], categories: [], houses: [], pieces: [], count: 0 };
}

/** Questions that the test answers when it likes, in the order it likes. */
function slowHouse() {
  const asked: {
    words: string;
    signal: AbortSignal;
    answer: () => Promise<void>;
    fail: () => Promise<void>;
  }[] = [];
  const shown: (string | null)[] = [];
  const suggester = createSuggester({
    ask: (words, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          words,
          signal,
          answer: () => Promise.resolve(resolve(answer(words))),
          fail: () => Promise.resolve(reject(new Error("No answer."))),
        });
      }),
    show: (found) => shown.push(found && found.q),
  });
  return { asked, shown, suggester };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it("asks once, after a pause of 150 ms", () => {
  const { asked, suggester } = slowHouse();
  for (const value of ["s", "si", "sil", "silk"]) {
    suggester.type(value);
    jest.advanceTimersByTime(100);
  }
  expect(asked).toHaveLength(0);
  jest.advanceTimersByTime(50);
  expect(asked.map(({ words }) => words)).toEqual(["silk"]);
});

it("gives the older question up and never shows its answer after a newer one", async () => {
  const { asked, shown, suggester } = slowHouse();
  suggester.type("si");
  jest.advanceTimersByTime(150);
  suggester.type("silk");
  expect(asked[0]?.signal.aborted).toBe(true);
  jest.advanceTimersByTime(150);
  await asked[1]?.answer();
  // The network took its time with the first one.
  await asked[0]?.answer();
  await jest.advanceTimersByTimeAsync(0);
  expect(shown).toEqual(["silk"]);
});

it("does not let a late failure wipe a newer answer away", async () => {
  const { asked, shown, suggester } = slowHouse();
  suggester.type("si");
  jest.advanceTimersByTime(150);
  suggester.type("silk");
  jest.advanceTimersByTime(150);
  await asked[1]?.answer();
  await asked[0]?.fail();
  await jest.advanceTimersByTimeAsync(0);
  expect(shown).toEqual(["silk"]);
});

it("shows nothing when it fails or when there are too few letters", async () => {
  const { asked, shown, suggester } = slowHouse();
  suggester.type("silk");
  jest.advanceTimersByTime(150);
  await asked[0]?.fail();
  await jest.advanceTimersByTimeAsync(0);
  suggester.type("s");
  jest.advanceTimersByTime(150);
  expect(asked).toHaveLength(1);
  expect(shown).toEqual([null, null]);
});

it("answers words that it knows at once, and the same words not twice", async () => {
  const { asked, shown, suggester } = slowHouse();
  suggester.type("silk");
  jest.advanceTimersByTime(150);
  await asked[0]?.answer();
  await jest.advanceTimersByTimeAsync(0);
  suggester.type("silk ");
  suggester.type("silks");
  suggester.type("silk");
  jest.advanceTimersByTime(150);
  expect(asked).toHaveLength(1);
  expect(shown).toEqual(["silk", "silk"]);
});

it("shows nothing any more once it has been stopped", async () => {
  const { asked, shown, suggester } = slowHouse();
  suggester.type("silk");
  jest.advanceTimersByTime(150);
  suggester.stop();
  await asked[0]?.answer();
  await jest.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([]);
});
