export {
  type Address,
  ADDRESS_FIELDS,
  type AddressProblems,
  addressProblems,
  blankAddress,
  plainAddress,
} from "./address";
export { AddressFields } from "./address-fields";
export { AddressLines } from "./address-lines";
export { CheckoutScreen } from "./checkout-screen";
export type { SavedAddress } from "./types";
