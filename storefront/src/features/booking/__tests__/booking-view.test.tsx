/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { type AppointmentType } from "@/lib/data/stylist-types";
import { type Call, mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import { type BookingPageData } from "../booking-page";
import { BookingView } from "../booking-view";

const NOW = Date.parse("2027-03-01T12:00:00Z");
const slot = (starts_at: string) => ({
  starts_at,
  ends_at: new Date(Date.parse(starts_at) + 3_600_000).toISOString(),
});
const TEN = slot("2027-03-04T09:00:00.000Z");
const ELEVEN = slot("2027-03-04T10:00:00.000Z");
const LATER = slot("2027-03-20T09:00:00.000Z");

const fitting: AppointmentType = {
  id: "apt_fitting",
  name: "Fitting",
  description: null,
  duration_minutes: 60,
  horizon_days: 60,
  price: { amount: 330, currency_code: "eur" },
  deposit: { amount: 0, currency_code: "eur" },
  modes: ["in_person"],
  confirmation: "instant",
  free_cancellation_hours: 24,
};

function pageOf(change: Partial<BookingPageData> = {}): BookingPageData {
  return {
    stylist: {
      id: "sty_amara",
      handle: "amara",
      display_name: "Amara Ndiaye",
      city: "Paris",
      time_zone: "Europe/Paris",
      portrait: null,
    },
    types: [fitting],
    choice: { typeId: fitting.id, mode: "in_person", day: null, startsAt: null },
    hours: [TEN, ELEVEN],
    nextFree: TEN.starts_at,
    held: null,
    signedIn: true,
    usualAddress: "",
    ...change,
  };
}

function open(page: BookingPageData, answer: (call: Call) => { status?: number; body: unknown }) {
  const calls = mockNetwork((call) =>
    call.path.endsWith("/slots") ? { body: { slots: [TEN, ELEVEN, LATER] } } : answer(call),
  );
  const view = renderInHouse(
    <BookingView page={page} outlook={{ visitorZone: "America/New_York", now_ms: NOW }} />,
  );
  return { calls, ...view };
}

const heldBooking = (starts_at: string) => ({
  booking: { id: "book_1", starts_at },
  seconds_left: 600,
});

beforeEach(() => {
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  window.sessionStorage.clear();
  window.history.replaceState(null, "", "/en-eu/stylists/amara/book");
});

describe("the way to an hour", () => {
  it("names each hour by both clocks and holds the chosen one", async () => {
    const { calls } = open(pageOf(), () => ({ body: heldBooking(ELEVEN.starts_at) }));
    await userEvent.click(
      await screen.findByRole("radio", { name: "11:00 in Paris, 05:00 in New York" }),
    );
    expect(screen.getByText("Thu 4 Mar, 11:00 in Paris")).toBeInTheDocument();
    expect(window.location.search).toContain("at=2027-03-04T10%3A00%3A00.000Z");
    await userEvent.click(screen.getByRole("button", { name: "Hold 11:00 in Paris" }));
    expect(await screen.findByRole("heading", { name: /yours to confirm/ })).toHaveFocus();
    expect(screen.getByRole("timer")).toHaveTextContent("Held for 10:00");
    expect(window.location.search).toContain("held=book_1");
    expect(calls.find(({ path }) => path === "/api/booking")?.body).toMatchObject({
      starts_at: ELEVEN.starts_at,
      mode: "in_person",
      time_zone: "America/New_York",
    });
  });

  it("warns when clocks change before the hour", async () => {
    open(
      pageOf({ choice: { ...pageOf().choice, startsAt: LATER.starts_at, day: "2027-03-20" } }),
      () => ({
        body: null,
      }),
    );
    expect(
      await screen.findByText(
        /Clocks go forward in New York on Sun 14 Mar, before this appointment/,
      ),
    ).toBeInTheDocument();
  });

  it("offers what is free when the hour was just taken, and holds it with one tap", async () => {
    const { calls } = open(
      pageOf({ choice: { ...pageOf().choice, startsAt: TEN.starts_at, day: "2027-03-04" } }),
      ({ body }) =>
        (body as { starts_at: string }).starts_at === TEN.starts_at
          ? {
              status: 409,
              body: {
                type: "conflict",
                code: "slot_taken",
                message: "",
                details: { alternatives: [LATER, ELEVEN] },
              },
            }
          : { body: heldBooking(ELEVEN.starts_at) },
    );
    await userEvent.type(screen.getByLabelText("What should Amara know"), "Long sleeves");
    await userEvent.click(await screen.findByRole("button", { name: "Hold 10:00 in Paris" }));
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveTextContent("This hour has just been taken.");
    const ways = within(notice).getAllByRole("button");
    expect(ways.map((way) => way.textContent)).toEqual([
      "Thu 4 Mar, 11:00 in Paris",
      "Sat 20 Mar, 10:00 in Paris",
    ]);
    await userEvent.click(ways[0] as HTMLElement);
    await screen.findByRole("heading", { name: /yours to confirm/ });
    const attempts = calls.filter(({ path }) => path === "/api/booking").map(({ body }) => body);
    expect(attempts).toEqual([
      expect.objectContaining({ starts_at: TEN.starts_at, notes: "Long sleeves" }),
      expect.objectContaining({ starts_at: ELEVEN.starts_at, notes: "Long sleeves" }),
    ]);
    const [first, second] = attempts as { attempt: string }[];
    expect(first?.attempt).not.toBe(second?.attempt);
  });

  it("asks to sign in first, and leads back to the same hour", async () => {
    const choice = { ...pageOf().choice, startsAt: TEN.starts_at, day: "2027-03-04" };
    const { calls, router } = open(pageOf({ signedIn: false, choice }), () => ({ body: null }));
    await userEvent.click(await screen.findByRole("button", { name: "Sign in to hold this hour" }));
    const [target] = router.push.mock.calls[0] ?? [];
    const next = new URL(String(target), "http://house.test").searchParams.get("next");
    expect(next).toBe(
      "/stylists/amara/book?type=apt_fitting&mode=in_person&at=2027-03-04T09%3A00%3A00.000Z",
    );
    expect(calls.some(({ path }) => path === "/api/booking")).toBe(false);
  });

  it("keeps what was written when the ten minutes are over, and tries again with one tap", async () => {
    const { calls } = open(
      pageOf({ choice: { ...pageOf().choice, startsAt: TEN.starts_at, day: "2027-03-04" } }),
      () => ({ body: { booking: { id: "book_1", starts_at: TEN.starts_at }, seconds_left: 1 } }),
    );
    await userEvent.type(screen.getByLabelText("What should Amara know"), "Long sleeves");
    await userEvent.click(await screen.findByRole("button", { name: "Hold 10:00 in Paris" }));
    expect(
      await screen.findByText(/The ten minutes are over/, undefined, { timeout: 4_000 }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText("What should Amara know")).toHaveValue("Long sleeves");
    await userEvent.click(screen.getByRole("button", { name: "Hold 10:00 once more" }));
    await waitFor(() =>
      expect(calls.filter(({ path }) => path === "/api/booking")).toHaveLength(2),
    );
    await act(() => Promise.resolve());
  });

  it("leads to the appointment once it is confirmed", async () => {
    const { calls, router } = open(
      pageOf({ choice: { ...pageOf().choice, startsAt: TEN.starts_at, day: "2027-03-04" } }),
      ({ path }) =>
        path === "/api/booking"
          ? { body: heldBooking(TEN.starts_at) }
          : { body: { id: "book_1", status: "confirmed" } },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Hold 10:00 in Paris" }));
    await userEvent.click(await screen.findByRole("button", { name: "Confirm the appointment" }));
    await waitFor(() => expect(router.replace).toHaveBeenCalled());
    expect(String(router.replace.mock.calls[0]?.[0])).toContain(
      "/account/appointments/book_1?made=1",
    );
    expect(calls.at(-1)).toMatchObject({ method: "POST", path: "/api/booking/book_1/confirm" });
  });
});
