/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { type Stylist } from "@/lib/data/stylist-types";
import { mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import { EngagementView } from "../engagement/engagement-view";
import { InviteForm } from "../invite/invite-form";
import { MatchesView } from "../match/matches-view";
import { type Match, type Matches } from "../types";
import { aBrief, anEngagement, anInvitation } from "./samples";

const OUTLOOK = { visitorZone: "Europe/Paris", now_ms: Date.parse("2026-11-22T16:00:00Z") };
const MATCH_ID = "mreq_01AAAAAAAAAAAAAAAAAAAAAAAA";

function aMatch(letter: string, name: string): Match {
  const stylist: Stylist = {
    id: `sty_01${letter.repeat(24)}`,
    handle: name.toLowerCase(),
    display_name: `${name} Example`,
    headline: "Evening cloth that moves.",
    languages: ["fr"],
    city: "Paris",
    country_code: "fr",
    time_zone: "Europe/Paris",
    modes: ["in_person"],
    specialties: ["event"],
    style_tags: [],
    years_experience: 9,
    rate: null,
    client_capacity: 12,
    places_open: 2,
    rating: { average: null, count: 0 },
    portrait: null,
    cover: null,
    next_slots: [],
  };
  return {
    stylist,
    score: 0.6,
    position: 1,
    next_slots: [{ starts_at: "2026-11-24T09:00:00.000Z", ends_at: "2026-11-24T10:00:00.000Z" }],
    reasons: [
      { factor: "language", contribution: 0.1, text: "Speaks French." },
      { factor: "specialty_fit", contribution: 0.3, text: "Works in Evenings." },
      { factor: "city", contribution: 0.15, text: "In Paris, as you are." },
      { factor: "budget", contribution: 0.05, text: "Within your limit." },
    ],
  };
}

function someMatches(change: Partial<Matches> = {}): Matches {
  return {
    match_id: MATCH_ID,
    matches: [aMatch("A", "Amara"), aMatch("B", "Beatriz"), aMatch("C", "Celine")],
    ranking_version: "rules-1",
    filtered: [{ reason: "capacity", count: 2 }],
    ...change,
  };
}

describe("matches", () => {
  it("give three reasons, the weightiest first, and the others on request", () => {
    renderInHouse(
      <MatchesView brief={aBrief()} matches={someMatches()} outlook={OUTLOOK} isLong={false} />,
    );
    const why = within(screen.getByRole("region", { name: "Why Amara" }));
    expect(why.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Works in Evenings.",
      "In Paris, as you are.",
      "Speaks French.",
      "Within your limit.",
    ]);
    expect(screen.getByText(/2 without a place open/)).toBeInTheDocument();
  });

  it("can be asked together, in a form that needs no script", async () => {
    renderInHouse(
      <MatchesView brief={aBrief()} matches={someMatches()} outlook={OUTLOOK} isLong={false} />,
    );
    const ticks = screen.getAllByRole<HTMLInputElement>("checkbox", { name: /^Ask together/ });
    await userEvent.click(ticks[0]!);
    await userEvent.click(ticks[2]!);
    expect(screen.getByRole("button", { name: "Write to all 2" })).toBeInTheDocument();
    const form = ticks[0]!.form!;
    expect(form.method).toBe("get");
    expect([...new FormData(form).entries()]).toEqual([
      ["match", MATCH_ID],
      ["with", `sty_01${"A".repeat(24)}`],
      ["with", `sty_01${"C".repeat(24)}`],
    ]);
  });

  it("remember which stylist was looked at", async () => {
    const calls = mockNetwork(() => ({ body: {} }));
    renderInHouse(
      <MatchesView brief={aBrief()} matches={someMatches()} outlook={OUTLOOK} isLong={false} />,
    );
    // jsdom goes nowhere, and says so loudly.
    document.addEventListener("click", (event) => event.preventDefault(), { once: true });
    await userEvent.click(screen.getByRole("link", { name: "Beatriz Example" }));
    await waitFor(() =>
      expect(calls).toEqual([
        {
          method: "POST",
          path: `/api/concierge/matches/${MATCH_ID}/choices`,
          body: { stylist_id: `sty_01${"B".repeat(24)}` },
        },
      ]),
    );
  });

  it("do not invite twice, and say so when nobody fits", () => {
    const invited = anInvitation({
      stylist: {
        id: `sty_01${"A".repeat(24)}`,
        handle: "amara",
        display_name: "Amara Example",
        city: "Paris",
        portrait: null,
      },
    });
    const { unmount } = renderInHouse(
      <MatchesView
        brief={aBrief({ invitations: [invited] })}
        matches={someMatches()}
        outlook={OUTLOOK}
        isLong={false}
      />,
    );
    expect(screen.getByText("Invited. Amara has not answered yet.")).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Invite Amara" })).toBeNull();
    unmount();
    renderInHouse(
      <MatchesView
        brief={aBrief()}
        matches={someMatches({ matches: [] })}
        outlook={OUTLOOK}
        isLong={false}
      />,
    );
    expect(screen.getByText("Nobody has all of this")).toBeInTheDocument();
  });
});

