import type { MailLocale } from "./locale";

/** What happens between client and stylist that one of them is written to about. */
export const CONCIERGE_MAILS = [
  "invited",
  "accepted",
  "accepted_without_hour",
  "declined",
  "declined_with_hours",
  "unanswered",
  "withdrawn",
  "reassigned_client",
  "reassigned_stylist",
  "completed",
  "board_shared",
  "board_revised",
  "board_approved",
  "board_ordered",
] as const;

export type ConciergeMailKind = (typeof CONCIERGE_MAILS)[number];

/** One mail: `other` is the person it is about, `title` the brief or board. */
type Words = {
  subject: (other: string, title: string) => string;
  title: string;
  text: (other: string, title: string) => string;
  action: string;
};

type Book = Readonly<Record<ConciergeMailKind, Words>>;

const EN: Book = {
  invited: {
    subject: (other) => `${other} would like to work with you`,
    title: "An invitation.",
    text: (other, title) => `${other} asks you to take on “${title}”.`,
    action: "Read the invitation",
  },
  accepted: {
    subject: (other) => `${other} says yes`,
    title: "You have a stylist.",
    text: (other, title) => `${other} takes on “${title}”, and the hour you chose is yours.`,
    action: "See what comes next",
  },
  accepted_without_hour: {
    subject: (other) => `${other} says yes`,
    title: "You have a stylist.",
    text: (other, title) => `${other} takes on “${title}”. Choose an hour to meet.`,
    action: "See what comes next",
  },
  declined: {
    subject: (other) => `${other} cannot take this on`,
    title: "Not this time.",
    text: (other, title) => `${other} cannot take on “${title}”. Your brief is open for others.`,
    action: "See who else suits you",
  },
  declined_with_hours: {
    subject: (other) => `${other} cannot take this on`,
    title: "Not this time.",
    text: (other, title) =>
      `${other} cannot take on “${title}”, and offers hours to meet. Your brief is open for others.`,
    action: "Choose an hour",
  },
  unanswered: {
    subject: (other) => `${other} has not answered`,
    title: "The invitation has run out.",
    text: (other, title) =>
      `${other} has not answered your invitation to “${title}” in time. Your brief is open for others.`,
    action: "See who else suits you",
  },
  withdrawn: {
    subject: () => "An invitation was taken back",
    title: "An invitation was taken back.",
    text: (other, title) => `${other} no longer waits for your answer about “${title}”.`,
    action: "See your invitations",
  },
  reassigned_client: {
    subject: (other) => `${other} looks after you from now on`,
    title: "Another stylist, the same memory.",
    text: (other, title) =>
      `${other} goes on with “${title}”. Your profile, your boards and what you said about them are there already.`,
    action: "See your engagement",
  },
  reassigned_stylist: {
    subject: (other) => `The house gives you ${other}`,
    title: "A client is yours from now on.",
    text: (other, title) =>
      `You go on with “${title}” for ${other}. The profile, the boards and the verdicts are there.`,
    action: "Open the engagement",
  },
  completed: {
    subject: (_, title) => `“${title}” is complete`,
    title: "It is done.",
    text: (other, title) => `${other} has completed “${title}”. What you kept stays yours to see.`,
    action: "Look back",
  },
  board_shared: {
    subject: (other) => `${other} has chosen for you`,
    title: "A board for you.",
    text: (other, title) =>
      `“${title}” is ready. Keep what you like, pass on what you do not, and say why.`,
    action: "Open the board",
  },
  board_revised: {
    subject: (other) => `${other} has changed your board`,
    title: "Your board has changed.",
    text: (_, title) => `“${title}” has new pieces. What you said about the others stays.`,
    action: "Open the board",
  },
  board_approved: {
    subject: (other, title) => `${other} approved “${title}”`,
    title: "Approved.",
    text: (other, title) =>
      `${other} approved “${title}” and is on the way to the checkout. It cannot change any more.`,
    action: "See the board",
  },
  board_ordered: {
    subject: (other, title) => `${other} ordered “${title}”`,
    title: "Ordered.",
    text: (other, title) =>
      `${other} ordered what was kept of “${title}”. The order has your name.`,
    action: "See the board",
  },
};

