import { BOOKING_STATUSES } from "../../../../modules/booking/lib/booking-status";
import { settlementPlan } from "../settlement-plan";

const ANSWERS = ["accepted", "declined", "expired", "withdrawn"] as const;
const BOOKING = { id: "book_1", customer_id: "cus_1", stylist_id: "sty_1" };

/** What becomes of a booking, as "state by actor". */
function plan(
  answer: (typeof ANSWERS)[number],
  status: (typeof BOOKING_STATUSES)[number],
  confirmation: "instant" | "on_request",
): string[] {
  const said = { status: answer, decline_reason: "Away.", alternative_starts: [] };
  return settlementPlan(said, { ...BOOKING, status, confirmation }).map(
    ({ to, actor }) => `${to} by ${actor.type}`,
  );
}

const EXPECTED: Record<string, string[]> = {
  "accepted held instant": ["confirmed by customer"],
  "accepted held on_request": ["requested by customer", "confirmed by stylist"],
  "accepted requested on_request": ["confirmed by stylist"],
  "declined held instant": ["cancelled by customer"],
  "declined held on_request": ["cancelled by customer"],
  "declined requested on_request": ["declined by stylist"],
  "expired held instant": ["cancelled by customer"],
  "expired held on_request": ["cancelled by customer"],
  "expired requested on_request": ["cancelled by user"],
  "withdrawn held instant": ["cancelled by customer"],
  "withdrawn held on_request": ["cancelled by customer"],
  "withdrawn requested on_request": ["cancelled by customer"],
};

describe("settlementPlan", () => {
  it.each(ANSWERS.flatMap((answer) => BOOKING_STATUSES.map((status) => [answer, status] as const)))(
    "of an invitation that is %s, with an hour that is %s",
    (answer, status) => {
      // An hour that is confirmed at once is never requested.
      const kinds =
        status === "requested" ? (["on_request"] as const) : (["instant", "on_request"] as const);
      for (const kind of kinds) {
        expect(plan(answer, status, kind)).toEqual(EXPECTED[`${answer} ${status} ${kind}`] ?? []);
      }
    },
  );

  it("takes reason and other hours of a refusal along", () => {
    const said = {
      status: "declined",
      decline_reason: "Away.",
      alternative_starts: ["2027-01-01T10:00:00.000Z"],
    } as const;
    const booking = { ...BOOKING, status: "requested", confirmation: "on_request" } as const;
    expect(
      settlementPlan({ ...said, alternative_starts: [...said.alternative_starts] }, booking),
    ).toEqual([
      {
        id: "book_1",
        to: "declined",
        actor: { type: "stylist", id: "sty_1" },
        reason: "Away.",
        alternatives: said.alternative_starts,
      },
    ]);
  });
});