describe("an invitation", () => {
  const stylists = [{ id: `sty_01${"A".repeat(24)}`, first_name: "Amara" }];

  it("is not sent empty, and keeps its words when it is refused", async () => {
    const calls = mockNetwork(() => ({
      status: 409,
      body: { type: "conflict", code: "stylist_full", message: "Full." },
    }));
    const { router } = renderInHouse(
      <InviteForm briefId={aBrief().id} stylists={stylists} matchId={MATCH_ID} offer={null} />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Send the invitation" }));
    expect(screen.getByLabelText("To Amara")).toHaveAccessibleDescription(/write a few words/);
    expect(calls).toEqual([]);
    await userEvent.type(screen.getByLabelText("To Amara"), "Would you?");
    await userEvent.click(screen.getByRole("button", { name: "Send the invitation" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("no place open at present");
    expect(screen.getByLabelText("To Amara")).toHaveValue("Would you?");
    expect(router.push).not.toHaveBeenCalled();
    expect(calls[0]?.body).toEqual({
      stylist_ids: [stylists[0]?.id],
      message: "Would you?",
      match_id: MATCH_ID,
    });
  });
});

describe("an engagement", () => {
  it("puts a board that waits before everything else", () => {
    renderInHouse(
      <EngagementView
        engagement={anEngagement({
          next: { actor: "client", what: "Answer to the board", key: "answer_to_the_board" },
          boards: [
            {
              id: "board_01AAAAAAAAAAAAAAAAAAAAAAAA",
              title: "Four hours, standing tall",
              status: "shared",
              revision: 1,
              shared_at: "2026-11-21T10:00:00.000Z",
              expires_at: "2026-11-28T10:00:00.000Z",
              pieces: 9,
              kept: 2,
              passed: 1,
              undecided: 6,
              cover: null,
              order_id: null,
            },
          ],
        })}
        outlook={OUTLOOK}
      />,
    );
    const next = within(screen.getByRole("region", { name: "Your turn" }));
    expect(next.getByRole("link", { name: "Open the board" })).toHaveAttribute(
      "href",
      "/en-eu/account/boards/board_01AAAAAAAAAAAAAAAAAAAAAAAA",
    );
    expect(
      screen.getByText("6 pieces to decide, prices kept until Sat 28 Nov"),
    ).toBeInTheDocument();
  });

  it("finishes only steps that are the client's own, and tells what is late", async () => {
    const calls = mockNetwork(() => ({ body: {} }));
    const { router } = renderInHouse(
      <EngagementView
        engagement={anEngagement({
          milestones: [
            {
              id: "mile_01BBBBBBBBBBBBBBBBBBBBBBBB",
              title: "First board",
              key: "first_board",
              due_on: "2026-11-20",
              status: "open",
              next_actor: "stylist",
              position: 2,
              done_at: null,
              can: [],
            },
            {
              id: "mile_01AAAAAAAAAAAAAAAAAAAAAAAA",
              title: "Send measurements",
              key: null,
              due_on: "2026-12-01",
              status: "open",
              next_actor: "client",
              position: 1,
              done_at: null,
              can: ["done"],
            },
          ],
        })}
        outlook={OUTLOOK}
      />,
    );
    const steps = within(screen.getByRole("region", { name: "Step by step" }));
    expect(steps.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Send measurementsYours to do. By Tue 1 DecIt is done",
      "First boardAmara does this. Was due Fri 20 Nov",
    ]);
    await userEvent.click(steps.getByRole("button", { name: "It is done: Send measurements" }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(calls[0]?.path).toBe(
      "/api/concierge/engagements/eng_01AAAAAAAAAAAAAAAAAAAAAAAA/milestones/mile_01AAAAAAAAAAAAAAAAAAAAAAAA/done",
    );
  });

  it("tells the timeline in sentences, and never an unknown kind raw", () => {
    const entry = (id: string, kind: string, actor: string, data: Record<string, string>) => ({
      id,
      kind,
      actor: { type: actor, name: actor === "stylist" ? "Amara Ndiaye" : null },
      data,
      created_at: `2026-11-2${id}T10:00:00.000Z`,
    });
    renderInHouse(
      <EngagementView
        engagement={anEngagement({
          timeline: [
            entry("1", "engagement_started", "stylist", {}),
            entry("2", "milestone_done", "customer", { title: "Send measurements" }),
            entry("0", "moon_landed", "system", {}),
          ],
        })}
        outlook={OUTLOOK}
      />,
    );
    const list = within(screen.getByRole("region", { name: "So far" }));
    expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Sun 22 NovYou finished: Send measurements.",
      "Sat 21 NovYou began to work together.",
      "Fri 20 NovSomething was changed.",
    ]);
  });
});
