/** What a mail says of one change; `note` is where the house's own words stand. */
type StatusWords = {
  subject: string;
  preview: string;
  title: string;
  before: string;
  after: string;
  action: string;
};

/** The changes of a stylist that are told by mail, by the last part of their event. */
export const STYLIST_MAIL_OCCASIONS = [
  "created",
  "submitted",
  "changes_requested",
  "approved",
  "rejected",
  "suspended",
  "reinstated",
  "reopened",
] as const;

export type StylistMailOccasion = (typeof STYLIST_MAIL_OCCASIONS)[number];

const EN: Record<StylistMailOccasion, StatusWords> = {
  created: {
    subject: "Your application to the house",
    preview: "It is open. Take the time it needs.",
    title: "Your application is open",
    before:
      "Tell us how you work, show what you have done, and send us a document that says who you are. Everything is kept as you go.",
    after: "When it is whole, submit it. We read every application ourselves.",
    action: "Go on with your application",
  },
  submitted: {
    subject: "We have your application",
    preview: "We read it ourselves, and write to you.",
    title: "We have your application",
    before:
      "It is with us now. We read every application ourselves and write to you as soon as we have.",
    after: "You can still set your hours and your appointments meanwhile.",
    action: "See your application",
  },
  changes_requested: {
    subject: "A few words about your application",
    preview: "We would like to see something changed.",
    title: "Before we decide",
    before: "We have read your application and would like to see something changed.",
    after: "Change it in your own time, and submit it again.",
    action: "Open your application",
  },
  approved: {
    subject: "Welcome to the house",
    preview: "Clients can find and book you from now on.",
    title: "Welcome to the house",
    before: "Your application is approved. Clients can find you, and book the hours you offer.",
    after: "Set your hours and your appointments if you have not done so yet.",
    action: "Open your atelier",
  },
  rejected: {
    subject: "Your application to the house",
    preview: "We cannot take it further.",
    title: "We cannot take it further",
    before: "Thank you for the care you have put into your application. We cannot take it further.",
    after: "We wish you well.",
    action: "See your application",
  },
  suspended: {
    subject: "Your atelier is suspended",
    preview: "Clients cannot see or book you for now.",
    title: "Your atelier is suspended",
    before: "Clients cannot see or book you for now. Appointments that are made stay made.",
    after: "Answer this message, and we will resolve it with you.",
    action: "See your atelier",
  },
  reinstated: {
    subject: "Your atelier is open again",
    preview: "Clients can see and book you again.",
    title: "Your atelier is open again",
    before: "Clients can see you and book your hours again. Everything is as you left it.",
    after: "Look through your hours, so that they are still yours.",
    action: "Open your atelier",
  },
  reopened: {
    subject: "We have opened your application again",
    preview: "You can change it and submit it once more.",
    title: "Your application is open again",
    before: "We have opened your application again. You can change it and submit it once more.",
    after: "Everything you gave us is still there.",
    action: "Open your application",
  },
};

const FR: Record<StylistMailOccasion, StatusWords> = {
  created: {
    subject: "Votre candidature à la maison",
    preview: "Elle est ouverte. Prenez le temps qu’il faut.",
    title: "Votre candidature est ouverte",
    before:
      "Dites-nous comment vous travaillez, montrez ce que vous avez fait, et joignez un document qui dit qui vous êtes. Tout est gardé au fur et à mesure.",
    after: "Quand elle est complète, envoyez-la. Nous lisons chaque candidature nous-mêmes.",
    action: "Poursuivre ma candidature",
  },
  submitted: {
    subject: "Nous avons reçu votre candidature",
    preview: "Nous la lisons nous-mêmes et vous écrivons.",
    title: "Nous avons reçu votre candidature",
    before:
      "Elle est entre nos mains. Nous lisons chaque candidature nous-mêmes et vous écrivons dès que c’est fait.",
    after: "En attendant, vous pouvez déjà régler vos heures et vos rendez-vous.",
    action: "Voir ma candidature",
  },
  changes_requested: {
    subject: "Quelques mots sur votre candidature",
    preview: "Nous aimerions y voir un changement.",
    title: "Avant de décider",
    before: "Nous avons lu votre candidature et aimerions y voir un changement.",
    after: "Modifiez-la à votre rythme, puis envoyez-la de nouveau.",
    action: "Ouvrir ma candidature",
  },
  approved: {
    subject: "Bienvenue dans la maison",
    preview: "Les clients peuvent désormais vous trouver et réserver.",
    title: "Bienvenue dans la maison",
    before:
      "Votre candidature est acceptée. Les clients peuvent vous trouver et réserver les heures que vous proposez.",
    after: "Réglez vos heures et vos rendez-vous si ce n’est pas encore fait.",
    action: "Ouvrir mon atelier",
  },
  rejected: {
    subject: "Votre candidature à la maison",
    preview: "Nous ne pouvons pas y donner suite.",
    title: "Nous ne pouvons pas y donner suite",
    before:
      "Merci du soin que vous avez mis dans votre candidature. Nous ne pouvons pas y donner suite.",
    after: "Nous vous souhaitons le meilleur.",
    action: "Voir ma candidature",
  },
  suspended: {
    subject: "Votre atelier est suspendu",
    preview: "Les clients ne peuvent ni vous voir ni réserver pour l’instant.",
    title: "Votre atelier est suspendu",
    before:
      "Les clients ne peuvent ni vous voir ni réserver pour l’instant. Les rendez-vous pris sont maintenus.",
    after: "Répondez à ce message, et nous trouverons une solution avec vous.",
    action: "Voir mon atelier",
  },
  reinstated: {
    subject: "Votre atelier est de nouveau ouvert",
    preview: "Les clients peuvent de nouveau vous voir et réserver.",
    title: "Votre atelier est de nouveau ouvert",
    before:
      "Les clients peuvent de nouveau vous voir et réserver vos heures. Tout est comme vous l’avez laissé.",
    after: "Parcourez vos heures, pour qu’elles soient encore les vôtres.",
    action: "Ouvrir mon atelier",
  },
  reopened: {
    subject: "Nous avons rouvert votre candidature",
    preview: "Vous pouvez la modifier et l’envoyer encore une fois.",
    title: "Votre candidature est de nouveau ouverte",
    before:
      "Nous avons rouvert votre candidature. Vous pouvez la modifier et l’envoyer encore une fois.",
    after: "Tout ce que vous nous aviez donné y est encore.",
    action: "Ouvrir ma candidature",
  },
};

export const STYLIST_WORDS = {
  en: {
    occasions: EN,
    note: "From the house",
    footer: "You receive this message because you applied to the house with this address.",
  },
  fr: {
    occasions: FR,
    note: "De la maison",
    footer:
      "Vous recevez ce message parce que vous avez posé votre candidature avec cette adresse.",
  },
} as const;
