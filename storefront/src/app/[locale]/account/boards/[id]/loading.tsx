import { BoardSkeleton } from "@/features/board";

/** Holds the place of the board while it is read. */
export default function Loading() {
  return <BoardSkeleton />;
}
