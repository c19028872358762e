"use client";

import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { placeOfZone } from "@/lib/zoned-time";

import { addDays, formatClock, formatDay } from "../time/wall-time";
import { localMoment } from "../time/zoned";
import type { ServiceMode } from "../types";
import type { ExceptionBlock, HoursBlock } from "./draft";
import type { HoursProblem } from "./problems";
import type { Span } from "./week-grid";

/** Any Monday: only the names of its weekdays are used. */
const SOME_MONDAY = "2024-01-01";

/**
 * Blocks and their problems in words.
 * @param zone of the stylist, for exceptions between two instants.
 */
export function useBlockWords(zone: string) {
  const t = useTranslations("atelier.hours");
  const mode = useTranslations("atelier.modes");
  const { intlLocale, language } = parseLocale(useLocale() as Locale);

  const weekday = (number: number, length: "long" | "short" = "long") =>
    formatDay(addDays(SOME_MONDAY, number - 1), intlLocale, { weekday: length });
  const date = (day: string, options?: Intl.DateTimeFormatOptions) =>
    formatDay(day, intlLocale, options ?? { weekday: "short", day: "numeric", month: "short" });
  const dateOfYear = (day: string) =>
    formatDay(day, intlLocale, { day: "numeric", month: "short", year: "numeric" });
  const span = ({ start, end }: Span) => `${formatClock(start)}–${formatClock(end)}`;
  const modes = (chosen: readonly ServiceMode[]) =>
    chosen.length === 0 ? t("everyWay") : inSentence(chosen.map((one) => mode(one)));

  function validity({ valid_from, valid_to }: HoursBlock): string | null {
    if (valid_from && valid_to) {
      return t("validBetween", { from: dateOfYear(valid_from), to: dateOfYear(valid_to) });
    }
    if (valid_from) {
      return t("validFrom", { from: dateOfYear(valid_from) });
    }
    return valid_to ? t("validTo", { to: dateOfYear(valid_to) }) : null;
  }

  function when(block: ExceptionBlock): string {
    if (block.instants) {
      const from = localMoment(block.instants.starts_at, zone);
      const to = localMoment(block.instants.ends_at, zone);
      return t("fromTo", {
        from: `${date(from.date)}, ${formatClock(from.minute)}`,
        to: `${date(to.date)}, ${formatClock(to.minute)}`,
      });
    }
    if (!block.starts_on) {
      return t("noDateYet");
    }
    const last = block.ends_on || block.starts_on;
    const days =
      last === block.starts_on
        ? date(block.starts_on)
        : t("fromTo", { from: date(block.starts_on), to: date(last) });
    return block.span ? `${days}, ${span(block.span)}` : days;
  }

  function problem(found: HoursProblem): string {
    return found.code === "overlaps"
      ? t("problems.overlaps", { weekday: weekday(found.other.weekday), hours: span(found.other) })
      : t(`problems.${found.code}`);
  }

  return {
    weekday,
    date,
    span,
    modes,
    validity,
    when,
    problem,
    place: (name: string) => placeOfZone(name, language),
    describeHours: (block: HoursBlock) =>
      [`${weekday(block.weekday)}, ${span(block)}`, modes(block.modes), validity(block)]
        .filter(Boolean)
        .join(", "),
    describeException: (block: ExceptionBlock) => `${t(`kinds.${block.kind}`)}, ${when(block)}`,
  };
}

/** One after the other, as in a sentence: only the first begins with a capital. */
function inSentence(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.toLocaleLowerCase())).join(", ");
}

export type BlockWords = ReturnType<typeof useBlockWords>;
