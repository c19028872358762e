import { type MailContent, renderMail } from "./document";
import type { MailLocale } from "./locale";

type PasswordReset = {
  locale: MailLocale;
  /** Staff choose theirs in the dashboard, stylists in the atelier, everybody else in the shop. */
  actorType: string;
  email: string;
  token: string;
  storefrontUrl: string;
  backendUrl: string;
};

const WORDS = {
  en: {
    subject: "Choose a new password",
    preview: "The link works for 15 minutes, once.",
    title: "A new password",
    asked:
      "Somebody asked for a new password for this address. The link works for 15 minutes, once.",
    action: "Choose a new password",
    otherwise: "If it was not you, there is nothing to do. Your password stays as it is.",
    footer: "We never ask for your password by mail or by telephone.",
  },
  fr: {
    subject: "Choisir un nouveau mot de passe",
    preview: "Le lien est valable 15 minutes, une seule fois.",
    title: "Un nouveau mot de passe",
    asked:
      "Un nouveau mot de passe a été demandé pour cette adresse. Le lien est valable 15 minutes, une seule fois.",
    action: "Choisir un mot de passe",
    otherwise: "Si ce n’était pas vous, il n’y a rien à faire. Votre mot de passe reste inchangé.",
    footer: "Nous ne demandons jamais votre mot de passe, ni par courriel ni par téléphone.",
  },
} as const;

function resetUrl(reset: PasswordReset): string {
  const query = new URLSearchParams({ token: reset.token, email: reset.email });
  const room = reset.actorType === "stylist" ? "atelier" : "account";
  const page =
    reset.actorType === "user"
      ? `${reset.backendUrl}/app/reset-password`
      : `${reset.storefrontUrl}/${reset.locale.storefront}/${room}/reset/confirm`;
  return `${page}?${query.toString()}`;
}

/** The mail with the link to choose a new password. */
export function passwordResetMail(reset: PasswordReset): MailContent {
  const words = WORDS[reset.locale.language];
  return renderMail({
    language: reset.locale.language,
    subject: words.subject,
    preview: words.preview,
    title: words.title,
    blocks: [
      { kind: "paragraph", text: words.asked },
      { kind: "action", label: words.action, url: resetUrl(reset) },
      { kind: "paragraph", text: words.otherwise },
    ],
    footer: words.footer,
  });
}
