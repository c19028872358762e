import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows";
import { batches, rows, type SeedContext } from "./context";

const FRENCH = "fr-FR";

const TRANSLATIONS_AT_ONCE = 250;

/** The French of one row: the name of its entity, its id, and its fields. */
export type French = { reference: string; id: string; texts: Record<string, string> };

/** Adds the French that is not there yet; what staff have translated since stays as it is. */
export async function seedFrench(context: SeedContext, french: readonly French[]): Promise<void> {
  for (const batch of batches(french, TRANSLATIONS_AT_ONCE)) {
    const known = await rows<{ reference_id: string }>(context, "translation", ["reference_id"], {
      locale_code: FRENCH,
      reference_id: batch.map(({ id }) => id),
    });
    const done = new Set(known.map(({ reference_id }) => reference_id));
    const translations = batch
      .filter(({ id }) => !done.has(id))
      .map(({ reference, id, texts }) => ({
        reference,
        reference_id: id,
        locale_code: FRENCH,
        translations: texts,
      }));
    if (translations.length) {
      await createTranslationsWorkflow(context.container).run({ input: { translations } });
    }
  }
}
