import { useLocale, useTranslations } from "next-intl";

import { useStylistWords } from "@/features/stylists";
import { type Locale, parseLocale } from "@/i18n/markets";
import { MODES, SPECIALTIES } from "@/lib/data/stylist-types";
import { Picture, QuietRow, SelectField } from "@/ui";

import { KeptText } from "../parts/kept-text";
import { Tick } from "../parts/tick";
import { Tile, Tiles } from "../style/tiles";
import { type Brief, OCCASIONS } from "../types";
import { LANGUAGES, ownPicture } from "../vocabulary";
import styles from "./brief-form.module.css";
import {
  type BriefField,
  CURRENCIES,
  problemId,
  TITLE_MAX_LENGTH,
  WISHES_MAX_LENGTH,
} from "./brief-input";

const TILE_SIZES = "(min-width: 900px) 20vw, (min-width: 640px) 30vw, 46vw";
const CITY_MAX_LENGTH = 80;
const AMOUNT_MAX_LENGTH = 14;

interface BriefFieldsProps {
  /** As it stands; null for a new one. */
  brief: Brief | null;
  /** What the style profile says already; begins a new brief. */
  languages: readonly string[];
}

/** The fields of a brief; they keep their own state. */
export function BriefFields({ brief, languages }: BriefFieldsProps) {
  const t = useTranslations("concierge.brief");
  const { currency } = parseLocale(useLocale() as Locale);
  const budget = brief?.budget ?? null;
  return (
    <>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("occasion")}</legend>
        <Tiles label={t("occasion")} kind="occasions">
          {OCCASIONS.map((occasion, index) => (
            <Tile
              key={occasion}
              single
              name="occasion"
              value={occasion}
              checked={brief?.occasion === occasion}
              face={
                <Picture
                  src={ownPicture("occasion", occasion)}
                  alt=""
                  ratio="4/5"
                  sizes={TILE_SIZES}
                  priority={index < 3}
                />
              }
              word={t(`occasions.${occasion}`)}
            />
          ))}
        </Tiles>
        <Problem field="occasion" />
      </fieldset>
      <div className={styles.narrow}>
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{t("whenWhere")}</legend>
          <div className={styles.pair}>
            <KeptText
              label={t("happensOn")}
              name="happens_on"
              type="date"
              defaultValue={brief?.happens_on ?? ""}
              maxLength={10}
            />
            <KeptText
              label={t("endsOn")}
              name="ends_on"
              type="date"
              defaultValue={brief?.ends_on ?? ""}
              maxLength={10}
            />
          </div>
          <Problem field="happens_on" />
          <Problem field="ends_on" />
          <KeptText
            label={t("city")}
            name="city"
            help={t("cityHelp")}
            defaultValue={brief?.city ?? ""}
            maxLength={CITY_MAX_LENGTH}
            autoComplete="off"
          />
        </fieldset>
      </div>
      <div className={styles.narrow}>
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{t("budget")}</legend>
          <div className={styles.budget}>
            <KeptText
              label={t("budgetMin")}
              name="budget_min"
              inputMode="decimal"
              defaultValue={budget?.min?.toString() ?? ""}
              maxLength={AMOUNT_MAX_LENGTH}
            />
            <KeptText
              label={t("budgetMax")}
              name="budget_max"
              inputMode="decimal"
              defaultValue={budget?.max?.toString() ?? ""}
              maxLength={AMOUNT_MAX_LENGTH}
            />
            <SelectField
              label={t("currency")}
              name="currency_code"
              defaultValue={budget?.currency_code ?? currency}
              options={CURRENCIES.map((code) => ({ value: code, label: code.toUpperCase() }))}
            />
          </div>
          <Problem field="budget_max" />
          <p className={styles.help}>{t("budgetHelp")}</p>
        </fieldset>
      </div>
      <div className={styles.narrow}>
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{t("wishesTitle")}</legend>
          <KeptText
            label={t("wishes")}
            name="wishes"
            help={t("wishesHelp")}
            rows={5}
            defaultValue={brief?.wishes ?? ""}
            maxLength={WISHES_MAX_LENGTH}
          />
          <KeptText
            label={t("name")}
            name="title"
            help={t("nameHelp")}
            defaultValue={brief?.title ?? ""}
            maxLength={TITLE_MAX_LENGTH}
          />
        </fieldset>
      </div>
      <QuietRow title={t("whom")} display defaultOpen={hasWhom(brief)}>
        <Whom brief={brief} languages={brief?.languages ?? languages} />
      </QuietRow>
    </>
  );
}

/** Stands ready beside its field, and is shown when the field is wrong. */
function Problem({ field }: { field: BriefField }) {
  const t = useTranslations("concierge.brief.problems");
  return (
    <p id={problemId(field)} role="alert" className={styles.problem} hidden>
      {t(field)}
    </p>
  );
}

/** Whom one would like to meet: left alone, anybody who fits. */
function Whom({ brief, languages }: BriefFieldsProps) {
  const t = useTranslations("concierge.brief");
  const words = useStylistWords();
  const known = [...LANGUAGES, ...languages.filter((code) => !isListed(code))];
  return (
    <div className={styles.more}>
      <fieldset>
        <legend className={styles.label}>{t("mode")}</legend>
        <div className={styles.ticks}>
          <Tick
            bare
            single
            name="mode"
            value=""
            defaultChecked={!brief?.mode}
            label={t("anyMode")}
          />
          {MODES.map((mode) => (
            <Tick
              key={mode}
              bare
              single
              name="mode"
              value={mode}
              defaultChecked={brief?.mode === mode}
              label={words.mode(mode)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className={styles.label}>{t("specialties")}</legend>
        <div className={styles.ticks}>
          {SPECIALTIES.map((specialty) => (
            <Tick
              key={specialty}
              name="specialties"
              value={specialty}
              defaultChecked={brief?.specialties.includes(specialty) ?? false}
              label={words.specialty(specialty)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className={styles.label}>{t("languages")}</legend>
        <div className={styles.ticks}>
          {known.map((code) => (
            <Tick
              key={code}
              name="languages"
              value={code}
              defaultChecked={languages.includes(code)}
              label={words.language(code)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function isListed(code: string): boolean {
  return LANGUAGES.some((one) => one === code);
}

function hasWhom(brief: Brief | null): boolean {
  return Boolean(brief?.mode) || (brief?.specialties.length ?? 0) > 0;
}
