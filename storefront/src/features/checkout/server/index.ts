export { checkedAddress, fromMedusaAddress } from "./address-map";
export { addressSchema, emailField } from "./schemas";
