import { MIN_LETTERS, type Suggestions } from "./suggestions";

interface SuggesterOptions {
  /** Asks for suggestions; rejects when there are none to be had. */
  ask: (words: string, signal: AbortSignal) => Promise<Suggestions>;
  /** Gets the newest answer; null when there is nothing to show. */
  show: (found: Suggestions | null) => void;
  /** How long a pause in typing has to be. */
  wait_ms?: number;
}

const WAIT_MS = 150;
const KEPT_ANSWERS = 40;

export interface Suggester {
  /** To be called with whatever the field holds, each time it changes. */
  type: (value: string) => void;
  /** Gives up what is under way. */
  stop: () => void;
}

/**
 * Asks for suggestions while somebody types: after a pause, one question at a time, the older one
 * given up. An answer is only shown when it belongs to the newest words. A failure is silent: the
 * field is a form and works without.
 */
export function createSuggester({ ask, show, wait_ms = WAIT_MS }: SuggesterOptions): Suggester {
  const kept = new Map<string, Suggestions>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: AbortController | undefined;
  let newest = "";

  function stop() {
    clearTimeout(timer);
    underWay?.abort();
    underWay = undefined;
  }

  async function lookUp(words: string) {
    const question = new AbortController();
    underWay = question;
    try {
      const found = await ask(words, question.signal);
      keep(words, found);
      if (newest === words && !question.signal.aborted) {
        show(found);
      }
    } catch {
      if (newest === words && !question.signal.aborted) {
        show(null);
      }
    }
  }

  function keep(words: string, found: Suggestions) {
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_ANSWERS && oldest !== undefined) {
      kept.delete(oldest);
    }
    kept.set(words, found);
  }

  return {
    type(value) {
      const words = value.replace(/\s+/g, " ").trim();
      if (words === newest) {
        return;
      }
      newest = words;
      stop();
      const known = kept.get(words);
      if (words.length < MIN_LETTERS) {
        show(null);
      } else if (known) {
        show(known);
      } else {
        timer = setTimeout(() => void lookUp(words), wait_ms);
      }
    },
    stop() {
      stop();
      newest = "";
    },
  };
}
