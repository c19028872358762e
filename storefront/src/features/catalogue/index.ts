export type { Fixed } from "./list/list-query";
export { ListResults } from "./list/list-results";
export type { List } from "./list/read-list";
export { PiecePrice } from "./piece-price";
export { PieceTile } from "./piece-tile";
