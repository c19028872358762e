import "server-only";

import { isNotFound } from "@/lib/api-error";
import { type VisitorCall } from "@/lib/session";

import {
  type Brief,
  type Engagement,
  type Matches,
  type StyleProfile,
  type StylistFace,
} from "../types";
import { pictureAddress } from "./routes";

const ID = /^[\w-]{1,64}$/;
const LIST = 50;

/** The style profile of the client who is signed in; an empty one when they have not begun. */
export async function readStyleProfile(api: VisitorCall): Promise<StyleProfile> {
  const { style_profile } = await api<{ style_profile: StyleProfile }>("/store/style-profile");
  return style_profile;
}

/** Briefs of the client who is signed in, newest first. */
export async function listBriefs(api: VisitorCall): Promise<Brief[]> {
  const { briefs } = await api<{ briefs: Brief[] }>("/store/briefs", { query: { limit: LIST } });
  return briefs.map(shown);
}

/** @returns one's own brief with its invitations, or null when there is no such one. */
export async function readBrief(api: VisitorCall, id: string): Promise<Brief | null> {
  const answer = await own<{ brief: Brief }>(api, "briefs", id);
  return answer ? shown(answer.brief) : null;
}

/** Engagements of the client who is signed in, newest first. */
export async function listEngagements(api: VisitorCall): Promise<Engagement[]> {
  const { engagements } = await api<{ engagements: Engagement[] }>("/store/engagements", {
    query: { limit: LIST },
  });
  return engagements.map((one) => ({ ...one, stylist: named(one.stylist) }));
}

/** @returns one's own engagement, or null when there is no such one. */
export async function readEngagement(api: VisitorCall, id: string): Promise<Engagement | null> {
  const answer = await own<{ engagement: Engagement }>(api, "engagements", id);
  if (!answer) {
    return null;
  }
  const { engagement } = answer;
  return { ...engagement, stylist: named(engagement.stylist), brief: shown(engagement.brief) };
}

/**
 * Asks who fits a brief. Each asking is remembered by the house, so it is done only by the page
 * that shows the answer.
 * @param limit 1 to 20.
 */
export function readMatches(api: VisitorCall, briefId: string, limit: number): Promise<Matches> {
  return api<Matches>("/store/matches", { method: "POST", body: { brief_id: briefId, limit } });
}

async function own<T>(api: VisitorCall, kind: string, id: string): Promise<T | null> {
  if (!ID.test(id)) {
    return null;
  }
  try {
    return await api<T>(`/store/${kind}/${id}`);
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}

/** Whoever is gone has an id and nothing else; the house stands in their place. */
function named(stylist: StylistFace): StylistFace {
  return {
    ...stylist,
    handle: stylist.handle ?? "",
    display_name: stylist.display_name ?? "Style by Zaga",
  };
}

/** With addresses of pictures that the browser can reach. */
function shown(brief: Brief): Brief {
  return {
    ...brief,
    invitations: brief.invitations?.map((one) => ({ ...one, stylist: named(one.stylist) })),
    pictures: brief.pictures.map((picture) => ({ ...picture, url: pictureAddress(picture.url) })),
  };
}
