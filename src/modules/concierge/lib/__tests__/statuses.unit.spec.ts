import {
  ENGAGEMENT_ACTIONS,
  ENGAGEMENT_ACTORS,
  ENGAGEMENT_STATUSES,
  engagementActions,
  engagementTransition,
} from "../engagement-status";
import {
  effectiveInvitationStatus,
  INVITATION_ACTIONS,
  INVITATION_STATUSES,
  invitationActions,
  invitationTransition,
} from "../invitation-status";
import {
  MILESTONE_ACTIONS,
  MILESTONE_STATUSES,
  milestoneActions,
  milestoneTransition,
  NEXT_ACTORS,
} from "../milestone-status";

describe("the state machine of an invitation", () => {
  const OPEN: Record<string, [to: string, by: string[], event: string]> = {
    "pending accept": ["accepted", ["stylist"], "invitation.accepted"],
    "pending decline": ["declined", ["stylist"], "invitation.declined"],
    "pending withdraw": ["withdrawn", ["customer", "system"], "invitation.withdrawn"],
    "pending expire": ["expired", ["system"], "invitation.expired"],
  };

  it.each(
    INVITATION_STATUSES.flatMap((from) =>
      INVITATION_ACTIONS.map((action) => [from, action] as const),
    ),
  )("%s, %s", (from, action) => {
    const open = OPEN[`${from} ${action}`];
    expect(invitationTransition(from, action)).toEqual(
      open && { to: open[0], by: open[1], event: open[2] },
    );
    for (const actor of ["customer", "stylist", "system"] as const) {
      expect(invitationActions(from, actor).includes(action)).toBe(
        open?.[1].includes(actor) ?? false,
      );
    }
  });

  it("is over for everybody the moment its time is", () => {
    const expires = new Date("2027-01-01T10:00:00Z");
    const before = new Date(expires.getTime() - 1);
    expect(effectiveInvitationStatus("pending", expires, before)).toBe("pending");
    expect(effectiveInvitationStatus("pending", expires, expires)).toBe("expired");
    for (const status of INVITATION_STATUSES.filter((one) => one !== "pending")) {
      expect(effectiveInvitationStatus(status, expires, expires)).toBe(status);
    }
  });
});

describe("the state machine of an engagement", () => {
  const OPEN: Record<string, [to: string, by: string[], event: string]> = {
    "active complete": ["completed", ["stylist", "user"], "engagement.completed"],
    "active cancel": ["cancelled", ["user", "system"], "engagement.cancelled"],
    "active reassign": ["active", ["user"], "engagement.reassigned"],
  };

  it.each(
    ENGAGEMENT_STATUSES.flatMap((from) =>
      ENGAGEMENT_ACTIONS.map((action) => [from, action] as const),
    ),
  )("%s, %s", (from, action) => {
    const open = OPEN[`${from} ${action}`];
    expect(engagementTransition(from, action)).toEqual(
      open && { to: open[0], by: open[1], event: open[2] },
    );
    for (const actor of ENGAGEMENT_ACTORS) {
      expect(engagementActions(from, actor).includes(action)).toBe(
        open?.[1].includes(actor) ?? false,
      );
    }
  });
});

describe("the state machine of a milestone", () => {
  const LEADING = ["stylist", "user", "system"];
  const OPEN: Record<string, [to: string, by: string[], event: string]> = {
    "open finish": ["done", ["customer", ...LEADING], "milestone_done"],
    "open drop": ["dropped", LEADING, "milestone_dropped"],
    "done reopen": ["open", LEADING, "milestone_reopened"],
    "dropped reopen": ["open", LEADING, "milestone_reopened"],
  };

  it.each(
    MILESTONE_STATUSES.flatMap((from) =>
      MILESTONE_ACTIONS.map((action) => [from, action] as const),
    ),
  )("%s, %s", (from, action) => {
    const open = OPEN[`${from} ${action}`];
    expect(milestoneTransition(from, action)).toEqual(
      open && { to: open[0], by: open[1], event: open[2] },
    );
    for (const nextActor of NEXT_ACTORS) {
      for (const actor of ENGAGEMENT_ACTORS) {
        const mayAct = open?.[1].includes(actor) ?? false;
        expect(milestoneActions(from, actor, nextActor).includes(action)).toBe(
          mayAct && (actor !== "customer" || nextActor === "client"),
        );
      }
    }
  });
});
