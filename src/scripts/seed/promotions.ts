import { createPromotionsWorkflow, createReturnReasonsWorkflow } from "@medusajs/medusa/core-flows";
import { idsBy, type SeedContext } from "./context";
import { seedFrench } from "./translations";

const WELCOME = {
  code: "WELCOME10",
  type: "standard" as const,
  status: "active" as const,
  is_automatic: false,
  application_method: {
    type: "percentage" as const,
    target_type: "order" as const,
    allocation: "across" as const,
    value: 10,
  },
};

const RETURN_REASONS = [
  { value: "size", en: "The size is not right", fr: "La taille ne convient pas" },
  { value: "expectation", en: "Not as expected", fr: "Ne correspond pas à mes attentes" },
  { value: "damaged", en: "Arrived damaged", fr: "Arrivé endommagé" },
  { value: "wrong-piece", en: "Another piece arrived", fr: "Une autre pièce est arrivée" },
  { value: "changed-mind", en: "I have changed my mind", fr: "J’ai changé d’avis" },
];

/**
 * Creates the welcome code: a tenth off the order.
 *
 * Medusa can limit a code to one use for each e-mail address, but then refuses it, as if unknown,
 * in the bag of a guest who has not yet said theirs. So the code has no such limit.
 */
export async function seedPromotions(context: SeedContext): Promise<void> {
  const known = await idsBy(context, "promotion", "code", { code: WELCOME.code });
  if (!known.has(WELCOME.code)) {
    await createPromotionsWorkflow(context.container).run({
      input: { promotionsData: [WELCOME] },
    });
  }
}

/** Creates the reasons a client may give for sending a piece back, in both languages. */
export async function seedReturnReasons(context: SeedContext): Promise<void> {
  const known = await idsBy(context, "return_reason", "value");
  const missing = RETURN_REASONS.filter(({ value }) => !known.has(value));
  if (missing.length) {
    await createReturnReasonsWorkflow(context.container).run({
      input: { data: missing.map(({ value, en }) => ({ value, label: en })) },
    });
  }
  const ids = await idsBy(context, "return_reason", "value");
  await seedFrench(
    context,
    RETURN_REASONS.flatMap(({ value, fr }) => {
      const id = ids.get(value);
      return id ? [{ reference: "return_reason", id, texts: { label: fr } }] : [];
    }),
  );
}
