"use client";

import { type PointerEvent, type RefObject, useRef, useState, type WheelEvent } from "react";

import { clamp, FITTED, type View, zoomAt } from "./pan-zoom";

interface Finger {
  x: number;
  y: number;
}

const SWIPE_PX = 60;

/**
 * Pinch, drag, wheel and double click on a picture.
 * @param frame the element that the picture lies in.
 * @param onSwipe called for a swipe across a picture that is not enlarged.
 */
export function usePanZoom(frame: RefObject<HTMLElement | null>, onSwipe: (step: 1 | -1) => void) {
  const [view, setView] = useState<View>(FITTED);
  const fingers = useRef(new Map<number, Finger>());
  const swipeStart = useRef<number | null>(null);

  function box(): DOMRect {
    return frame.current?.getBoundingClientRect() ?? new DOMRect();
  }

  function fromMiddle(x: number, y: number) {
    const { left, top, width, height } = box();
    return { x: x - left - width / 2, y: y - top - height / 2 };
  }

  function zoom(factor: number, point = { x: 0, y: 0 }) {
    setView((before) => zoomAt(before, factor, point, box()));
  }

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    swipeStart.current = fingers.current.size === 1 && view.scale === 1 ? event.clientX : null;
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const before = fingers.current.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    if (other) {
      const spread = Math.hypot(before.x - other.x, before.y - other.y);
      const spreadNow = Math.hypot(now.x - other.x, now.y - other.y);
      if (spread > 0) {
        zoom(spreadNow / spread, fromMiddle((now.x + other.x) / 2, (now.y + other.y) / 2));
      }
    } else {
      setView((lain) =>
        clamp({ ...lain, x: lain.x + now.x - before.x, y: lain.y + now.y - before.y }, box()),
      );
    }
  }

  function onPointerUp(event: PointerEvent<HTMLElement>) {
    fingers.current.delete(event.pointerId);
    const start = swipeStart.current;
    swipeStart.current = null;
    if (start !== null && Math.abs(event.clientX - start) > SWIPE_PX) {
      onSwipe(event.clientX < start ? 1 : -1);
    }
  }

  return {
    view,
    zoom,
    reset: () => setView(FITTED),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
      onWheel: (event: WheelEvent) =>
        zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, fromMiddle(event.clientX, event.clientY)),
      onDoubleClick: (event: { clientX: number; clientY: number }) =>
        view.scale > 1 ? setView(FITTED) : zoom(2.5, fromMiddle(event.clientX, event.clientY)),
    },
  };
}
