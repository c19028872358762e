/**
 * Answers of the sign-in provider. Medusa passes only the text of a refusal on, so the error handler
 * recognises these two by it.
 */
export const INVALID_CREDENTIALS = "The e-mail address or the password is not right.";
export const ACCOUNT_EXISTS =
  "There is an account with this e-mail address. Sign in, or ask for a new password.";
