/** How a picture lies in the dialog: enlarged by `scale`, moved by `x` and `y` (px). */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export const FITTED: View = { scale: 1, x: 0, y: 0 };
export const MAX_SCALE = 4;

interface Size {
  width: number;
  height: number;
}

/** Keeps a view between fitted and four times, and the picture over its frame. */
export function clamp(view: View, frame: Size): View {
  const scale = Math.min(Math.max(view.scale, 1), MAX_SCALE);
  const reachX = (frame.width * (scale - 1)) / 2;
  const reachY = (frame.height * (scale - 1)) / 2;
  return {
    scale,
    x: Math.min(Math.max(view.x, -reachX), reachX) + 0,
    y: Math.min(Math.max(view.y, -reachY), reachY) + 0,
  };
}

/**
 * Enlarges around a point, which stays where it is under the finger or pointer.
 * @param factor above 1 comes closer, below 1 goes further away.
 * @param point in px from the middle of the frame.
 */
export function zoomAt(view: View, factor: number, point: { x: number; y: number }, frame: Size) {
  const scale = Math.min(Math.max(view.scale * factor, 1), MAX_SCALE);
  const ratio = scale / view.scale;
  return clamp(
    {
      scale,
      x: point.x - (point.x - view.x) * ratio,
      y: point.y - (point.y - view.y) * ratio,
    },
    frame,
  );
}

/** Index of the picture before or after, going round. */
export function neighbour(index: number, step: 1 | -1, count: number): number {
  return (index + step + count) % count;
}
