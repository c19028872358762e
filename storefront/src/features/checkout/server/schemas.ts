import { z } from "zod";

const text = z.string().max(200);

/** Shape of an address; its rules, which depend on the country, are in `address.ts`. */
export const addressSchema = z.strictObject({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  province: text,
  postal_code: text,
  country_code: z.string().regex(/^[a-z]{2}$/),
  phone: text,
});

export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const contactSchema = z.strictObject({ email: emailField });

export const checkoutAddressSchema = z.strictObject({
  address: addressSchema,
  /** Keep it in the client's account as well. */
  keep: z.boolean().default(false),
});

export const deliverySchema = z.strictObject({
  delivery_id: z.string().regex(/^so_[A-Za-z0-9]{6,40}$/),
});

export const paymentSchema = z.strictObject({ method: z.enum(["card", "demo"]) });

export const completeSchema = z.strictObject({});
