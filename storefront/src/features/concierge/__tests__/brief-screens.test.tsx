/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import { BriefFields } from "../brief/brief-fields";
import { BriefForm } from "../brief/brief-form";
import { BriefView } from "../brief/brief-view";
import { aBrief, anInvitation } from "./samples";

const OUTLOOK = { visitorZone: "Europe/Paris", now_ms: Date.parse("2026-11-22T16:00:00Z") };

function write(inviting: string | null = null) {
  return renderInHouse(
    <BriefForm id={null} kept={{ country_code: null }} inviting={inviting}>
      <BriefFields brief={null} languages={["fr"]} />
    </BriefForm>,
  );
}

describe("writing a brief", () => {
  it("says what is missing, and asks nobody before", async () => {
    const calls = mockNetwork(() => ({ body: {} }));
    write();
    await userEvent.click(screen.getByRole("button", { name: "Keep the brief" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Please choose an occasion.");
    expect(screen.getAllByRole("radio", { name: "Red carpet" })[0]).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    expect(calls).toEqual([]);
  });

  it("names itself after the occasion and the city, and leads on", async () => {
    const calls = mockNetwork(() => ({ status: 201, body: { brief: aBrief() } }));
    const { router } = write();
    await userEvent.click(screen.getByRole("radio", { name: "A wedding" }));
    await userEvent.type(screen.getByLabelText("City"), "Florence");
    await userEvent.type(screen.getByLabelText("To"), "8000");
    await userEvent.click(screen.getByRole("button", { name: "Keep the brief" }));
    await waitFor(() =>
      expect(router.push).toHaveBeenCalledWith(
        "/en-eu/account/briefs/brief_01AAAAAAAAAAAAAAAAAAAAAAAA?made=1",
      ),
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: "POST",
      path: "/api/concierge/briefs",
      body: {
        occasion: "wedding",
        title: "A wedding in Florence",
        budget_max: 8000,
        currency_code: "eur",
        languages: ["fr"],
      },
    });
  });

  it("goes straight to the letter when the stylist was chosen before", async () => {
    mockNetwork(() => ({ status: 201, body: { brief: aBrief() } }));
    const { router } = write("sty_01BBBBBBBBBBBBBBBBBBBBBBBB");
    await userEvent.click(screen.getByRole("radio", { name: "A gift" }));
    await userEvent.click(screen.getByRole("button", { name: "Keep the brief" }));
    await waitFor(() =>
      expect(router.push).toHaveBeenCalledWith(
        "/en-eu/account/briefs/brief_01AAAAAAAAAAAAAAAAAAAAAAAA/invite?with=sty_01BBBBBBBBBBBBBBBBBBBBBBBB",
      ),
    );
  });
});

describe("a brief", () => {
  it("is filled in where it is filled: one filled way on", () => {
    renderInHouse(<BriefView brief={aBrief()} outlook={OUTLOOK} news={null} />);
    expect(screen.getByRole("link", { name: "See who fits" })).toHaveAttribute(
      "href",
      "/en-eu/account/briefs/brief_01AAAAAAAAAAAAAAAAAAAAAAAA/matches",
    );
    expect(screen.getByText("up to €6,000")).toBeInTheDocument();
  });

  it("says until when somebody answers, by the reader's clock, and takes it back", async () => {
    const calls = mockNetwork(() => ({ body: { invitation: anInvitation() } }));
    const { router } = renderInHouse(
      <BriefView
        brief={aBrief({ invitations: [anInvitation()] })}
        outlook={OUTLOOK}
        news="invited"
      />,
    );
    const part = within(screen.getByRole("region", { name: "Invitations" }));
    expect(part.getByText("Amara answers until Wed 25 Nov, 16:00 in Paris")).toBeInTheDocument();
    await userEvent.click(part.getByRole("button", { name: "Take the invitation back: Amara" }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(calls[0]?.path).toBe(
      "/api/concierge/invitations/inv_01AAAAAAAAAAAAAAAAAAAAAAAA/withdraw",
    );
  });

  it("tells why somebody declined, and only hours that are still to come", () => {
    const declined = anInvitation({
      status: "declined",
      decline_reason: "I am away that week.",
      alternative_starts: ["2026-11-22T10:00:00.000Z", "2026-12-02T10:00:00.000Z"],
      can: [],
    });
    renderInHouse(
      <BriefView
        brief={aBrief({ invitations: [declined], mode: "video" })}
        outlook={OUTLOOK}
        news={null}
      />,
    );
    expect(screen.getByText("“I am away that week.”")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Wed 2 Dec, 11:00 in Paris" })).toHaveAttribute(
      "href",
      expect.stringContaining("/book?mode=video&at=2026-12-02T10%3A00%3A00.000Z"),
    );
    expect(screen.queryByText(/22 Nov/)).toBeNull();
    expect(screen.queryByRole("button", { name: /Take the invitation/ })).toBeNull();
  });

  it("asks once more before it is taken back", async () => {
    const calls = mockNetwork(() => ({ body: { brief: aBrief({ status: "withdrawn" }) } }));
    renderInHouse(<BriefView brief={aBrief()} outlook={OUTLOOK} news={null} />);
    await userEvent.click(screen.getByRole("button", { name: "Take the brief back" }));
    expect(calls).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Yes, take it back" }));
    await waitFor(() => expect(calls).toHaveLength(1));
  });

  it("refuses a picture that is none before it is sent", async () => {
    const calls = mockNetwork(() => ({ body: {} }));
    renderInHouse(<BriefView brief={aBrief()} outlook={OUTLOOK} news={null} />);
    await userEvent.upload(
      screen.getByLabelText("Add pictures"),
      new File(["%PDF"], "look.pdf", { type: "application/pdf" }),
      { applyAccept: false },
    );
    expect(await screen.findByRole("alert")).toHaveTextContent("JPEG, PNG, WebP or AVIF");
    expect(calls).toEqual([]);
  });
});
