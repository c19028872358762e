import { type MailBlock, type MailContent, renderMail } from "./document";
import type { MailLocale } from "./locale";
import { STYLIST_WORDS, type StylistMailOccasion } from "./stylist-words";

type StylistMail = {
  locale: MailLocale;
  occasion: StylistMailOccasion;
  /** What the house wrote about it, as it was written. */
  note: string | null;
  storefrontUrl: string;
};

/** The note in the house's own words, a line of the mail for each of its lines. */
function noteBlocks(note: string | null, title: string): MailBlock[] {
  const lines = (note ?? "").split("\n").filter((line) => line.trim());
  return lines.length ? [{ kind: "address", title, lines }] : [];
}

/** The mail about an application that was opened, or about what has become of it. */
export function stylistMail({ locale, occasion, note, storefrontUrl }: StylistMail): MailContent {
  const words = STYLIST_WORDS[locale.language];
  const { subject, preview, title, before, after, action } = words.occasions[occasion];
  return renderMail({
    language: locale.language,
    subject,
    preview,
    title,
    blocks: [
      { kind: "paragraph", text: before },
      ...noteBlocks(note, words.note),
      { kind: "paragraph", text: after },
      { kind: "action", label: action, url: `${storefrontUrl}/${locale.storefront}/atelier` },
    ],
    footer: words.footer,
  });
}
