import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "./ask";
import type { Stylist, StylistDecision, StylistPage, StylistStatus } from "./types";

type QueueQuery = { status?: StylistStatus; q?: string; limit: number; offset: number };

/** A page of the queue; the page before stays in view while it loads. */
export function useStylistQueue(query: QueueQuery) {
  return useQuery({
    queryKey: ["stylists", "queue", query],
    queryFn: () => ask<StylistPage>("/admin/stylists", { query }),
    placeholderData: keepPreviousData,
  });
}

/** Everything of one stylist. */
export function useStylist(id: string) {
  return useQuery({
    queryKey: ["stylists", "one", id],
    queryFn: async () =>
      (await ask<{ stylist: Stylist }>(`/admin/stylists/${encodeURIComponent(id)}`)).stylist,
    retry: false,
  });
}

/** Decides about a stylist. Lists and bookings are read again: both may show something else now. */
export function useStylistDecision(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, note }: { decision: StylistDecision; note?: string }) =>
      ask<{ stylist: Stylist }>(
        `/admin/stylists/${encodeURIComponent(id)}/${decision.replaceAll("_", "-")}`,
        { method: "POST", body: note ? { note } : {} },
      ),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["stylists"] }),
        queries.invalidateQueries({ queryKey: ["bookings"] }),
      ]),
  });
}

/** Stylists to choose from in a filter, by name. */
export function useStylistChoices() {
  return useQuery({
    queryKey: ["stylists", "choices"],
    queryFn: async () => {
      const query = { status: "approved", limit: 100 };
      return (await ask<StylistPage>("/admin/stylists", { query })).stylists;
    },
    staleTime: 60_000,
  });
}
