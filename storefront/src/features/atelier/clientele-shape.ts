import type { Brief } from "@/features/concierge";

import type { OwnEngagement, OwnInvitation } from "./clientele-types";

/** With addresses of pictures that the stylist's browser can reach. */
function briefOf(brief: Brief): Brief {
  return {
    ...brief,
    pictures: brief.pictures.map((picture) => ({
      ...picture,
      url: picture.url.replace(/^.*\/stylist\//, "/api/atelier/"),
    })),
  };
}

/** @returns an invitation as the screens show it. */
export function invitationOf(invitation: OwnInvitation): OwnInvitation {
  return { ...invitation, brief: briefOf(invitation.brief) };
}

/** @returns an engagement as the screens show it: milestones in their order. */
export function engagementOf(engagement: OwnEngagement): OwnEngagement {
  return {
    ...engagement,
    brief: briefOf(engagement.brief),
    milestones: [...engagement.milestones].sort((a, b) => a.position - b.position),
  };
}
