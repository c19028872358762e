import type { MailLocale } from "./locale";

/** What has happened to a booking, as far as somebody is written to about it. */
export const BOOKING_MAILS = [
  "requested",
  "confirmed",
  "declined",
  "moved",
  "cancelled",
  "completed",
  "unanswered",
  "day_before",
  "soon",
] as const;

export type BookingMailKind = (typeof BOOKING_MAILS)[number];
export type BookingMailReader = "client" | "stylist";

/** One mail: `other` is the first name of the person that the reader meets. */
type Words = {
  subject: (other: string) => string;
  title: string;
  text: (other: string) => string;
  /** The button, where there is anything to do or to look at. */
  action: string;
};

type Book = Readonly<Record<BookingMailReader, Readonly<Partial<Record<BookingMailKind, Words>>>>>;

const EN: Book = {
  client: {
    requested: {
      subject: (other) => `Your request is with ${other}`,
      title: "Your request is on its way.",
      text: (other) => `${other} answers in person. The hour is kept for you until then.`,
      action: "See the request",
    },
    confirmed: {
      subject: (other) => `Your appointment with ${other}`,
      title: "Your appointment is confirmed.",
      text: (other) => `${other} is looking forward to meeting you.`,
      action: "See the appointment",
    },
    declined: {
      subject: (other) => `${other} cannot take this hour`,
      title: "Another hour, perhaps.",
      text: (other) => `${other} cannot take the hour that you asked for. Nothing was charged.`,
      action: "Choose another hour",
    },
    moved: {
      subject: (other) => `Your appointment with ${other} has moved`,
      title: "Your appointment has moved.",
      text: () => "This is the new hour. The earlier one no longer stands.",
      action: "See the appointment",
    },
    cancelled: {
      subject: (other) => `Your appointment with ${other} is cancelled`,
      title: "Your appointment is cancelled.",
      text: () => "The hour is free again. The attached file takes it out of your diary.",
      action: "Choose another hour",
    },
    completed: {
      subject: (other) => `How was your time with ${other}`,
      title: "Thank you for your visit.",
      text: (other) =>
        `A few words about your appointment help ${other}, and those who come after you.`,
      action: "Write a review",
    },
    unanswered: {
      subject: (other) => `${other} did not answer in time`,
      title: "Your request has lapsed.",
      text: (other) =>
        `${other} did not answer before the hour came. We are sorry. Nothing was charged.`,
      action: "Choose another hour",
    },
    day_before: {
      subject: (other) => `A reminder: your appointment with ${other}`,
      title: "Your appointment is near.",
      text: (other) => `You meet ${other} within a day.`,
      action: "See the appointment",
    },
    soon: {
      subject: (other) => `In two hours, with ${other}`,
      title: "Your appointment is soon.",
      text: (other) => `You meet ${other} in about two hours.`,
      action: "See the appointment",
    },
  },
  stylist: {
    requested: {
      subject: (other) => `${other} asks for an hour`,
      title: "A request waits for your answer.",
      text: (other) => `${other} would like to meet you. The hour is kept until you answer.`,
      action: "Answer the request",
    },
    confirmed: {
      subject: (other) => `An appointment with ${other}`,
      title: "An appointment is confirmed.",
      text: (other) => `You meet ${other}. The attached file puts it into your diary.`,
      action: "See the appointment",
    },
    moved: {
      subject: (other) => `The appointment with ${other} has moved`,
      title: "An appointment has moved.",
      text: () => "This is the new hour. The earlier one no longer stands.",
      action: "See the appointment",
    },
    cancelled: {
      subject: (other) => `The appointment with ${other} is cancelled`,
      title: "An appointment is cancelled.",
      text: () => "The hour is free again. The attached file takes it out of your diary.",
      action: "See your diary",
    },
    day_before: {
      subject: (other) => `A reminder: your appointment with ${other}`,
      title: "An appointment is near.",
      text: (other) => `You meet ${other} within a day.`,
      action: "See the appointment",
    },
  },
};

