import type { Board, PassReason, Verdict } from "@/lib/data/board-types";
import { houseApi } from "@/store/house-api";

interface VerdictChange {
  board: string;
  item: string;
  verdict: Verdict | null;
  reason?: PassReason | null;
  requested_size?: string | null;
}

/** Counts verdicts under way, so that only the answer to the last one replaces what is shown. */
let verdictsUnderWay = 0;
/** How many verdicts had been given when a reading was asked for, by the reading. */
const givenBefore = new Map<string, number>();
let verdictsGiven = 0;

/** The calls of a client's board. A verdict shows at once; amounts only ever come from the server. */
export const boardApi = houseApi.injectEndpoints({
  endpoints: (build) => ({
    getBoard: build.query<Board, string>({
      query: (id) => `/boards/${id}`,
      onQueryStarted: (_, { requestId }) => {
        givenBefore.set(requestId, verdictsGiven);
      },
      // A reading that was asked for before a verdict must not take the verdict back.
      merge: (current, incoming, { requestId }) => {
        const before = givenBefore.get(requestId);
        givenBefore.delete(requestId);
        return before !== undefined && before !== verdictsGiven ? current : incoming;
      },
    }),
    giveVerdict: build.mutation<Board, VerdictChange>({
      query: ({ board, item, ...body }) => ({
        url: `/boards/${board}/items/${item}/verdict`,
        method: "POST",
        body,
      }),
      onQueryStarted: async (change, { dispatch, queryFulfilled }) => {
        verdictsUnderWay += 1;
        verdictsGiven += 1;
        const patch = dispatch(
          boardApi.util.updateQueryData("getBoard", change.board, (board) => {
            applyVerdict(board, change);
          }),
        );
        try {
          const { data } = await queryFulfilled;
          if (verdictsUnderWay === 1) {
            await dispatch(boardApi.util.upsertQueryData("getBoard", change.board, data));
          }
        } catch {
          patch.undo();
        } finally {
          verdictsUnderWay -= 1;
        }
      },
    }),
    comment: build.mutation<Board, { board: string; text: string; item_id?: string }>({
      query: ({ board, ...body }) => ({ url: `/boards/${board}/comments`, method: "POST", body }),
      onQueryStarted: async ({ board }, { dispatch, queryFulfilled }) => {
        try {
          const { data } = await queryFulfilled;
          await dispatch(boardApi.util.upsertQueryData("getBoard", board, data));
        } catch {
          // The form itself says what was refused.
        }
      },
    }),
    approve: build.mutation<
      { cart_id: string; board: Board },
      { board: string; content_hash: string }
    >({
      query: ({ board, content_hash }) => ({
        url: `/boards/${board}/approve`,
        method: "POST",
        body: { content_hash },
      }),
      onQueryStarted: async ({ board }, { dispatch, queryFulfilled }) => {
        try {
          const { data } = await queryFulfilled;
          await dispatch(boardApi.util.upsertQueryData("getBoard", board, data.board));
        } catch {
          // The approval itself says what was refused.
        }
      },
    }),
  }),
});

function applyVerdict(board: Board, change: VerdictChange): void {
  const items = board.looks.flatMap((look) => look.items);
  const item = items.find(({ id }) => id === change.item);
  if (item) {
    item.verdict = change.verdict;
    item.reason = change.verdict === "pass" ? (change.reason ?? null) : null;
    if (change.requested_size !== undefined) {
      item.requested_size = change.requested_size;
    }
  }
}

export const { useGetBoardQuery, useGiveVerdictMutation, useCommentMutation, useApproveMutation } =
  boardApi;
