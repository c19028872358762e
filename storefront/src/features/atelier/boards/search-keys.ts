interface Pressed {
  key: string;
  altKey: boolean;
  target: EventTarget;
}

/**
 * Where the focus goes in the composer's search: down from the line into the results and up again,
 * sideways among the sizes of one piece, and back to the line with Escape.
 * @returns null when the key means nothing here.
 */
export function nextFocus(
  { key, altKey, target }: Pressed,
  line: HTMLInputElement | null,
  list: HTMLElement | null,
): HTMLElement | null {
  if (altKey || !line || !list) {
    return null;
  }
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  if (target === line) {
    return key === "ArrowDown" ? firstOf(rows[0]) : null;
  }
  if (key === "Escape") {
    return line;
  }
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (!row) {
    return null;
  }
  const place = rows.indexOf(row);
  switch (key) {
    case "ArrowDown":
      return firstOf(rows[place + 1]);
    case "ArrowUp":
      return place === 0 ? line : firstOf(rows[place - 1]);
    case "ArrowRight":
      return beside(row, target, 1);
    case "ArrowLeft":
      return beside(row, target, -1);
    default:
      return null;
  }
}

const choices = (row: HTMLElement) => [
  ...row.querySelectorAll<HTMLElement>("[data-variant]:not(:disabled)"),
];

/** The size that a row is entered at: the one it offers first. */
function firstOf(row: HTMLElement | undefined): HTMLElement | null {
  const own = row ? choices(row) : [];
  return own.find(({ tabIndex }) => tabIndex === 0) ?? own[0] ?? null;
}

function beside(row: HTMLElement, target: EventTarget, by: number): HTMLElement | null {
  const own = choices(row);
  return own[own.findIndex((one) => one === target) + by] ?? null;
}
