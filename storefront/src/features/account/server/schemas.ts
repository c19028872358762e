import { z } from "zod";

import { addressSchema, emailField } from "@/features/checkout/server";

import { PASSWORD_MIN_LENGTH } from "../types";

/** Long enough for a passphrase, short enough that hashing it costs no more than it should. */
const PASSWORD_MAX_LENGTH = 128;
const newPassword = z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH);
const name = z.string().trim().min(1).max(80);

export const signInSchema = z.strictObject({
  email: emailField,
  password: z.string().min(1).max(PASSWORD_MAX_LENGTH),
});

export const registerSchema = z.strictObject({
  email: emailField,
  password: newPassword,
  first_name: name,
  last_name: name,
});

export const resetSchema = z.strictObject({ email: emailField });

export const resetConfirmSchema = z.strictObject({
  token: z.string().min(20).max(4096),
  password: newPassword,
});

export const profileSchema = z.strictObject({
  first_name: name,
  last_name: name,
  phone: z.string().trim().max(40),
});

export const savedAddressSchema = z.strictObject({
  address: addressSchema,
  is_default: z.boolean(),
});
