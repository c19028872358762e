/** How a stylist meets a client. */
export const SERVICE_MODES = ["in_person", "at_home", "video"] as const;

/** What somebody may upload to prove who they are. */
export const DOCUMENT_KINDS = ["identity", "business", "reference", "insurance"] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Languages the house writes its mails in. */
export const MAIL_LANGUAGES = ["en", "fr"] as const;
