/** Prints slots of some diaries: the test of process zones runs this under different values of TZ. */
import fc from "fast-check";
import { freeSlotStarts } from "../slots";
import { slotQueries } from "./arbitrary-diary";

const SEED = 20_261_122;
const DIARIES = 150;

const diaries = fc.sample(slotQueries, { seed: SEED, numRuns: DIARIES });
process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    slots: diaries.map((diary) => freeSlotStarts(diary)),
  }),
);
