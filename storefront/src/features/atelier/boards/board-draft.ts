import { optionWords } from "@/features/board";
import type { Board, BoardItem, BoardSize } from "@/lib/data/board-types";

import type { BoardBody } from "../clientele-api";
import { movedTo } from "../portfolio/order";
import type { HouseImage, Money } from "../types";
import type { ComposerPiece, ComposerVariant } from "./catalogue-types";

/** Bounds of a board, as the API keeps them. */
export const BOARD_LIMITS = { pieces: 60, looks: 20, quantity: 9 } as const;

/** A piece while a board is composed. */
export interface DraftPiece {
  /** Stays the same through every change; the house's own id comes with the first save. */
  key: string;
  title: string;
  house: string | null;
  picture: Pick<HouseImage, "url" | "background" | "blur"> | null;
  variant_id: string;
  /** "Ivory, 38". */
  chosen: string;
  sizes: BoardSize[];
  /** Of one, major units; null when this client cannot buy it. */
  price: Money | null;
  quantity: number;
  note: string;
  /** Key of the piece that it could take the place of. */
  alternativeOf: string | null;
}

export interface DraftLook {
  key: string;
  title: string;
  note: string;
  pieces: readonly DraftPiece[];
}

/** A board as the stylist sees it while composing. */
export interface BoardDraft {
  title: string;
  note: string;
  validityHours: number;
  looks: readonly DraftLook[];
}

/** The house's ids of what it has saved, by key. */
export type SavedIds = ReadonlyMap<string, string>;

/**
 * @param board as the API gives it.
 * @param keys keys that its looks and pieces are known by already, by id.
 */
export function draftOf(
  board: Board,
  keys: ReadonlyMap<string, string> = new Map<string, string>(),
): BoardDraft {
  const keyOf = (id: string) => keys.get(id) ?? id;
  return {
    title: board.title,
    note: board.note ?? "",
    validityHours: board.validity_hours,
    looks: board.looks.map((look) => ({
      key: keyOf(look.id),
      title: look.title,
      note: look.note ?? "",
      pieces: look.items.map((item) => pieceOfItem(item, keyOf)),
    })),
  };
}

function pieceOfItem(item: BoardItem, keyOf: (id: string) => string): DraftPiece {
  return {
    key: keyOf(item.id),
    title: item.product.title,
    house: item.product.brand?.name ?? null,
    picture: item.product.picture,
    variant_id: item.variant.id,
    chosen: optionWords(item),
    sizes: item.sizes,
    price: item.price,
    quantity: item.quantity,
    note: item.note ?? "",
    alternativeOf: item.alternative_of && keyOf(item.alternative_of),
  };
}

/** Makes a piece of what the catalogue found. */
export function pieceOfVariant(
  key: string,
  piece: ComposerPiece,
  variant: ComposerVariant,
): DraftPiece {
  const [picture] = piece.images;
  return {
    key,
    title: piece.title,
    house: piece.brand?.name ?? null,
    picture: picture
      ? { url: picture.url, background: picture.background, blur: picture.blur }
      : null,
    variant_id: variant.id,
    chosen: optionWords({ variant: { ...variant, sku: null } }),
    sizes: [],
    price: variant.price,
    quantity: 1,
    note: "",
    alternativeOf: null,
  };
}

/** @returns the keys of everything on a board that was just saved, by id: it keeps its order. */
export function keysOf(draft: BoardDraft, saved: Board): Map<string, string> {
  const keys = new Map<string, string>();
  draft.looks.forEach((look, index) => {
    const answer = saved.looks[index];
    if (answer) {
      keys.set(answer.id, look.key);
      look.pieces.forEach((piece, place) => {
        const item = answer.items[place];
        if (item) {
          keys.set(item.id, piece.key);
        }
      });
    }
  });
  return keys;
}

/** Turns ids by key from keys by id. */
export function idsOf(keys: ReadonlyMap<string, string>): SavedIds {
  return new Map([...keys].map(([id, key]) => [key, id]));
}

/**
 * What the API takes: the whole board. What it has not seen yet goes without an id, and a piece can
 * only stand in for one that it has.
 */
export function bodyOf(draft: BoardDraft, version: number, ids: SavedIds): BoardBody {
  const idOf = (key: string) => {
    const id = ids.get(key);
    return id ? { id } : {};
  };
  const present = new Set(piecesOf(draft).map(({ key }) => key));
  return {
    version,
    title: draft.title.trim(),
    note: draft.note.trim() || null,
    validity_hours: draft.validityHours,
    looks: draft.looks.map((look) => ({
      ...idOf(look.key),
      title: look.title.trim(),
      note: look.note.trim() || null,
      items: look.pieces.map((piece) => ({
        ...idOf(piece.key),
        variant_id: piece.variant_id,
        quantity: piece.quantity,
        note: piece.note.trim() || null,
        alternative_of:
          piece.alternativeOf !== null && present.has(piece.alternativeOf)
            ? (ids.get(piece.alternativeOf) ?? null)
            : null,
      })),
    })),
  };
}

