import type { Board, BoardItem } from "@/lib/data/board-types";

/** A piece of a shared board that nothing has been said about. */
export function samplePiece(id: string, change: Partial<BoardItem> = {}): BoardItem {
  return {
    id,
    look_id: "look_1",
    product: {
      id: `prod_${id}`,
      handle: `piece-${id}`,
      title: `Piece ${id}`,
      brand: { handle: "vaubrun", name: "Maison Vaubrun" },
      picture: null,
      available: true,
    },
    variant: {
      id: `variant_${id}`,
      title: "Ivory / FR 38",
      sku: null,
      options: [
        { name: "Colour", value: "Ivory" },
        { name: "Size", value: "FR 38" },
      ],
    },
    sizes: [
      { variant_id: `variant_${id}`, value: "FR 38", available: true },
      { variant_id: `variant_${id}_40`, value: "FR 40", available: true },
    ],
    quantity: 1,
    price: { amount: 1200, currency_code: "eur" },
    is_tax_inclusive: true,
    current_price: { amount: 1200, currency_code: "eur" },
    marks: [],
    note: null,
    alternative_of: null,
    verdict: null,
    reason: null,
    requested_size: null,
    position: 0,
    removed_at: null,
    ...change,
  };
}

/** A board that lies before its client; its amounts are given, never worked out. */
export function sampleBoard(items: BoardItem[], change: Partial<Board> = {}): Board {
  const kept = items.filter(({ verdict }) => verdict === "keep");
  return {
    id: "board_01M80YJ16E50H8WMKBE1TQQWQT",
    engagement_id: "eng_01M80YJ16E50H8WMKBE1TQQWQT",
    title: "Three evenings",
    note: "For Cannes.",
    status: "shared",
    revision: 1,
    shared_at: "2027-03-01T12:00:00.000Z",
    expires_at: "2027-03-08T12:00:00.000Z",
    validity_hours: 168,
    pieces: items.length,
    kept: kept.length,
    passed: 0,
    undecided: items.length - kept.length,
    cover: null,
    currency_code: "eur",
    looks: [{ id: "look_1", title: "The opening", note: null, position: 0, items }],
    removed_items: [],
    content_hash: "a".repeat(64),
    total: { amount: kept.length * 1200, currency_code: "eur", is_tax_inclusive: true },
    stylist: {
      id: "sty_1",
      handle: "amara-ndiaye",
      display_name: "Amara Ndiaye",
      city: "Dakar",
      portrait: null,
    },
    client: { id: "cus_1", first_name: "Claire", last_name: "Dubois" },
    cart_id: null,
    order_id: null,
    order: null,
    comments: [],
    can: ["verdict", "approve", "comment"],
    version: 3,
    ...change,
  };
}
