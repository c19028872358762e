export { AccountLink } from "./account-link";
export { OrderView } from "./order-view";
export { PasswordField } from "./password-field";
export { PrintButton } from "./print-button";
export { PrintHead } from "./print-head";
export type { Order } from "./types";