/** Facts that only the house knows of what was saved: prices, sizes, how a variant is called. */
export function withFacts(draft: BoardDraft, saved: BoardDraft): BoardDraft {
  const known = new Map(piecesOf(saved).map((piece) => [piece.key, piece]));
  return mapPieces(draft, (piece) => {
    const facts = known.get(piece.key);
    return facts && facts.variant_id === piece.variant_id
      ? { ...piece, chosen: facts.chosen, sizes: facts.sizes, price: facts.price }
      : piece;
  });
}

/** @returns every piece, look by look. */
export function piecesOf({ looks }: Pick<BoardDraft, "looks">): DraftPiece[] {
  return looks.flatMap(({ pieces }) => pieces);
}

function mapPieces(draft: BoardDraft, change: (piece: DraftPiece) => DraftPiece): BoardDraft {
  return {
    ...draft,
    looks: draft.looks.map((look) => ({ ...look, pieces: look.pieces.map(change) })),
  };
}

/** Changes one piece. */
export function changePiece(
  draft: BoardDraft,
  key: string,
  next: Partial<Omit<DraftPiece, "key">>,
): BoardDraft {
  return mapPieces(draft, (piece) => (piece.key === key ? { ...piece, ...next } : piece));
}

/** Changes one look. */
export function changeLook(
  draft: BoardDraft,
  key: string,
  next: Partial<Pick<DraftLook, "title" | "note" | "pieces">>,
): BoardDraft {
  return {
    ...draft,
    looks: draft.looks.map((look) => (look.key === key ? { ...look, ...next } : look)),
  };
}

/** Puts a piece at the end of a look; the same draft when the board is full. */
export function addPiece(draft: BoardDraft, lookKey: string, piece: DraftPiece): BoardDraft {
  const look = draft.looks.find(({ key }) => key === lookKey);
  if (!look || piecesOf(draft).length >= BOARD_LIMITS.pieces) {
    return draft;
  }
  return changeLook(draft, lookKey, { pieces: [...look.pieces, piece] });
}

/** Takes a piece off; what could have stood in for it stands for itself. */
export function removePiece(draft: BoardDraft, key: string): BoardDraft {
  const looks = draft.looks.map((look) => ({
    ...look,
    pieces: look.pieces.filter((piece) => piece.key !== key),
  }));
  return mapPieces({ ...draft, looks }, (piece) =>
    piece.alternativeOf === key ? { ...piece, alternativeOf: null } : piece,
  );
}

/** Adds an empty look; the same draft when the board is full. */
export function addLook(draft: BoardDraft, key: string): BoardDraft {
  return draft.looks.length >= BOARD_LIMITS.looks
    ? draft
    : { ...draft, looks: [...draft.looks, { key, title: "", note: "", pieces: [] }] };
}

/** Takes a look off with everything in it. */
export function removeLook(draft: BoardDraft, key: string): BoardDraft {
  const look = draft.looks.find((one) => one.key === key);
  const emptied = (look?.pieces ?? []).reduce(
    (board, piece) => removePiece(board, piece.key),
    draft,
  );
  return { ...emptied, looks: emptied.looks.filter((one) => one.key !== key) };
}

/** Moves a look among the others. */
export function moveLook(draft: BoardDraft, key: string, by: number): BoardDraft {
  const from = draft.looks.findIndex((look) => look.key === key);
  const looks = from < 0 ? draft.looks : movedTo(draft.looks, from, from + by);
  return looks === draft.looks ? draft : { ...draft, looks };
}

/**
 * Moves a piece one place; at the edge of its look it goes over into the next one.
 * @param by -1 or 1.
 */
export function movePiece(draft: BoardDraft, key: string, by: -1 | 1): BoardDraft {
  const index = draft.looks.findIndex(({ pieces }) => pieces.some((piece) => piece.key === key));
  const look = draft.looks[index];
  const from = look?.pieces.findIndex((piece) => piece.key === key) ?? -1;
  if (!look || from < 0) {
    return draft;
  }
  const to = from + by;
  if (to >= 0 && to < look.pieces.length) {
    return changeLook(draft, look.key, { pieces: movedTo(look.pieces, from, to) });
  }
  const next = draft.looks[index + by];
  return next ? placePiece(draft, key, next.key, by === 1 ? 0 : next.pieces.length) : draft;
}

/** Puts a piece into a look at a place, wherever it was. */
export function placePiece(
  draft: BoardDraft,
  key: string,
  lookKey: string,
  place: number,
): BoardDraft {
  const piece = piecesOf(draft).find((one) => one.key === key);
  if (!piece || !draft.looks.some((look) => look.key === lookKey)) {
    return draft;
  }
  return {
    ...draft,
    looks: draft.looks.map((look) => {
      const others = look.pieces.filter((one) => one.key !== key);
      return {
        ...look,
        pieces:
          look.key === lookKey
            ? [...others.slice(0, place), piece, ...others.slice(place)]
            : others,
      };
    }),
  };
}
