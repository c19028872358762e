import "server-only";

import { cache } from "react";

import { type Locale } from "@/i18n/markets";
import { medusa } from "@/lib/medusa";

import { catalogue } from "./cache";

export interface Collection {
  id: string;
  handle: string;
  title: string;
  description: string | null;
}

interface StoreCollection {
  id: string;
  handle: string;
  title: string;
  metadata: { description?: unknown } | null;
}

const MAX_COLLECTIONS = 50;

/** Every collection of the house. */
export const listCollections = cache(async (locale: Locale): Promise<Collection[]> => {
  const { collections } = await medusa<{ collections: StoreCollection[] }>("/store/collections", {
    locale,
    query: { fields: "id,handle,title,metadata", limit: MAX_COLLECTIONS },
    ...catalogue("collections"),
  });
  return collections.map(({ id, handle, title, metadata }) => ({
    id,
    handle,
    title,
    description: describe(metadata?.description, locale),
  }));
});

/** @returns the collection with that handle, or null. */
export async function getCollection(locale: Locale, handle: string): Promise<Collection | null> {
  const collections = await listCollections(locale);
  return collections.find((collection) => collection.handle === handle) ?? null;
}

/** The API keeps no description of collections; the house keeps one per language beside it. */
function describe(description: unknown, locale: Locale): string | null {
  if (typeof description === "string") {
    return description;
  }
  if (typeof description === "object" && description !== null) {
    const text = (description as Record<string, unknown>)[locale.slice(0, 2)];
    return typeof text === "string" ? text : null;
  }
  return null;
}
