import {
  BOOKING_STATUSES,
  type BookingStatus,
  bookingTransition,
} from "../../../../modules/booking/lib/booking-status";
import { mailOfChange, MAILED_EVENTS } from "../mail-of-change";

const TRANSITIONS = BOOKING_STATUSES.flatMap((from) =>
  BOOKING_STATUSES.flatMap((to) => {
    const transition = bookingTransition(from, to);
    return transition ? [{ from, to, ...transition }] : [];
  }),
);

const change = (
  from_status: BookingStatus | null,
  to_status: BookingStatus,
  more: object = {},
) => ({
  from_status,
  to_status,
  is_move: false,
  is_overtaken: false,
  booking: { status: to_status },
  ...more,
});

describe("the mail that follows a change", () => {
  it.each(TRANSITIONS)("from $from to $to is there unless it is silent", (transition) => {
    const { from, to, event, silent } = transition;
    expect(mailOfChange(change(from, to)) === undefined).toBe(silent ?? false);
    expect(silent ?? MAILED_EVENTS.includes(event)).toBe(true);
  });

  it("is missing for holds that begin, end or are let go, and for clients who did not come", () => {
    expect(mailOfChange(change(null, "held"))).toBeUndefined();
    expect(
      TRANSITIONS.filter(({ silent }) => silent).map(({ from, to }) => `${from} ${to}`),
    ).toEqual(["held cancelled", "held expired", "confirmed no_show"]);
  });

  it("of a move says so, unless it asks the stylist again", () => {
    const move = { is_move: true };
    expect(mailOfChange(change("confirmed", "confirmed", move))).toBe("moved");
    expect(mailOfChange(change("confirmed", "requested", move))).toBe("requested");
    const cancelled = { ...move, booking: { status: "cancelled" } };
    expect(mailOfChange(change("confirmed", "confirmed", cancelled))).toBeUndefined();
  });

  it("is not written for what is no longer so, nor after later news", () => {
    for (const { from, to } of TRANSITIONS.filter(({ silent }) => !silent)) {
      for (const status of BOOKING_STATUSES.filter((other) => other !== to)) {
        expect(mailOfChange(change(from, to, { booking: { status } }))).toBeUndefined();
      }
      expect(mailOfChange(change(from, to, { is_overtaken: true }))).toBeUndefined();
    }
  });
});
