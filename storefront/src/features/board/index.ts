export { BoardScreen } from "./board-screen";
export { BoardSkeleton } from "./board-skeleton";
export { CommentForm } from "./comment-form";
export { CommentList } from "./comment-list";
export { optionWords } from "./rules";
