import {
  EDITABLE_STYLIST_STATUSES,
  PUBLIC_STYLIST_STATUSES,
  STYLIST_ACTIONS,
  STYLIST_STATUSES,
  type StylistAction,
  stylistActions,
  type StylistStatus,
  stylistTransition,
} from "../stylist-status";

type Cell = [to: StylistStatus, event: string, by: string, needs: string];

/** Every allowed cell, written out by hand; all others are refused. */
const ALLOWED: Record<string, Cell> = {
  "draft submit": ["submitted", "stylist.submitted", "stylist", "profile"],
  "changes_requested submit": ["submitted", "stylist.submitted", "stylist", "profile"],
  "submitted approve": ["approved", "stylist.approved", "user", ""],
  "submitted request_changes": ["changes_requested", "stylist.changes_requested", "user", "note"],
  "submitted reject": ["rejected", "stylist.rejected", "user", "note"],
  "approved suspend": ["suspended", "stylist.suspended", "user", "note"],
  "suspended reinstate": ["approved", "stylist.reinstated", "user", ""],
  "rejected reopen": ["changes_requested", "stylist.reopened", "user", "note"],
};

const CELLS = STYLIST_STATUSES.flatMap((from) =>
  STYLIST_ACTIONS.map((action) => [from, action] as [StylistStatus, StylistAction]),
);

describe("the state machine of a stylist", () => {
  it.each(CELLS)("from %s: %s", (from, action) => {
    const transition = stylistTransition(from, action);
    const [to, event, by, needs] = ALLOWED[`${from} ${action}`] ?? [];
    expect(transition?.to).toBe(to);
    expect(transition?.event).toBe(event);
    expect(transition?.by).toBe(by);
    expect(transition?.needs_note ?? false).toBe(needs === "note");
    expect(transition?.needs_complete_profile ?? false).toBe(needs === "profile");
  });

  it("has no allowed cell besides those", () => {
    const allowed = CELLS.filter(([from, action]) => stylistTransition(from, action));
    expect(allowed.map((cell) => cell.join(" ")).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it("lists what may be done in each state", () => {
    expect(stylistActions("submitted")).toEqual(["approve", "request_changes", "reject"]);
    expect(stylistActions("draft")).toEqual(["submit"]);
    expect(stylistActions("approved")).toEqual(["suspend"]);
  });

  it("shows nobody but the approved, and closes the profile of the suspended and rejected", () => {
    expect(PUBLIC_STYLIST_STATUSES).toEqual(["approved"]);
    expect(EDITABLE_STYLIST_STATUSES).toEqual([
      "draft",
      "submitted",
      "changes_requested",
      "approved",
    ]);
  });
});
