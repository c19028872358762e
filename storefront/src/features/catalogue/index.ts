export { FilterDrawer } from "./list/filter-drawer";
export { ListBoundary } from "./list/list-boundary";
export { ListFrame } from "./list/list-frame";
export { type Fixed, readWords, type SearchParams, writeAddress } from "./list/list-query";
export { ListResults } from "./list/list-results";
export type { List } from "./list/read-list";
export { PiecePrice } from "./piece-price";
export { PieceTile } from "./piece-tile";
