import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "./ask";
import type {
  Engagement,
  EngagementPage,
  EngagementStatus,
  StyleProfile,
} from "./engagement-types";

type EngagementsQuery = {
  status?: EngagementStatus;
  customer_id?: string;
  stylist_id?: string;
  limit: number;
  offset: number;
};

/** A page of engagements; the page before stays in view while it loads. */
export function useEngagements(query: EngagementsQuery) {
  return useQuery({
    queryKey: ["engagements", "list", query],
    queryFn: () => ask<EngagementPage>("/admin/engagements", { query }),
    placeholderData: keepPreviousData,
  });
}

/** Everything of one engagement. */
export function useEngagement(id: string | undefined) {
  return useQuery({
    queryKey: ["engagements", "one", id],
    queryFn: async () =>
      (await ask<{ engagement: Engagement }>(`/admin/engagements/${encodeURIComponent(id ?? "")}`))
        .engagement,
    enabled: Boolean(id),
    retry: false,
  });
}

/** Gives an engagement to another stylist. */
export function useReassignment(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { stylist_id: string; note: string }) =>
      ask<{ engagement: Engagement }>(`/admin/engagements/${encodeURIComponent(id)}/reassign`, {
        method: "POST",
        body,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["engagements"] }),
  });
}

/** Reads a client's style profile, which leaves a row with the reason. Asked for by hand only. */
export function useStyleProfile(customerId: string) {
  return useMutation({
    mutationFn: async (reason: string) =>
      (
        await ask<{ style_profile: StyleProfile }>(
          `/admin/customers/${encodeURIComponent(customerId)}/style-profile`,
          { method: "POST", body: { reason } },
        )
      ).style_profile,
  });
}
