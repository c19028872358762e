export {
  BagCompletedError,
  type BagContext,
  changeCart,
  currentCart,
  openCart,
  presentBag,
} from "./bag-service";
export type { MedusaAddress, MedusaCart, MedusaPaymentSession } from "./medusa-cart";
export { pieceFacts } from "./piece-facts";
export { optionsOf } from "./shape-bag";
