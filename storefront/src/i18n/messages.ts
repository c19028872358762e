import type { Language } from "./markets";

const LOADERS = {
  en: {
    common: () => import("../../messages/en/common.json"),
    catalogue: () => import("../../messages/en/catalogue.json"),
    bag: () => import("../../messages/en/bag.json"),
    checkout: () => import("../../messages/en/checkout.json"),
    account: () => import("../../messages/en/account.json"),
    stylists: () => import("../../messages/en/stylists.json"),
    booking: () => import("../../messages/en/booking.json"),
    atelier: () => import("../../messages/en/atelier.json"),
    board: () => import("../../messages/en/board.json"),
    concierge: () => import("../../messages/en/concierge.json"),
  },
  fr: {
    common: () => import("../../messages/fr/common.json"),
    catalogue: () => import("../../messages/fr/catalogue.json"),
    bag: () => import("../../messages/fr/bag.json"),
    checkout: () => import("../../messages/fr/checkout.json"),
    account: () => import("../../messages/fr/account.json"),
    stylists: () => import("../../messages/fr/stylists.json"),
    booking: () => import("../../messages/fr/booking.json"),
    atelier: () => import("../../messages/fr/atelier.json"),
    board: () => import("../../messages/fr/board.json"),
    concierge: () => import("../../messages/fr/concierge.json"),
  },
} as const;

/** A file under messages/<language>; the name is also the namespace. */
export type Namespace = keyof (typeof LOADERS)["en"];

/** Loads every text of a language, by namespace. */
export async function loadMessages(language: Language): Promise<Record<Namespace, object>> {
  const entries = await Promise.all(
    Object.entries(LOADERS[language]).map(
      async ([namespace, load]) => [namespace, (await load()).default] as const,
    ),
  );
  return Object.fromEntries(entries) as Record<Namespace, object>;
}
