"use client";

import { useRouter } from "next/navigation";
import {
  type FocusEvent,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
} from "react";

import { VisuallyHidden } from "@/ui/visually-hidden";

import { keepPlace, takePlace } from "./list-place";
import { writeAddress } from "./list-query";

/** How a link of a list changes it: narrows or orders it anew, or brings the next page. */
type Way = "filter" | "more";

interface ListFrameProps {
  className?: string;
  /** Read out when the list has changed, such as the count. */
  status: string;
  /** Read out while it changes. */
  loading: string;
  children: ReactNode;
}

const INTENT_MS = 80;
const AFTER_FIELD_MS = 200;
const PRICE_FIELDS = "form[data-list] input[type='text']";

/**
 * The one part of a list that wakes up in the browser. What it holds is rendered by the server, as
 * ordinary links and forms; those marked `data-list` are followed in place: nothing jumps, an open
 * drawer stays open, the focus stays where it is, and what happens is said aloud.
 */
export function ListFrame({ className, status, loading, children }: ListFrameProps) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const [pending, startTransition] = useTransition();
  const [way, setWay] = useState<Way>("filter");
  const arrived = useRef<(() => void) | null>(null);
  const fieldTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const intentTimer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!pending) {
      arrived.current?.();
      arrived.current = null;
    }
  }, [pending]);

  useLayoutEffect(() => {
    const place = takePlace();
    if (place !== null) {
      window.scrollTo(0, place);
      // Once more after the browser's own attempt, which knew only the page before.
      requestAnimationFrame(() => window.scrollTo(0, place));
    }
  }, []);

  useEffect(
    () => () => {
      clearTimeout(fieldTimer.current);
      clearTimeout(intentTimer.current);
    },
    [],
  );

  function go(href: string, next: Way, settle: () => void) {
    clearTimeout(fieldTimer.current);
    setWay(next);
    arrived.current = settle;
    startTransition(() => {
      if (next === "more") {
        router.replace(href, { scroll: false });
      } else {
        router.push(href, { scroll: false });
      }
    });
  }

  function settleFilter() {
    const root = frame.current;
    root?.querySelectorAll<HTMLInputElement>(PRICE_FIELDS).forEach((field) => {
      if (field !== document.activeElement) {
        field.value = field.defaultValue;
      }
    });
    root?.querySelectorAll("[data-chosen-now]").forEach((link) => {
      link.removeAttribute("data-chosen-now");
    });
    if (root && root.getBoundingClientRect().top < 0) {
      root.scrollIntoView({ block: "start" });
    }
    if (document.activeElement === document.body) {
      // The word that was removed held the focus.
      root?.querySelector<HTMLElement>("[data-list-home]")?.focus({ preventScroll: true });
    }
  }

  function onClickCapture(event: MouseEvent<HTMLDivElement>) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.button !== 0) {
      return;
    }
    if (link.dataset.list === undefined) {
      keepPlace();
      return;
    }
    event.preventDefault();
    const { pathname, search, hash } = link;
    if (link.dataset.list === "more") {
      // A keyboard goes on at the first new piece; a pointer is where it is.
      const byKeyboard = event.detail === 0;
      go(pathname + search, "more", () => {
        if (byKeyboard && hash) {
          frame.current?.querySelector<HTMLElement>(`${hash} a`)?.focus({ preventScroll: true });
        }
      });
    } else {
      link.setAttribute("data-chosen-now", "");
      go(pathname + search, "filter", settleFilter);
    }
  }

  function onSubmit(event: FormEvent<HTMLDivElement>) {
    const form = event.target as HTMLFormElement;
    if (!form.matches("form[data-list]")) {
      return;
    }
    event.preventDefault();
    const parameters = [...new FormData(form)].flatMap(([key, value]) =>
      typeof value === "string" && value.trim() ? [[key, value.trim()] as const] : [],
    );
    go(writeAddress(new URL(form.action).pathname, parameters), "filter", settleFilter);
  }

  function onBlur(event: FocusEvent<HTMLDivElement>) {
    const field = event.target as Element;
    if (field instanceof HTMLInputElement && field.matches(PRICE_FIELDS)) {
      const { form } = field;
      // Later, because the click that took the focus away may lead somewhere itself.
      fieldTimer.current = setTimeout(() => {
        if (field.value.trim() !== field.defaultValue) {
          form?.requestSubmit();
        }
      }, AFTER_FIELD_MS);
    }
  }

  /** Somebody is about to open a piece: its page is fetched ahead. */
  function onIntent(event: SyntheticEvent<HTMLDivElement>) {
    clearTimeout(intentTimer.current);
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="/p/"]');
    if (link) {
      const { pathname } = link;
      intentTimer.current = setTimeout(() => router.prefetch(pathname), INTENT_MS);
    }
  }

  return (
    <div
      ref={frame}
      className={className}
      data-busy={pending ? way : undefined}
      aria-busy={pending || undefined}
      onClickCapture={onClickCapture}
      onSubmit={onSubmit}
      onBlur={onBlur}
      onPointerOver={onIntent}
      onFocus={onIntent}
    >
      {children}
      <div role="status">
        <VisuallyHidden>{pending ? loading : status}</VisuallyHidden>
      </div>
    </div>
  );
}
