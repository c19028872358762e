export { BoardScreen } from "./board-screen";
export { BoardSkeleton } from "./board-skeleton";
export { optionWords } from "./rules";
