import type { BriefDTO } from "../../../modules/concierge/types";

/** Whose API the addresses of pictures belong to. */
export type Audience = "store" | "stylist";

/** A brief as whoever may read it sees it; where its files lie is nobody's business. */
export function shapeBrief(brief: BriefDTO, audience: Audience) {
  return {
    id: brief.id,
    occasion: brief.occasion,
    title: brief.title,
    happens_on: brief.happens_on,
    ends_on: brief.ends_on,
    city: brief.city,
    country_code: brief.country_code,
    budget: brief.budget,
    wishes: brief.wishes,
    mode: brief.mode,
    languages: brief.languages,
    specialties: brief.specialties,
    status: brief.status,
    engagement_id: brief.engagement_id,
    created_at: brief.created_at,
    pictures: brief.pictures.map(({ id, width, height, blur, alt }) => ({
      id,
      url: `/${audience}/briefs/${brief.id}/pictures/${id}/content`,
      width,
      height,
      blur,
      alt,
    })),
  };
}

/** What is left of a brief for a stylist who does not dress for it: what it was about. */
export function shapeClosedBrief(brief: BriefDTO) {
  const hidden = { pictures: [], wishes: null, budget: null, engagement_id: null };
  return shapeBrief({ ...brief, ...hidden }, "stylist");
}
