import { houseApi } from "@/store/house-api";

import type { Brief, BriefInput, Invitation, ProfileAnswers, StyleProfile } from "./types";

/** One or several stylists asked about one brief. */
export interface InvitationInput {
  brief_id: string;
  stylist_ids: string[];
  message: string;
  /** A held hour; only when one stylist is asked. */
  booking_id: string | null;
  /** The matches that they were found among. */
  match_id: string | null;
  /** The same for every sending of one attempt. */
  attempt: string;
}

/** Calls of the concierge's screens. Pages are read again by the router afterwards. */
const conciergeApi = houseApi.injectEndpoints({
  endpoints: (build) => ({
    saveProfile: build.mutation<
      { style_profile: StyleProfile },
      Partial<ProfileAnswers> & { version: number }
    >({
      query: (body) => ({ url: "/concierge/style-profile", method: "PUT", body }),
    }),
    writeBrief: build.mutation<{ brief: Brief }, BriefInput>({
      query: (body) => ({ url: "/concierge/briefs", method: "POST", body }),
    }),
    changeBrief: build.mutation<{ brief: Brief }, BriefInput & { id: string }>({
      query: ({ id, ...body }) => ({ url: `/concierge/briefs/${id}`, method: "PUT", body }),
    }),
    withdrawBrief: build.mutation<{ brief: Brief }, { id: string }>({
      query: ({ id }) => ({ url: `/concierge/briefs/${id}/withdraw`, method: "POST", body: {} }),
    }),
    addPicture: build.mutation<unknown, { briefId: string; file: File }>({
      query: ({ briefId, file }) => {
        const body = new FormData();
        body.append("file", file);
        return { url: `/concierge/briefs/${briefId}/pictures`, method: "POST", body };
      },
    }),
    removePicture: build.mutation<unknown, { briefId: string; id: string }>({
      query: ({ briefId, id }) => ({
        url: `/concierge/briefs/${briefId}/pictures/${id}`,
        method: "DELETE",
      }),
    }),
    invite: build.mutation<{ invitations: Invitation[] }, InvitationInput>({
      query: ({ brief_id, attempt, booking_id, match_id, ...body }) => ({
        url: `/concierge/briefs/${brief_id}/invitations`,
        method: "POST",
        headers: { "idempotency-key": attempt },
        body: {
          ...body,
          ...(booking_id ? { booking_id } : {}),
          ...(match_id ? { match_id } : {}),
        },
      }),
    }),
    withdrawInvitation: build.mutation<unknown, { id: string }>({
      query: ({ id }) => ({
        url: `/concierge/invitations/${id}/withdraw`,
        method: "POST",
        body: {},
      }),
    }),
    noteChoice: build.mutation<unknown, { matchId: string; stylistId: string }>({
      query: ({ matchId, stylistId }) => ({
        url: `/concierge/matches/${matchId}/choices`,
        method: "POST",
        body: { stylist_id: stylistId },
        // The page is left for the stylist's while this is on its way.
        keepalive: true,
      }),
    }),
    finishMilestone: build.mutation<unknown, { engagementId: string; id: string }>({
      query: ({ engagementId, id }) => ({
        url: `/concierge/engagements/${engagementId}/milestones/${id}/done`,
        method: "POST",
        body: {},
      }),
    }),
  }),
});

export const {
  useSaveProfileMutation,
  useWriteBriefMutation,
  useChangeBriefMutation,
  useWithdrawBriefMutation,
  useAddPictureMutation,
  useRemovePictureMutation,
  useInviteMutation,
  useWithdrawInvitationMutation,
  useNoteChoiceMutation,
  useFinishMilestoneMutation,
} = conciergeApi;
