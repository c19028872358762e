import { z } from "zod";

import { emailField } from "@/features/checkout/server";

import { PASSWORD_MIN_LENGTH } from "../door/door-problems";

/** Long enough for a passphrase, short enough that hashing it costs no more than it should. */
const PASSWORD_MAX_LENGTH = 128;
const newPassword = z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH);
const displayName = z.string().trim().min(1).max(80);

export const signInSchema = z.strictObject({
  email: emailField,
  password: z.string().min(1).max(PASSWORD_MAX_LENGTH),
});

export const applySchema = z.strictObject({
  display_name: displayName,
  email: emailField,
  password: newPassword,
});

export const openSchema = z.strictObject({ display_name: displayName });

export const resetSchema = z.strictObject({ email: emailField });

export const resetConfirmSchema = z.strictObject({
  token: z.string().min(20).max(4096),
  password: newPassword,
});
