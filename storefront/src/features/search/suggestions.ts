import { categoryHref } from "@/lib/category-href";
import { type PieceMoney } from "@/lib/data/shape-piece";

/** What a few letters may become, as the storefront's own route gives it. */
export interface Suggestions {
  /** What it was asked for. */
  q: string;
  queries: string[];
  /** `parent` is the room around it, where another one has the same name; null otherwise. */
  categories: { path: string[]; name: string; parent: string | null; count: number }[];
  houses: { handle: string; name: string; count: number }[];
  pieces: {
    handle: string;
    title: string;
    house: string | null;
    image: { url: string; background: string | null; blur: string | null } | null;
    price: PieceMoney | null;
  }[];
  /** Pieces altogether. */
  count: number;
}

/** From this many letters on there is something to suggest. */
export const MIN_LETTERS = 2;

export type Suggestion =
  | { kind: "query"; href: string; label: string }
  | { kind: "category"; href: string; label: string; parent: string | null; count: number }
  | { kind: "house"; href: string; label: string; count: number }
  | { kind: "piece"; href: string; piece: Suggestions["pieces"][number] }
  | { kind: "all"; href: string; words: string };

export type GroupKey = "queries" | "categories" | "houses" | "pieces";

export interface SuggestionGroup {
  key: GroupKey;
  items: Suggestion[];
}

/** Address of a search without locale. */
export function searchHref(words: string): string {
  return `/search?q=${encodeURIComponent(words).replace(/%20/g, "+")}`;
}

/**
 * The suggestions in the order in which they are shown and the arrow keys lead through them: words,
 * rooms, houses, pieces, and everything there is. Empty groups are left out.
 */
export function groupsOf(found: Suggestions): SuggestionGroup[] {
  const all: Suggestion[] =
    found.count > found.pieces.length
      ? [{ kind: "all", href: searchHref(found.q), words: found.q }]
      : [];
  const groups: SuggestionGroup[] = [
    {
      key: "queries",
      items: found.queries.map((label) => ({ kind: "query", href: searchHref(label), label })),
    },
    {
      key: "categories",
      items: found.categories.map(({ path, name, parent, count }) => ({
        kind: "category",
        href: categoryHref({ path }),
        label: name,
        parent,
        count,
      })),
    },
    {
      key: "houses",
      items: found.houses.map(({ handle, name, count }) => ({
        kind: "house",
        href: `/houses/${handle}`,
        label: name,
        count,
      })),
    },
    {
      key: "pieces",
      items: [
        ...found.pieces.map((piece): Suggestion => ({
          kind: "piece",
          href: `/p/${piece.handle}`,
          piece,
        })),
        ...all,
      ],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
