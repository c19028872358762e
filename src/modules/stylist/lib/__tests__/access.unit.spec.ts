import { accessRefusal } from "../access";
import { STYLIST_STATUSES, type StylistStatus } from "../stylist-status";

const REQUESTS: [method: string, path: string][] = [
  ["GET", "/me"],
  ["GET", "/me/status-changes"],
  ["PUT", "/me"],
  ["POST", "/me/submit"],
  ["GET", "/documents"],
  ["POST", "/portfolio"],
  ["PUT", "/availability"],
  ["GET", "/appointment-types"],
  ["GET", "/bookings"],
  ["GET", "/bookings/book_1"],
  ["POST", "/bookings/book_1/accept"],
  ["GET", "/today"],
  ["GET", "/reviews"],
  ["POST", "/calendar-feed"],
  ["GET", "/whatever-comes"],
];

/** The codes by state, in the order of the requests; null where it is allowed. */
const EXPECTED: Record<StylistStatus, (string | null)[]> = (() => {
  const none = REQUESTS.map(() => null);
  const preparing = REQUESTS.map((_, index) => (index < 8 ? null : "stylist_not_approved"));
  const suspended = REQUESTS.map((_, index) =>
    [0, 1, 8, 9].includes(index) ? null : "stylist_suspended",
  );
  const rejected = REQUESTS.map((_, index) => (index < 2 ? null : "stylist_rejected"));
  return {
    draft: preparing,
    submitted: preparing,
    changes_requested: preparing,
    approved: none,
    suspended,
    rejected,
  };
})();

describe("what a stylist may do in each state", () => {
  it.each(STYLIST_STATUSES)("%s", (status) => {
    const codes = REQUESTS.map(
      ([method, path]) => accessRefusal(status, method, path)?.code ?? null,
    );
    expect(codes).toEqual(EXPECTED[status]);
  });

  it("does not depend on how the address is written", () => {
    expect(accessRefusal("suspended", "GET", "/ME")).toBeNull();
    expect(accessRefusal("suspended", "POST", "/Bookings/x")?.code).toBe("stylist_suspended");
    expect(accessRefusal("draft", "GET", "/")?.code).toBe("stylist_not_approved");
  });
});
