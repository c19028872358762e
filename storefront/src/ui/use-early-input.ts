"use client";

import { type RefObject, useEffect } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Sets the value past React, which wraps the setter of the element itself to remember what it saw. */
function setUnseen(control: Control, value: string): void {
  const prototype = Object.getPrototypeOf(control) as Control;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
}

/**
 * Hands on what somebody wrote, or the browser filled in, before the page had woken up: React takes
 * over the element with its text, but tells nobody of it, and the next render would wipe it out.
 * @param ref the input, textarea or select.
 * @param value what the form believes it holds; undefined where the element keeps its own value.
 */
export function useEarlyInput(ref: RefObject<Control | null>, value: string | undefined): void {
  useEffect(() => {
    const control = ref.current;
    const early = control?.value;
    if (!control || value === undefined || early === value || early === "") {
      return;
    }
    control.value = value;
    setUnseen(control, early ?? "");
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
    // Only the first look matters: from then on React hears of every key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
