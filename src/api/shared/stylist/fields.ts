import { z } from "@medusajs/framework/zod";
import { STYLIST_LIMITS } from "../../../modules/stylist/lib/limits";

/** Control characters, which no text of a person holds and the database does not take. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** What somebody writes, without blanks around it. */
export const textField = (max: number) =>
  z
    .string()
    .max(max, { error: `must have at most ${max} characters` })
    .refine((text) => !CONTROL.test(text), { error: "holds a character that is none" })
    .transform((text) => text.trim());

/** Such a text that may be taken out again: empty counts as nothing. */
export const optionalText = (max: number) =>
  textField(max)
    .transform((text) => text || null)
    .nullable()
    .optional();

export const nameField = textField(STYLIST_LIMITS.display_name_characters).refine(Boolean, {
  error: "must not be empty",
});

/** Different entries of a list, at most so many. */
export const listOf = <Entry extends z.ZodType<string>>(entry: Entry) =>
  z
    .array(entry)
    .max(STYLIST_LIMITS.list_entries, {
      error: `takes at most ${STYLIST_LIMITS.list_entries} entries`,
    })
    .transform((entries) => [...new Set(entries)]);

/** What staff or a stylist is told along with a decision. */
export const noteField = textField(STYLIST_LIMITS.note_characters);
