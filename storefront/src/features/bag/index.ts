export { BagButton } from "./bag-button";
export { BagDrawer } from "./bag-drawer";
export { bagOpened } from "./bag-ui-slice";
export { type AddToBagState, useAddToBag } from "./use-add-to-bag";
