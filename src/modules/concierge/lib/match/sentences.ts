import type { Candidate, Factor, FactorValues, MatchWish } from "./facts";
import { isInCity, sharedWords } from "./factors";
import { frenchCity, frenchTaste } from "./french-words";
import type { Contribution } from "./rank";

export type MatchLanguage = "en" | "fr";

/** A factor as it is told to the client. */
type Reason = Contribution & { text: string };

type Told = {
  candidate: Candidate;
  wish: MatchWish;
  values: FactorValues;
  language: MatchLanguage;
};
/** The same in each language; numbers and names within are in the one that is asked for. */
type Sentence = Readonly<Record<MatchLanguage, string>>;

/** What a specialty is called; from the stylist's vocabulary, which this module does not know. */
type SpecialtyLabel = (specialty: string, language: MatchLanguage) => string;

const DAY_MS = 86_400_000;
const WORDS_TOLD = 3;
const GOOD = 0.75;

const lists: Readonly<Record<MatchLanguage, Intl.ListFormat>> = {
  en: new Intl.ListFormat("en", { type: "conjunction" }),
  fr: new Intl.ListFormat("fr", { type: "conjunction" }),
};
const tongues: Readonly<Record<MatchLanguage, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en", { type: "language" }),
  fr: new Intl.DisplayNames("fr", { type: "language" }),
};
const namesOfTongues: Readonly<Record<MatchLanguage, Map<string, string>>> = {
  en: new Map(),
  fr: new Map(),
};
const averages: Readonly<Record<MatchLanguage, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat("fr", { maximumFractionDigits: 1 }),
};
const amounts = new Map<string, Intl.NumberFormat>();

function money(amount: number, currency: string, language: MatchLanguage): string {
  const key = `${language} ${currency}`;
  let format = amounts.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: "currency",
      currency: /^[a-z]{3}$/i.test(currency) ? currency : "xxx",
      maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    });
    amounts.set(key, format);
  }
  return format.format(amount);
}

/** What a language is called. The names are asked for once: they take longer than all the rest. */
function tongue(code: string, language: MatchLanguage): string {
  const known = namesOfTongues[language].get(code);
  if (known !== undefined) {
    return known;
  }
  const name = /^[a-z]{2,3}$/.test(code) ? (tongues[language].of(code) ?? code) : code;
  namesOfTongues[language].set(code, name);
  return name;
}

function specialtySentence({ candidate, wish, language }: Told, label: SpecialtyLabel): Sentence {
  const { specialties } = candidate.facts;
  if (wish.specialties.size === 0) {
    return {
      en: "You have not said what it is for yet.",
      fr: "Vous n’avez pas encore dit à quoi cela doit servir.",
    };
  }
  const serving = specialties
    .filter((one) => wish.specialties.has(one))
    .sort((a, b) => (wish.specialties.get(b) ?? 0) - (wish.specialties.get(a) ?? 0))
    .slice(0, WORDS_TOLD);
  if (!serving.length) {
    return {
      en: "Known for other work than you ask for.",
      fr: "Sa spécialité est autre que celle que vous cherchez.",
    };
  }
  const named = lists[language].format(
    // Labels begin with a capital, as they stand alone elsewhere.
    serving.map((one) => label(one, language).toLocaleLowerCase(language)),
  );
  return { en: `Known for ${named}.`, fr: `Spécialités\u00a0: ${named}.` };
}

function tasteSentence({ candidate, wish, language }: Told): Sentence {
  if (wish.loved.size === 0 && wish.avoided.size === 0) {
    return {
      en: "Tell us your taste, and we compare it.",
      fr: "Parlez-nous de vos goûts et nous les comparerons.",
    };
  }
  const shared = sharedWords(wish.loved, candidate.facts.tastes).slice(0, WORDS_TOLD);
  if (!shared.length) {
    return {
      en: "We have not seen your tastes meet yet.",
      fr: "Vos goûts ne se sont pas encore rencontrés.",
    };
  }
  // Two words may be one in French: "tailored" and "tailoring".
  const told = language === "fr" ? [...new Set(shared.map(frenchTaste))] : shared;
  const named = lists[language].format(told);
  return { en: `You both love ${named}.`, fr: `Vous aimez tous deux\u00a0: ${named}.` };
}

function outcomeSentence({ candidate, values }: Told): Sentence {
  const { good, bad } = candidate.facts.record;
  if (good + bad < 1) {
    return {
      en: "No brief with us yet; we expect good work.",
      fr: "Pas encore de mission avec nous\u202f; nous en attendons du beau travail.",
    };
  }
  return values.past_outcomes >= GOOD
    ? {
        en: "Clients kept what they were shown, and stayed.",
        fr: "Les clients ont gardé ce qui leur a été proposé, et sont restés.",
      }
    : {
        en: "Has not always been the right choice for clients.",
        fr: "N’a pas toujours été le bon choix pour les clients.",
      };
}

