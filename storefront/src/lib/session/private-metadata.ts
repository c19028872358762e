import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { DEFAULT_LOCALE, isLocale } from "@/i18n/markets";

type TitleKey =
  | "overview"
  | "signIn"
  | "register"
  | "reset"
  | "profile"
  | "addresses"
  | "orders"
  | "appointments"
  | "style"
  | "briefs"
  | "engagements";

interface PageProps {
  params: Promise<{ locale: string }>;
}

/** Pages about one person: titled for their tab, never indexed, never told to other sites. */
const PRIVATE: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/**
 * Metadata of a page of the account.
 * @param key of the title under `account.meta`.
 */
export function accountMetadata(key: TitleKey) {
  return async ({ params }: PageProps): Promise<Metadata> => {
    const t = await getTranslations({ locale: await known(params), namespace: "account.meta" });
    return { ...PRIVATE, title: t(key) };
  };
}

type AtelierKey =
  | "door"
  | "signIn"
  | "apply"
  | "reset"
  | "today"
  | "invitations"
  | "clients"
  | "engagement"
  | "board"
  | "bookings"
  | "hours"
  | "offer"
  | "portfolio"
  | "profile"
  | "documents"
  | "reviews"
  | "calendar"
  | "application";

/** @param key of the title under `atelier.meta`. */
export function atelierMetadata(key: AtelierKey) {
  return async ({ params }: PageProps): Promise<Metadata> => {
    const t = await getTranslations({ locale: await known(params), namespace: "atelier.meta" });
    return { ...PRIVATE, title: t(key) };
  };
}

/** Title of a board's page: it is the client's own, like the rest of the account. */
export async function boardMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: await known(params), namespace: "board.meta" });
  return { ...PRIVATE, title: t("title") };
}

/** @param key of the title under `checkout.meta`. */
export function checkoutMetadata(key: "title" | "confirmed") {
  return async ({ params }: PageProps): Promise<Metadata> => {
    const t = await getTranslations({ locale: await known(params), namespace: "checkout.meta" });
    return { ...PRIVATE, title: t(key) };
  };
}

async function known(params: Promise<{ locale: string }>) {
  const { locale } = await params;
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
