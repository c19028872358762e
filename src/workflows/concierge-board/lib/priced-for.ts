import type { MedusaContainer } from "@medusajs/framework/types";
import type { BoardRow } from "../../../modules/concierge/board-types";
import { type BoardClient, readBoardClient } from "./board-client";

/** Whom and where something is priced for. */
export type PricedFor = { client: BoardClient; region_id: string; currency_code: string };

/** Whom and where the pieces of a board are priced for. */
export async function pricedForBoard(
  container: MedusaContainer,
  { customer_id, region_id, currency_code }: BoardRow,
): Promise<PricedFor> {
  return { client: await readBoardClient(container, customer_id), region_id, currency_code };
}