function ratingSentence({ candidate, language }: Told): Sentence {
  const { rating_count: count, rating_sum: sum } = candidate.facts;
  if (count === 0) {
    return {
      en: "No reviews yet; we count the house’s usual.",
      fr: "Pas encore d’avis\u202f; nous comptons la moyenne de la maison.",
    };
  }
  const stars = averages[language].format(sum / count);
  return {
    en: `${stars} of 5 stars from ${count} ${count === 1 ? "review" : "reviews"}.`,
    fr: `${stars} étoiles sur 5, d’après ${count} avis.`,
  };
}

function availabilitySentence({ candidate: { opening }, wish: { window } }: Told): Sentence {
  if (!opening) {
    return {
      en: "The diary is being looked up.",
      fr: "L’agenda est en cours de consultation.",
    };
  }
  if (opening.first === null) {
    return { en: "No free hour in these days.", fr: "Aucune heure libre en ces jours." };
  }
  const days = Math.floor(Math.max(0, opening.first - window.from) / DAY_MS);
  if (days === 0) {
    return {
      en: window.is_required ? "Free on your first day." : "Free within a day.",
      fr: window.is_required ? "Libre dès votre premier jour." : "Libre sous vingt-quatre heures.",
    };
  }
  return {
    en: `First free hour after ${days} ${days === 1 ? "day" : "days"}.`,
    fr: `Première heure libre dans ${days} ${days === 1 ? "jour" : "jours"}.`,
  };
}

function citySentence({ candidate, wish, values }: Told): Sentence {
  const { city } = candidate.facts;
  const ville = frenchCity(city);
  if (wish.city === null && wish.country_code === null) {
    return { en: `Works in ${city}.`, fr: `Travaille à ${ville}.` };
  }
  if (isInCity(candidate, wish)) {
    return { en: `In ${city}, as you are.`, fr: `À ${ville}, comme vous.` };
  }
  if (wish.country_code !== null && candidate.facts.country_code === wish.country_code) {
    return { en: `Near you, in ${city}.`, fr: `Près de vous, à ${ville}.` };
  }
  return values.city > 0
    ? { en: `In ${city}; meets you by video.`, fr: `À ${ville}\u202f; vous reçoit en visio.` }
    : { en: `Works elsewhere, in ${city}.`, fr: `Travaille ailleurs, à ${ville}.` };
}

function languageSentence({ candidate, wish, values, language }: Told): Sentence {
  const spoken = candidate.facts.languages;
  const shared = wish.languages.filter((one) => spoken.includes(one));
  const told = (shared.length ? shared : spoken).slice(0, WORDS_TOLD);
  const named = lists[language].format(told.map((one) => tongue(one, language)));
  return wish.languages.length > 0 && values.language === 0
    ? {
        en: `Speaks ${named}, not your languages.`,
        fr: `Parle ${named}, pas vos langues.`,
      }
    : { en: `Speaks ${named}.`, fr: `Parle ${named}.` };
}

function budgetSentence({ candidate: { facts }, wish, language }: Told): Sentence {
  const rate = money(facts.rate_amount, facts.currency_code, language);
  const limit = wish.max_rate ?? wish.budget;
  if (!limit) {
    return { en: `${rate} an hour.`, fr: `${rate} de l’heure.` };
  }
  const currency = limit.currency_code.toUpperCase();
  if (limit.currency_code !== facts.currency_code) {
    return {
      en: `${rate} an hour, not compared with your limit in ${currency}.`,
      fr: `${rate} de l’heure, sans comparaison avec votre limite en ${currency}.`,
    };
  }
  return wish.max_rate
    ? {
        en: `${rate} an hour, within your limit.`,
        fr: `${rate} de l’heure, dans votre limite.`,
      }
    : {
        en: `${rate} an hour, beside your budget.`,
        fr: `${rate} de l’heure, au regard de votre budget.`,
      };
}

const SENTENCES: Readonly<Record<Factor, (told: Told, label: SpecialtyLabel) => Sentence>> = {
  specialty_fit: specialtySentence,
  taste_overlap: tasteSentence,
  past_outcomes: outcomeSentence,
  rating: ratingSentence,
  availability: availabilitySentence,
  city: citySentence,
  language: languageSentence,
  budget: budgetSentence,
};

/**
 * Says why a stylist stands where they stand: each factor with what it adds and a sentence.
 *
 * @param contributions in the order in which they are told
 */
export function reasonsOf(
  told: Told,
  contributions: readonly Contribution[],
  label: SpecialtyLabel,
): Reason[] {
  return contributions.map(({ factor, contribution }) => ({
    factor,
    contribution,
    text: SENTENCES[factor](told, label)[told.language],
  }));
}
