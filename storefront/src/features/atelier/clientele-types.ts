import type { Brief, Engagement, Invitation, StyleProfile } from "@/features/concierge";

import type { Money } from "./types";

/** A client as their stylist knows them. */
export interface ClientFace {
  id: string;
  first_name: string | null;
  last_name: string | null;
}

/** An invitation as the stylist who is invited reads it. */
export type OwnInvitation = Invitation & { client: ClientFace; brief: Brief };

/** An engagement as its stylist works on it. */
export type OwnEngagement = Engagement & { client: ClientFace };

/** One line of the list of clients. */
export interface ClientRow extends ClientFace {
  since: string;
  engagements: Pick<Engagement, "id" | "title" | "status">[];
}

/** An order that came of a board. */
export interface BoardOrder {
  id: string;
  display_id: number;
  board_id: string;
  board_title: string;
  total: Money;
  created_at: string;
}

/** What an engaged stylist may know of a client. */
export interface ClientFile extends ClientFace {
  since: string;
  style_profile: StyleProfile;
  engagements: Pick<Engagement, "id" | "title" | "status">[];
  orders_from_boards: BoardOrder[];
}