const FR: Book = {
  invited: {
    subject: (other) => `${other} aimerait travailler avec vous`,
    title: "Une invitation.",
    text: (other, title) => `${other} vous propose de prendre en charge « ${title} ».`,
    action: "Lire l’invitation",
  },
  accepted: {
    subject: (other) => `${other} dit oui`,
    title: "Vous avez votre styliste.",
    text: (other, title) =>
      `${other} prend en charge « ${title} », et l’heure que vous avez choisie est à vous.`,
    action: "Voir la suite",
  },
  accepted_without_hour: {
    subject: (other) => `${other} dit oui`,
    title: "Vous avez votre styliste.",
    text: (other, title) =>
      `${other} prend en charge « ${title} ». Choisissez une heure pour vous rencontrer.`,
    action: "Voir la suite",
  },
  declined: {
    subject: (other) => `${other} ne peut pas accepter`,
    title: "Pas cette fois.",
    text: (other, title) =>
      `${other} ne peut pas prendre en charge « ${title} ». Votre demande reste ouverte à d’autres.`,
    action: "Voir qui d’autre vous convient",
  },
  declined_with_hours: {
    subject: (other) => `${other} ne peut pas accepter`,
    title: "Pas cette fois.",
    text: (other, title) =>
      `${other} ne peut pas prendre en charge « ${title} », et vous propose des heures pour vous rencontrer. Votre demande reste ouverte à d’autres.`,
    action: "Choisir une heure",
  },
  unanswered: {
    subject: (other) => `${other} n’a pas répondu`,
    title: "L’invitation a expiré.",
    text: (other, title) =>
      `${other} n’a pas répondu à temps à votre invitation pour « ${title} ». Votre demande reste ouverte à d’autres.`,
    action: "Voir qui d’autre vous convient",
  },
  withdrawn: {
    subject: () => "Une invitation a été retirée",
    title: "Une invitation a été retirée.",
    text: (other, title) => `${other} n’attend plus votre réponse au sujet de « ${title} ».`,
    action: "Voir vos invitations",
  },
  reassigned_client: {
    subject: (other) => `${other} s’occupe de vous désormais`,
    title: "Un autre regard, la même mémoire.",
    text: (other, title) =>
      `${other} poursuit « ${title} ». Votre profil, vos planches et vos avis l’y attendent déjà.`,
    action: "Voir votre accompagnement",
  },
  reassigned_stylist: {
    subject: (other) => `La maison vous confie ${other}`,
    title: "Une cliente, un client de plus.",
    text: (other, title) =>
      `Vous poursuivez « ${title} » pour ${other}. Le profil, les planches et les avis sont là.`,
    action: "Ouvrir l’accompagnement",
  },
  completed: {
    subject: (_, title) => `« ${title} » est terminé`,
    title: "C’est fait.",
    text: (other, title) =>
      `${other} a mené « ${title} » à son terme. Ce que vous avez gardé reste visible.`,
    action: "Revoir",
  },
  board_shared: {
    subject: (other) => `${other} a choisi pour vous`,
    title: "Une planche pour vous.",
    text: (_, title) =>
      `« ${title} » est prête. Gardez ce qui vous plaît, écartez le reste, et dites pourquoi.`,
    action: "Ouvrir la planche",
  },
  board_revised: {
    subject: (other) => `${other} a modifié votre planche`,
    title: "Votre planche a changé.",
    text: (_, title) => `« ${title} » a de nouvelles pièces. Vos avis sur les autres restent.`,
    action: "Ouvrir la planche",
  },
  board_approved: {
    subject: (other, title) => `${other} a approuvé « ${title} »`,
    title: "Approuvée.",
    text: (other, title) =>
      `${other} a approuvé « ${title} » et passe à la commande. Elle ne peut plus changer.`,
    action: "Voir la planche",
  },
  board_ordered: {
    subject: (other, title) => `${other} a commandé « ${title} »`,
    title: "Commandée.",
    text: (other, title) =>
      `${other} a commandé ce qui a été gardé de « ${title} ». La commande porte votre nom.`,
    action: "Voir la planche",
  },
};

export const CONCIERGE_WORDS: Readonly<
  Record<
    MailLocale["language"],
    {
      mails: Book;
      said: (other: string) => string;
      until: string;
      offered: string;
      footer: string;
      nobody: string;
    }
  >
> = {
  en: {
    mails: EN,
    said: (other) => `${other} writes`,
    until: "Until",
    offered: "Offered instead",
    footer: "You receive this message because you work with somebody of the house.",
    nobody: "A client",
  },
  fr: {
    mails: FR,
    said: (other) => `${other} écrit`,
    until: "Jusqu’au",
    offered: "Proposé à la place",
    footer: "Vous recevez ce message parce que vous travaillez avec quelqu’un de la maison.",
    nobody: "Une cliente ou un client",
  },
};
