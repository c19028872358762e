/**
 * Every colour, size, font and duration of the house. Components take them as CSS variables
 * (`css-variables.ts`) or through the MUI theme (`theme.ts`), never as values of their own.
 */
export const colours = {
  paper: "#F7F3EC",
  stone: "#E9E2D6",
  sand: "#CFC3B0",
  /** Between paper and stone, and between stone and sand: plates beside each other differ. */
  linen: "#F0EADF",
  clay: "#DDD3C4",
  ink: "#17130F",
  espresso: "#3A2E25",
  /** Quiet text on paper and stone: 5.6:1 and 4.8:1. */
  umber: "#695A4C",
  /** A line or large letters only; too pale for text on paper. */
  champagne: "#A9854F",
  oxblood: "#5B1B20",
  emerald: "#12443A",
  midnight: "#131A2B",
  /** Behind an open drawer or dialog. */
  veil: "rgb(23 19 15 / 0.32)",
  /** Behind a drawer whose choices show at once in what lies behind it. */
  veilLight: "rgb(23 19 15 / 0.14)",
  veilClear: "rgb(23 19 15 / 0)",
} as const;

/** The evening: the same roles on midnight. */
export const eveningColours = {
  paper: "#131A2B",
  stone: "#1B2338",
  sand: "#3A4259",
  ink: "#F7F3EC",
  espresso: "#E9E2D6",
  /** 8.9:1 on midnight. */
  umber: "#B9B4AA",
  champagne: "#C9A876",
  oxblood: "#E3A5A5",
  emerald: "#9CCDBD",
} as const;

export const fonts = {
  /** The families themselves are registered in fonts.ts, with fallbacks of the same measure. */
  display: "var(--font-display), Georgia, serif",
  text: "var(--font-text), system-ui, sans-serif",
} as const;

/** Sizes in rem; the display sizes grow with the window from a phone's to a desk's. */
export const fontSizes = {
  label: "0.75rem",
  small: "0.875rem",
  text: "1rem",
  lead: "1.125rem",
  "display-s": "clamp(1.75rem, 1.6rem + 0.6vw, 2.125rem)",
  "display-m": "clamp(2rem, 1.7rem + 1.3vw, 2.75rem)",
  "display-l": "clamp(2.5rem, 1.9rem + 2.6vw, 4.25rem)",
  "display-xl": "clamp(3rem, 2rem + 4.4vw, 6rem)",
} as const;

export const lineHeights = { display: "1.08", snug: "1.3", text: "1.55" } as const;

export const tracking = { label: "0.12em", wordmark: "0.34em", display: "-0.01em" } as const;

/** An 8 px grid, with one half step for what belongs together. */
export const space = {
  "05": "0.25rem",
  1: "0.5rem",
  15: "0.75rem",
  2: "1rem",
  3: "1.5rem",
  4: "2rem",
  5: "2.5rem",
  6: "3rem",
  7: "3.5rem",
  8: "4rem",
  10: "5rem",
  12: "6rem",
  16: "8rem",
  /** Between sections: 64 px on a phone, 128 px on a desk. */
  section: "clamp(4rem, 2.6rem + 5.6vw, 8rem)",
  /** Between the page's edge and what it holds. */
  edge: "clamp(1.25rem, 0.4rem + 3.4vw, 3.5rem)",
  /** Between the tiles of a wall. */
  gutter: "clamp(0.5rem, 0.2rem + 0.9vw, 1.25rem)",
} as const;

export const sizes = {
  page: "100rem",
  /** A measure that reads well: about 62 characters. */
  measure: "38rem",
  drawer: "27.5rem",
  header: "4.5rem",
  target: "2.75rem",
  hairline: "1px",
} as const;

export const durations = { feedback: "180ms", furniture: "320ms" } as const;

export const easing = "cubic-bezier(0.22, 0.61, 0.36, 1)";

/** The only shadow of the house: under the one drawer. */
export const drawerShadow = "0 0 48px rgb(23 19 15 / 0.12)";

/** From this width on (px) a desk is assumed. */
export const DESK_MIN_WIDTH = 900;
