import "server-only";

import { isNotFound } from "@/lib/api-error";
import type { Board } from "@/lib/data/board-types";
import type { Visitor } from "@/lib/session/visitor";

import { engagementOf, invitationOf } from "../clientele-shape";
import type { ClientFile, ClientRow, OwnEngagement, OwnInvitation } from "../clientele-types";

type Reader = Pick<Visitor, "api">;

const ID = /^[a-z]+_[A-Za-z0-9]{10,40}$/;

/** @param query as the API takes it: status, limit, offset. */
export async function readInvitations(
  { api }: Reader,
  query: { status?: string; limit: number; offset?: number },
): Promise<{ invitations: OwnInvitation[]; count: number }> {
  const { invitations, count } = await api<{ invitations: OwnInvitation[]; count: number }>(
    "/stylist/invitations",
    { query },
  );
  return { invitations: invitations.map(invitationOf), count };
}

/** @returns null when no such invitation was sent to this stylist. */
export async function readInvitation(reader: Reader, id: string): Promise<OwnInvitation | null> {
  const answer = await one<{ invitation: OwnInvitation }>(reader, "invitations", id);
  return answer && invitationOf(answer.invitation);
}

/** Everybody whom the stylist works with or has worked with. */
export async function readClients(
  { api }: Reader,
  query: { limit: number; offset: number },
): Promise<{ clients: ClientRow[]; count: number }> {
  return api("/stylist/clients", { query });
}

/** @returns null for somebody who never was this stylist's client. */
export async function readClient(reader: Reader, id: string): Promise<ClientFile | null> {
  return (await one<{ client: ClientFile }>(reader, "clients", id))?.client ?? null;
}

/** @returns null for an engagement that is not this stylist's. */
export async function readEngagement(reader: Reader, id: string): Promise<OwnEngagement | null> {
  const answer = await one<{ engagement: OwnEngagement }>(reader, "engagements", id);
  return answer && engagementOf(answer.engagement);
}

/** @returns null for a board that is not this stylist’s. */
export async function readBoard(reader: Reader, id: string): Promise<Board | null> {
  return (await one<{ board: Board }>(reader, "boards", id))?.board ?? null;
}

async function one<T>({ api }: Reader, kind: string, id: string): Promise<T | null> {
  if (!ID.test(id)) {
    return null;
  }
  try {
    return await api<T>(`/stylist/${kind}/${id}`);
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}
