import type { Milestone } from "@/features/concierge";
import type { Board, BoardSummary } from "@/lib/data/board-types";
import { houseApi } from "@/store/house-api";

import type { ComposerPiece } from "./boards/catalogue-types";
import type { OwnEngagement, OwnInvitation } from "./clientele-types";
import { engagementOf } from "./clientele-shape";

type MilestoneFields = Pick<Milestone, "title" | "due_on" | "next_actor">;

/** What a board is replaced with. */
export interface BoardBody {
  version: number;
  title: string;
  note: string | null;
  validity_hours: number;
  looks: {
    id?: string;
    title: string;
    note: string | null;
    items: {
      id?: string;
      variant_id: string;
      quantity: number;
      note: string | null;
      alternative_of: string | null;
    }[];
  }[];
}

/** A board that its client has not said everything about. */
type WaitingBoard = BoardSummary & Pick<OwnEngagement, "client">;

interface Accepted {
  invitation: OwnInvitation;
  engagement_id: string;
  booking: OwnInvitation["booking"];
}

const call = (method: "POST" | "PUT" | "DELETE", path: string, body?: unknown) => ({
  url: `/atelier/${path}`,
  method,
  ...(method === "DELETE" ? {} : { body: body ?? {} }),
});

const boardOf = ({ board }: { board: Board }) => board;

/** The atelier's calls about clients: invitations, engagements with their milestones, boards. */
const clienteleApi = houseApi
  .enhanceEndpoints({ addTagTypes: ["Engagement", "Diary", "Waiting"] })
  .injectEndpoints({
    endpoints: (build) => ({
      waitingInvitations: build.query<OwnInvitation[], void>({
        query: () => ({ url: "/atelier/invitations", params: { status: "pending", limit: 10 } }),
        transformResponse: ({ invitations }: { invitations: OwnInvitation[] }) => invitations,
        providesTags: ["Waiting"],
      }),
      waitingBoards: build.query<WaitingBoard[], void>({
        query: () => ({ url: "/atelier/engagements", params: { status: "active", limit: 50 } }),
        transformResponse: ({ engagements }: { engagements: OwnEngagement[] }) =>
          engagements.flatMap(({ boards, client }) =>
            boards
              .filter(({ status, undecided }) => status === "shared" && undecided > 0)
              .map((board) => ({ ...board, client })),
          ),
        providesTags: ["Engagement"],
      }),
      acceptInvitation: build.mutation<Accepted, string>({
        query: (id) => call("POST", `invitations/${id}/accept`),
        invalidatesTags: ["Diary", "Waiting"],
      }),
      declineInvitation: build.mutation<
        { invitation: OwnInvitation },
        { id: string; reason: string; alternative_starts: string[] }
      >({
        query: ({ id, ...body }) => call("POST", `invitations/${id}/decline`, body),
        invalidatesTags: ["Diary", "Waiting"],
      }),
      engagement: build.query<OwnEngagement, string>({
        query: (id) => `/atelier/engagements/${id}`,
        transformResponse: ({ engagement }: { engagement: OwnEngagement }) =>
          engagementOf(engagement),
        providesTags: ["Engagement"],
      }),
      completeEngagement: build.mutation<unknown, string>({
        query: (id) => call("POST", `engagements/${id}/complete`),
        invalidatesTags: ["Engagement"],
      }),
      addMilestone: build.mutation<unknown, { engagement: string } & MilestoneFields>({
        query: ({ engagement, ...body }) =>
          call("POST", `engagements/${engagement}/milestones`, body),
        invalidatesTags: ["Engagement"],
      }),
      changeMilestone: build.mutation<
        unknown,
        { engagement: string; id: string } & Partial<MilestoneFields & Pick<Milestone, "status">>
      >({
        query: ({ engagement, id, ...body }) =>
          call("PUT", `engagements/${engagement}/milestones/${id}`, body),
        invalidatesTags: ["Engagement"],
      }),
      removeMilestone: build.mutation<unknown, { engagement: string; id: string }>({
        query: ({ engagement, id }) => call("DELETE", `engagements/${engagement}/milestones/${id}`),
        invalidatesTags: ["Engagement"],
      }),
      orderMilestones: build.mutation<unknown, { engagement: string; ids: string[] }>({
        query: ({ engagement, ids }) =>
          call("POST", `engagements/${engagement}/milestones/order`, { ids }),
        invalidatesTags: ["Engagement"],
      }),
      createBoard: build.mutation<Board, { engagement: string; title: string }>({
        query: ({ engagement, title }) =>
          call("POST", `engagements/${engagement}/boards`, { title }),
        transformResponse: boardOf,
        invalidatesTags: ["Engagement"],
      }),
      ownBoard: build.query<Board, string>({
        query: (id) => `/atelier/boards/${id}`,
        transformResponse: boardOf,
      }),
      saveBoard: build.mutation<Board, { id: string; body: BoardBody }>({
        query: ({ id, body }) => call("PUT", `boards/${id}`, body),
        transformResponse: boardOf,
        onQueryStarted: (_, life) => showBoard(life),
      }),
      shareBoard: build.mutation<Board, string>({
        query: (id) => call("POST", `boards/${id}/share`),
        transformResponse: boardOf,
        onQueryStarted: (_, life) => showBoard(life),
        invalidatesTags: ["Engagement"],
      }),
      withdrawBoard: build.mutation<Board, string>({
        query: (id) => call("POST", `boards/${id}/withdraw`),
        transformResponse: boardOf,
        onQueryStarted: (_, life) => showBoard(life),
        invalidatesTags: ["Engagement"],
      }),
      deleteBoard: build.mutation<unknown, string>({
        query: (id) => call("DELETE", `boards/${id}`),
        invalidatesTags: ["Engagement"],
      }),
      commentOnBoard: build.mutation<Board, { id: string; text: string; item_id?: string }>({
        query: ({ id, ...body }) => call("POST", `boards/${id}/comments`, body),
        transformResponse: boardOf,
        onQueryStarted: (_, life) => showBoard(life),
      }),
      composerSearch: build.query<
        { products: ComposerPiece[]; count: number },
        { engagement_id: string; q: string; limit: number; currency_code: string }
      >({
        query: (params) => ({ url: "/atelier/catalogue", params }),
        keepUnusedDataFor: 300,
      }),
    }),
  });

interface BoardLife {
  dispatch: (action: unknown) => unknown;
  queryFulfilled: Promise<{ data: Board }>;
}

/** Whatever is done to a board answers with the whole of it, as it is then. */
async function showBoard({ dispatch, queryFulfilled }: BoardLife): Promise<void> {
  try {
    const { data } = await queryFulfilled;
    await dispatch(clienteleApi.util.upsertQueryData("ownBoard", data.id, data));
  } catch {
    // Whoever asked says what was refused.
  }
}

export const {
  useWaitingInvitationsQuery,
  useWaitingBoardsQuery,
  useAcceptInvitationMutation,
  useDeclineInvitationMutation,
  useEngagementQuery,
  useCompleteEngagementMutation,
  useAddMilestoneMutation,
  useChangeMilestoneMutation,
  useRemoveMilestoneMutation,
  useOrderMilestonesMutation,
  useCreateBoardMutation,
  useOwnBoardQuery,
  useSaveBoardMutation,
  useShareBoardMutation,
  useWithdrawBoardMutation,
  useDeleteBoardMutation,
  useCommentOnBoardMutation,
  useComposerSearchQuery,
} = clienteleApi;
