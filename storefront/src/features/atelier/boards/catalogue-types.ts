import type { CatalogueCard } from "@/lib/data/catalogue-types";

import type { Money } from "../types";

/** One way in which a piece can be had. */
export interface ComposerVariant {
  id: string;
  title: string;
  options: { name: string; value: string }[];
  /** For this client; null when they cannot buy it. */
  price: Money | null;
  available: boolean;
}

/** A piece as the composer finds it. */
export type ComposerPiece = CatalogueCard & { variants: ComposerVariant[] };
