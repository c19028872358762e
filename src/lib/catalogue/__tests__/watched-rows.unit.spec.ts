import { changedSinceLook, memoryOf } from "../watched-rows";

const row = (id: string, state: string, recent = false) => ({ id, state, recent });

describe("changedSinceLook", () => {
  it("counts at the first look what changed while nobody may have looked", () => {
    expect(changedSinceLook([row("a", "1", true), row("b", "1")], undefined)).toEqual(["a"]);
  });

  it("finds what is new, changed and gone, and no more than that", () => {
    const memory = memoryOf([row("a", "1"), row("b", "1"), row("c", "1")]);
    const rows = [row("a", "1", true), row("b", "2"), row("d", "1")];
    expect(changedSinceLook(rows, memory)).toEqual(["b", "d", "c"]);
    expect(changedSinceLook(rows, memoryOf(rows))).toEqual([]);
  });
});
