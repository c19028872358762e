import { z } from "@medusajs/framework/zod";
import { nameField } from "../../shared/stylist/fields";

/** Begins an application. */
export const applicationBody = z
  .object({
    display_name: nameField,
    /** If it is sent, it is the one that the identity signs in with. */
    email: z.string().max(254).optional(),
    /** Locale of the storefront, such as `fr-eu`: the language of the mails. */
    locale: z.string().max(20).optional(),
  })
  .strict();

export type ApplicationBody = z.output<typeof applicationBody>;
