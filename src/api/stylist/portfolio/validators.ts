import { z } from "@medusajs/framework/zod";
import { STYLIST_LIMITS } from "../../../modules/stylist/lib/limits";
import { idField } from "../../shared/booking/fields";
import { listOf, optionalText, textField } from "../../shared/stylist/fields";

const TITLE_MAX = 120;
const OCCASION_MAX = 120;
const ALT_MAX = 300;
const NAME_MAX = 80;

const said = (max: number) =>
  textField(max).refine((text) => text !== "", { error: "must not be empty" });
const title = said(TITLE_MAX);
const tags = listOf(said(STYLIST_LIMITS.tag_characters));

/** A form has no lists: a field that comes several times, or once with commas. */
const formTags = z.preprocess((sent) => {
  const all = Array.isArray(sent) ? sent : String(sent ?? "").split(",");
  return all.filter((one) => typeof one !== "string" || one.trim() !== "");
}, tags);

/** Form of POST /stylist/portfolio, beside its file. */
export const addPieceForm = z
  .object({
    title,
    occasion: optionalText(OCCASION_MAX),
    tags: formTags,
    alt: optionalText(ALT_MAX),
    client_name: optionalText(NAME_MAX),
    client_consent: z
      .enum(["true", "false"])
      .default("false")
      .transform((sent) => sent === "true"),
  })
  .strict();

/** Body of PUT /stylist/portfolio/:id; what is left out stays as it is. */
export const updatePieceBody = z
  .object({
    title: title.optional(),
    occasion: optionalText(OCCASION_MAX),
    tags: tags.optional(),
    alt: said(ALT_MAX).optional(),
    client_name: optionalText(NAME_MAX),
    client_consent: z.boolean().optional(),
  })
  .strict();

/** Body of POST /stylist/portfolio/order: every piece of the portfolio, once. */
export const orderBody = z
  .object({ ids: z.array(idField).max(STYLIST_LIMITS.portfolio_pieces) })
  .strict();

/** Form of POST /stylist/me/portrait, beside its file. */
export const portraitForm = z.object({ alt: optionalText(ALT_MAX) }).strict();

export type AddPieceForm = z.output<typeof addPieceForm>;
export type UpdatePieceBody = z.output<typeof updatePieceBody>;
export type OrderBody = z.output<typeof orderBody>;
export type PortraitForm = z.output<typeof portraitForm>;