const FR: Book = {
  client: {
    requested: {
      subject: (other) => `Votre demande est chez ${other}`,
      title: "Votre demande est en chemin.",
      text: (other) => `${other} vous répondra en personne. L’heure vous est gardée jusque-là.`,
      action: "Voir la demande",
    },
    confirmed: {
      subject: (other) => `Votre rendez-vous avec ${other}`,
      title: "Votre rendez-vous est confirmé.",
      text: (other) => `${other} se réjouit de vous rencontrer.`,
      action: "Voir le rendez-vous",
    },
    declined: {
      subject: (other) => `${other} ne peut pas prendre cette heure`,
      title: "Une autre heure, peut-être.",
      text: (other) => `${other} ne peut pas prendre l’heure demandée. Rien n’a été débité.`,
      action: "Choisir une autre heure",
    },
    moved: {
      subject: (other) => `Votre rendez-vous avec ${other} est déplacé`,
      title: "Votre rendez-vous est déplacé.",
      text: () => "Voici la nouvelle heure. La précédente ne tient plus.",
      action: "Voir le rendez-vous",
    },
    cancelled: {
      subject: (other) => `Votre rendez-vous avec ${other} est annulé`,
      title: "Votre rendez-vous est annulé.",
      text: () => "L’heure est de nouveau libre. Le fichier joint la retire de votre agenda.",
      action: "Choisir une autre heure",
    },
    completed: {
      subject: (other) => `Votre moment avec ${other}`,
      title: "Merci de votre visite.",
      text: (other) =>
        `Quelques mots sur votre rendez-vous aident ${other}, et ceux qui viendront après vous.`,
      action: "Écrire un avis",
    },
    unanswered: {
      subject: (other) => `${other} n’a pas répondu à temps`,
      title: "Votre demande est échue.",
      text: (other) =>
        `${other} n’a pas répondu avant l’heure. Nous en sommes désolés. Rien n’a été débité.`,
      action: "Choisir une autre heure",
    },
    day_before: {
      subject: (other) => `Rappel : votre rendez-vous avec ${other}`,
      title: "Votre rendez-vous approche.",
      text: (other) => `Vous rencontrez ${other} d’ici un jour.`,
      action: "Voir le rendez-vous",
    },
    soon: {
      subject: (other) => `Dans deux heures, avec ${other}`,
      title: "Votre rendez-vous est pour bientôt.",
      text: (other) => `Vous rencontrez ${other} dans deux heures environ.`,
      action: "Voir le rendez-vous",
    },
  },
  stylist: {
    requested: {
      subject: (other) => `${other} demande une heure`,
      title: "Une demande attend votre réponse.",
      text: (other) =>
        `${other} souhaite vous rencontrer. L’heure est gardée jusqu’à votre réponse.`,
      action: "Répondre à la demande",
    },
    confirmed: {
      subject: (other) => `Un rendez-vous avec ${other}`,
      title: "Un rendez-vous est confirmé.",
      text: (other) => `Vous rencontrez ${other}. Le fichier joint l’inscrit à votre agenda.`,
      action: "Voir le rendez-vous",
    },
    moved: {
      subject: (other) => `Le rendez-vous avec ${other} est déplacé`,
      title: "Un rendez-vous est déplacé.",
      text: () => "Voici la nouvelle heure. La précédente ne tient plus.",
      action: "Voir le rendez-vous",
    },
    cancelled: {
      subject: (other) => `Le rendez-vous avec ${other} est annulé`,
      title: "Un rendez-vous est annulé.",
      text: () => "L’heure est de nouveau libre. Le fichier joint la retire de votre agenda.",
      action: "Voir votre agenda",
    },
    day_before: {
      subject: (other) => `Rappel : votre rendez-vous avec ${other}`,
      title: "Un rendez-vous approche.",
      text: (other) => `Vous rencontrez ${other} d’ici un jour.`,
      action: "Voir le rendez-vous",
    },
  },
};

const BOOKS: Readonly<Record<MailLocale["language"], Book>> = { en: EN, fr: FR };

/** The words of a mail; undefined where this reader is not written to about this. */
export function bookingWords(
  kind: BookingMailKind,
  reader: BookingMailReader,
  language: MailLocale["language"],
): Words | undefined {
  return BOOKS[language][reader][kind];
}

/** The rows and lines that booking mails share. */
export const BOOKING_LABELS = {
  en: {
    appointment: "Appointment",
    when: "When",
    where: "Where",
    mode: { in_person: "In person", at_home: "At home", video: "By video" },
    reason: (reason: string) => `In their words: ${reason}`,
    alternatives: "These hours would suit",
    late: "This was within the time in which cancelling is no longer free of charge.",
    footer: "A question about your appointment? Simply answer this message.",
    with: (type: string, other: string) => `${type} with ${other}`,
  },
  fr: {
    appointment: "Rendez-vous",
    when: "Quand",
    where: "Où",
    mode: { in_person: "Sur place", at_home: "À domicile", video: "En vidéo" },
    reason: (reason: string) => `Voici pourquoi : ${reason}`,
    alternatives: "Ces heures conviendraient",
    late: "L’annulation est arrivée après le délai pendant lequel elle est sans frais.",
    footer: "Une question sur votre rendez-vous ? Répondez simplement à ce message.",
    with: (type: string, other: string) => `${type} avec ${other}`,
  },
} as const;
