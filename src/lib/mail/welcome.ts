import { type MailContent, renderMail } from "./document";
import type { MailLocale } from "./locale";

type Welcome = { locale: MailLocale; firstName: string | null; storefrontUrl: string };

const WORDS = {
  en: {
    subject: "Welcome to the house",
    preview: "Your account is open.",
    title: (name: string | null) => (name ? `Welcome, ${name}.` : "Welcome."),
    open: "Your account is open. Your addresses and your orders are kept there for you.",
    invitation: "The pieces change quietly and often. Come and see what is new.",
    action: "Visit the house",
    footer: "You receive this message because an account was opened with this address.",
  },
  fr: {
    subject: "Bienvenue dans la maison",
    preview: "Votre compte est ouvert.",
    title: (name: string | null) => (name ? `Bienvenue, ${name}.` : "Bienvenue."),
    open: "Votre compte est ouvert. Vos adresses et vos commandes y sont gardées pour vous.",
    invitation: "Les pièces changent souvent, sans bruit. Venez voir les nouvelles.",
    action: "Entrer dans la maison",
    footer: "Vous recevez ce message parce qu’un compte a été ouvert avec cette adresse.",
  },
} as const;

/** The mail for somebody who has just opened an account. */
export function welcomeMail({ locale, firstName, storefrontUrl }: Welcome): MailContent {
  const words = WORDS[locale.language];
  return renderMail({
    language: locale.language,
    subject: words.subject,
    preview: words.preview,
    title: words.title(firstName),
    blocks: [
      { kind: "paragraph", text: words.open },
      { kind: "paragraph", text: words.invitation },
      { kind: "action", label: words.action, url: `${storefrontUrl}/${locale.storefront}` },
    ],
    footer: words.footer,
  });
}
