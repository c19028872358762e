"use client";

import {
  type ReactNode,
  Suspense,
  use,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";

import { cameBack } from "./list-place";

interface ListBoundaryProps {
  skeleton: ReactNode;
  children: ReactNode;
}

const never = () => () => undefined;

/**
 * Shows the skeleton of a list while one comes from another page. A page that the browser loads
 * gets no boundary: its list would be sent behind the skeleton and only put in place by a script,
 * and so could not be read without.
 */
export function ListBoundary({ skeleton, children }: ListBoundaryProps) {
  const sentWithPage = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  // As it was at first: a boundary that came later would throw away what it holds.
  const [bare] = useState(sentWithPage);
  return bare ? children : <Boundary skeleton={skeleton}>{children}</Boundary>;
}

const PATIENCE_MS = 180;
const ONE_VISIT_MS = 1_000;
let pause: { started_ms: number; over: Promise<void> } | undefined;

/** The pause of this visit; React asks again each time it tries to render. */
function shortPause(): Promise<void> {
  const now = performance.now();
  if (!pause || now - pause.started_ms > ONE_VISIT_MS) {
    pause = {
      started_ms: now,
      over: new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
    };
  }
  return pause.over;
}

/** Most lists are there before anybody would notice: until then the page before stays. */
function Boundary({ skeleton, children }: ListBoundaryProps) {
  const [over] = useState(shortPause);
  use(over);
  return <Suspense fallback={<FromTheTop>{skeleton}</FromTheTop>}>{children}</Suspense>;
}

/** The router goes to the top when the list is there; its skeleton has to be seen before. */
function FromTheTop({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    if (!cameBack()) {
      window.scrollTo(0, 0);
    }
  }, []);
  return children;
}
