/** @jest-environment node */
import { encodeOneAtATime } from "../one-picture-at-a-time";

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

class Pipeline {
  static running = 0;
  static most = 0;

  constructor(private readonly name: string) {}

  async toBuffer(suffix = ""): Promise<string> {
    Pipeline.running += 1;
    Pipeline.most = Math.max(Pipeline.most, Pipeline.running);
    await pause();
    Pipeline.running -= 1;
    if (this.name === "damaged") {
      throw new Error("damaged");
    }
    return this.name + suffix;
  }
}

test("encodes one after another, in order, and a damaged picture holds up no other", async () => {
  encodeOneAtATime(Pipeline.prototype as unknown as Parameters<typeof encodeOneAtATime>[0]);
  const finished: string[] = [];
  const outcomes = await Promise.allSettled(
    ["a", "damaged", "b", "c"].map(async (name) => {
      const buffer = await new Pipeline(name).toBuffer("!");
      finished.push(buffer);
      return buffer;
    }),
  );
  expect(Pipeline.most).toBe(1);
  expect(finished).toEqual(["a!", "b!", "c!"]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
});
