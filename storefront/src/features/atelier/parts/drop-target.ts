import type { DragEvent } from "react";

function accept(event: DragEvent): void {
  event.preventDefault();
}

/**
 * Handlers of an element that things can be dropped on. Both events have to be cancelled (HTML
 * Living Standard, drag-and-drop processing model): with `dragover` alone, letting go just after
 * the pointer came over another child, as when a page moves beneath it, is no drop.
 */
export const dropTarget = { onDragEnter: accept, onDragOver: accept };
