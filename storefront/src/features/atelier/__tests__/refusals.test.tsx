/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { type Call, mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import { aBrief, anInvitation } from "../../concierge/__tests__/samples";
import type { OwnInvitation } from "../clientele-types";
import { BookingActions } from "../diary/booking-actions";
import { InvitationView } from "../invitations/invitation-view";
import { bookingOf } from "../shape";

const SLOT = "2026-12-04T15:00:00.000Z";
const OFFERED = "2026-12-05T09:00:00.000Z";

const booking = bookingOf({
  id: "book_1",
  status: "requested",
  client: { id: "cus_1", first_name: "Camille", last_name: "Roy" },
  appointment_type: { id: "apt_1", name: "Fitting", duration_minutes: 60 },
  mode: "video",
  starts_at: SLOT,
  ends_at: "2026-12-04T16:00:00.000Z",
  stylist_time_zone: "Europe/Paris",
  can: ["decline", "cancel"],
});
const invitation: OwnInvitation = {
  ...anInvitation({ can: ["accept", "decline"] }),
  brief: aBrief(),
  client: { id: "cus_1", first_name: "Camille", last_name: "Roy" },
};
const declined = { ...invitation, status: "declined", decline_reason: "Fully taken.", can: [] };

/** A house with one free hour, which answers a no as told. */
function house(answer: { status?: number; body: unknown }): Call[] {
  const slots = [{ starts_at: OFFERED, ends_at: "2026-12-05T10:00:00.000Z" }];
  return mockNetwork(({ method }) => (method === "GET" ? { body: { slots } } : answer));
}
const said = (calls: readonly Call[]) =>
  calls.filter(({ method }) => method === "POST").map(({ path, body }) => ({ path, body }));

function invite(): void {
  renderInHouse(
    <InvitationView initial={invitation} hours={booking} zone="Europe/Paris" serverNow={0} />,
  );
}

describe("a no", () => {
  it("to an invitation takes a reason, and other hours with it, and shows what was written", async () => {
    const calls = house({ body: { invitation: declined } });
    invite();
    await userEvent.click(screen.getByRole("button", { name: /^Decline/ }));
    const form = within(await screen.findByRole("dialog"));
    await userEvent.click(form.getByRole("button", { name: "Decline" }));
    expect(form.getByText(/Please say why/)).toBeInTheDocument();
    expect(said(calls)).toEqual([]);
    await userEvent.type(form.getByLabelText("Why"), " Fully taken. ");
    await userEvent.click(await form.findByRole("button", { name: "10:00" }));
    await userEvent.click(form.getByRole("button", { name: "Decline" }));
    await waitFor(() => expect(screen.getByText("Fully taken.")).toBeInTheDocument());
    expect(said(calls)).toEqual([
      {
        path: `/api/atelier/invitations/${invitation.id}/decline`,
        body: { reason: "Fully taken.", alternative_starts: [OFFERED] },
      },
    ]);
  });

  it("that the house refuses keeps the words, and says why", async () => {
    house({ status: 409, body: { type: "conflict", code: "invitation_expired", message: "" } });
    invite();
    await userEvent.click(screen.getByRole("button", { name: /^Decline/ }));
    const form = within(await screen.findByRole("dialog"));
    await userEvent.type(form.getByLabelText("Why"), "Fully taken.");
    await userEvent.click(form.getByRole("button", { name: "Decline" }));
    expect(await form.findByRole("alert")).not.toBeEmptyDOMElement();
    expect(form.getByLabelText("Why")).toHaveValue("Fully taken.");
  });

  it.each([
    ["Decline", { reason: "Ill.", alternative_starts: [] }],
    ["Cancel", { reason: "Ill." }],
  ])("to an appointment is of the kind that was chosen: %s", async (action, body) => {
    const answered = { ...booking, status: "declined", can: [] };
    const calls = house({ body: { booking: answered } });
    const onChanged = jest.fn();
    renderInHouse(<BookingActions booking={booking} onChanged={onChanged} />);
    await userEvent.click(screen.getByRole("button", { name: new RegExp(`^${action}`) }));
    const form = within(await screen.findByRole("dialog"));
    expect(form.queryByRole("group") !== null).toBe(action === "Decline");
    await userEvent.type(form.getByLabelText("Why"), "Ill.");
    await userEvent.click(form.getByRole("button", { name: action }));
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    expect(said(calls)).toEqual([
      { path: `/api/atelier/bookings/book_1/${action.toLowerCase()}`, body },
    ]);
  });
});
