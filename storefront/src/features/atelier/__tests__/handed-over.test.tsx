/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, within } from "@testing-library/react";

import { sampleBoard, samplePiece } from "@/store/__tests__/board-samples";
import { renderInHouse } from "@/store/__tests__/render-in-house";

import { BoardTalk } from "../boards/board-talk";
import { Timeline } from "../engagements/timeline";

const SELF = "Vivienne Kwok";
const FORMER = "Imogen Hartley";
const WHEN = "2026-11-22T10:00:00.000Z";

const names = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");

describe("an engagement that was handed over", () => {
  it("says of each step whether it was the reader's or that of whoever was there before", () => {
    const shared = (id: string, name: string, title: string) => ({
      ...{ id, kind: "board_shared", data: { title }, created_at: WHEN },
      actor: { type: "stylist", name },
    });
    renderInHouse(
      <Timeline
        entries={[shared("a", FORMER, "The coats"), shared("b", SELF, "The shoes")]}
        zone="Asia/Hong_Kong"
        name="Camille"
        self={SELF}
      />,
    );
    expect(names()).toEqual([
      expect.stringMatching(/^Imogen Hartley shared The coats\./),
      expect.stringMatching(/^You shared The shoes\./),
    ]);
  });

  it("keeps the names of those who spoke on a board", () => {
    const said = (id: string, type: "stylist" | "customer", name: string) => ({
      ...{ id, item_id: null, text: `Words of ${name}`, created_at: WHEN },
      author: { type, name },
    });
    const comments = [
      said("a", "stylist", FORMER),
      said("b", "customer", "Camille"),
      said("c", "stylist", SELF),
    ];
    const board = { ...sampleBoard([samplePiece("a")]), can: ["comment"], comments };
    renderInHouse(<BoardTalk board={board} name="Camille" self={SELF} />);
    const talk = within(screen.getByRole("list"));
    expect(
      talk.getAllByRole("listitem").map(({ firstChild }) => firstChild?.firstChild?.textContent),
    ).toEqual([FORMER, "Camille", "You"]);
  });
});
