/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { Milestone } from "@/features/concierge";
import { type Call, mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import { anEngagement } from "../../concierge/__tests__/samples";
import frAtelier from "../../../../messages/fr/atelier.json";
import frConcierge from "../../../../messages/fr/concierge.json";
import type { OwnEngagement } from "../clientele-types";
import { EngagementScreen } from "../engagements/engagement-screen";

const WHEN = "2026-11-22T10:00:00.000Z";

const milestone = (id: string, change: Partial<Milestone>): Milestone => ({
  id,
  title: "Words",
  key: null,
  due_on: null,
  status: "open",
  next_actor: "stylist",
  position: 0,
  done_at: null,
  can: ["done", "drop", "edit", "remove"],
  ...change,
});
const FIRST_BOARD = milestone("mile_a", { title: "First board", key: "first_board" });
const OWN_WORDS = milestone("mile_b", { title: "Première soie", position: 1 });

const engagement: OwnEngagement = {
  ...anEngagement({
    milestones: [FIRST_BOARD, OWN_WORDS],
    next: { actor: "stylist", what: "First board", key: "first_board" },
    timeline: [
      {
        ...{ id: "eevt_a", kind: "milestone_done", actor: { type: "system", name: null } },
        data: { title: "First conversation", key: "first_conversation" },
        created_at: WHEN,
      },
    ],
  }),
  client: { id: "cus_1", first_name: "Camille", last_name: "Roy" },
};

/** The page of an engagement as a stylist in Paris reads it. */
function open(): Call[] {
  const calls = mockNetwork(({ method }) => ({ body: method === "GET" ? { engagement } : {} }));
  const texts = { atelier: frAtelier, concierge: frConcierge };
  renderInHouse(<EngagementScreen initial={engagement} zone="Europe/Paris" />, "fr-eu", texts);
  return calls;
}
const changes = (calls: readonly Call[]) =>
  calls.filter(({ method }) => method === "PUT").map(({ body }) => body);

describe("milestones in the French atelier", () => {
  it("are the house's in French and the stylist's own as they were written", () => {
    open();
    const steps = within(screen.getByRole("region", { name: "Étapes" }));
    const [first, second] = steps.getAllByRole("listitem");
    expect(first).toHaveTextContent("Première sélection");
    expect(second).toHaveTextContent("Première soie");
    expect(
      steps.getByRole("checkbox", { name: "Première sélection est faite" }),
    ).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent("First board");
  });

  it("say what is next, and what has happened, in French", () => {
    open();
    expect(screen.getByText("À vous", { selector: "p > span" }).parentElement).toHaveTextContent(
      "Première sélection",
    );
    expect(screen.getByText(/Première conversation/)).toBeInTheDocument();
  });

  it("keep the house's words when only the day changes, so that everybody reads their own", async () => {
    const calls = open();
    await userEvent.click(screen.getByRole("button", { name: "Modifier Première sélection" }));
    const form = within(await screen.findByRole("dialog"));
    expect(form.getByLabelText("Quoi")).toHaveValue("Première sélection");
    await userEvent.type(form.getByLabelText(/Jusqu’au/), "2026-12-24");
    await userEvent.click(form.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(changes(calls)).toEqual([{ due_on: "2026-12-24", next_actor: "stylist" }]),
    );
  });

  it("take the stylist's own words when they are given", async () => {
    const calls = open();
    await userEvent.click(screen.getByRole("button", { name: "Modifier Première sélection" }));
    const form = within(await screen.findByRole("dialog"));
    await userEvent.clear(form.getByLabelText("Quoi"));
    await userEvent.type(form.getByLabelText("Quoi"), "Douze robes");
    await userEvent.click(form.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(changes(calls)).toEqual([
        { title: "Douze robes", due_on: null, next_actor: "stylist" },
      ]),
    );
  });
});
