import { BOOKING_STATUSES } from "../../../../modules/booking/lib/booking-status";
import { takesPlace } from "../takes-place";

const NOW = new Date("2027-01-01T12:00:00Z");
const in_ = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

describe("takesPlace", () => {
  it.each(BOOKING_STATUSES)("ahead, %s", (status) => {
    const hour = { status, ends_at: in_(1), hold_expires_at: in_(0.1) };
    const counted = ["held", "requested", "confirmed", "completed"];
    expect(takesPlace(hour, NOW)).toBe(counted.includes(status));
  });

  it.each(BOOKING_STATUSES)("gone by, %s", (status) => {
    const hour = { status, ends_at: in_(-24 * 89), hold_expires_at: in_(0.1) };
    expect(takesPlace(hour, NOW)).toBe(status === "completed");
    expect(takesPlace({ ...hour, ends_at: in_(-24 * 90) }, NOW)).toBe(false);
  });

  it("ends with the hold", () => {
    const hour = { status: "held", ends_at: in_(1) };
    expect(takesPlace({ ...hour, hold_expires_at: NOW }, NOW)).toBe(false);
    expect(takesPlace({ ...hour, hold_expires_at: null }, NOW)).toBe(false);
  });
});
