import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { Picture } from "@/ui";

import { KeptText } from "../parts/kept-text";
import { Tick } from "../parts/tick";
import { type StyleProfile } from "../types";
import { useTasteWords } from "../use-taste-words";
import {
  COLOURS,
  CONTACTS,
  LANGUAGES,
  LIFE_OCCASIONS,
  MATERIALS,
  ownPicture,
  PACES,
  type Question,
  SILHOUETTES,
  STYLE_TAGS,
} from "../vocabulary";
import { BudgetRows } from "./budget-rows";
import { type HouseChoice, HouseTiles } from "./house-tiles";
import { LanguageTicks } from "./language-ticks";
import styles from "./question-fields.module.css";
import { SilhouetteDrawing } from "./silhouette-drawing";
import { SizeRows } from "./size-rows";
import { ShapeFace, TasteTile, Tile, Tiles, ToneFace } from "./tiles";

const TILE_SIZES = "(min-width: 900px) 20vw, (min-width: 640px) 30vw, 46vw";
const SWATCH_SIZES = "(min-width: 900px) 12vw, (min-width: 640px) 22vw, 30vw";
const TEXT_MAX_LENGTH = 2000;

interface QuestionFieldsProps {
  question: Question;
  profile: StyleProfile;
  /** Only for the question about houses. */
  houses: readonly HouseChoice[];
  /** Top categories; only for the question about budgets. */
  categories: readonly { handle: string; name: string }[];
}

/** The fields of one question, as the profile has it answered; they keep their own state. */
export function QuestionFields({ question, profile, houses, categories }: QuestionFieldsProps) {
  const t = useTranslations("concierge.style");
  const words = useTasteWords();
  const { currency } = parseLocale(useLocale() as Locale);
  const label = t(`questions.${question}.title`);
  const avoidWord = t("avoid");
  switch (question) {
    case "occasions":
      return (
        <Tiles label={label} kind="pictures" many>
          {LIFE_OCCASIONS.map((key, index) => (
            <Tile
              key={key}
              name="occasions"
              value={key}
              checked={profile.occasions.includes(key)}
              face={
                <Picture
                  src={ownPicture("occasion", key)}
                  alt=""
                  ratio="4/5"
                  sizes={TILE_SIZES}
                  priority={index < 4}
                />
              }
              word={words.occasion(key)}
            />
          ))}
        </Tiles>
      );
    case "silhouettes":
      return (
        <Tiles label={label} kind="pictures" many>
          {SILHOUETTES.map((key) => (
            <Tile
              key={key}
              name="silhouettes"
              value={key}
              checked={profile.silhouettes.includes(key)}
              face={
                <ShapeFace>
                  <SilhouetteDrawing silhouette={key} />
                </ShapeFace>
              }
              word={words.silhouette(key)}
            />
          ))}
        </Tiles>
      );
    case "colours":
      return (
        <Tiles label={label} kind="swatches" many>
          {COLOURS.map(([key, tone]) => (
            <TasteTile
              key={key}
              kind="colours"
              value={key}
              loved={profile.colours_loved.includes(key)}
              avoided={profile.colours_avoided.includes(key)}
              face={<ToneFace tone={tone} />}
              word={words.colour(key)}
              avoidWord={avoidWord}
            />
          ))}
        </Tiles>
      );
    case "materials":
      return (
        <Tiles label={label} kind="swatches">
          {MATERIALS.map((key) => (
            <TasteTile
              key={key}
              kind="materials"
              value={key}
              loved={profile.materials_loved.includes(key)}
              avoided={profile.materials_avoided.includes(key)}
              face={
                <Picture
                  src={ownPicture("material", key)}
                  alt=""
                  ratio="1/1"
                  sizes={SWATCH_SIZES}
                />
              }
              word={words.material(key)}
              avoidWord={avoidWord}
            />
          ))}
        </Tiles>
      );
    case "brands":
      return <HouseTiles label={label} houses={houses} profile={profile} avoidWord={avoidWord} />;
    case "style_tags":
      return (
        <Tiles label={label} kind="pictures">
          {STYLE_TAGS.map((key) => (
            <Tile
              key={key}
              name="style_tags"
              value={key}
              checked={profile.style_tags.includes(key)}
              face={
                <Picture src={ownPicture("style", key)} alt="" ratio="4/5" sizes={TILE_SIZES} />
              }
              word={words.styleTag(key)}
            />
          ))}
        </Tiles>
      );
    case "sizes":
      return <SizeRows sizes={profile.sizes} />;
    case "fit_notes":
    case "dislikes":
      return (
        <KeptText
          label={t(`questions.${question}.label`)}
          name={question}
          defaultValue={profile[question] ?? ""}
          help={t(`questions.${question}.help`)}
          maxLength={TEXT_MAX_LENGTH}
          rows={6}
        />
      );
    case "budgets":
      return <BudgetRows budgets={profile.budgets} categories={categories} currency={currency} />;
    case "languages":
      return <LanguageTicks chosen={profile.languages} languages={LANGUAGES} />;
    case "communication":
      return <Communication profile={profile} />;
  }
}

/** How to be spoken to: three short choices. */
function Communication({ profile }: { profile: StyleProfile }) {
  const t = useTranslations("concierge.style");
  const { communication } = profile;
  const surprise = communication ? (communication.surprise ? "yes" : "no") : null;
  const groups = [
    { name: "contact", values: CONTACTS, chosen: communication?.contact ?? null },
    { name: "pace", values: PACES, chosen: communication?.pace ?? null },
    { name: "surprise", values: ["yes", "no"] as const, chosen: surprise },
  ] as const;
  return (
    <div className={styles.groups}>
      {groups.map(({ name, values, chosen }) => (
        <fieldset key={name}>
          <legend className={styles.legend}>{t(`communication.${name}.title`)}</legend>
          {values.map((value) => (
            <Tick
              key={value}
              single
              name={name}
              value={value}
              defaultChecked={value === chosen}
              label={t(`communication.${name}.${value}` as never)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
