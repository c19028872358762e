import localFont from "next/font/local";

/** Large letters: 300 and 400 above the fold are preloaded; fallbacks keep the same measure. */
export const displayFont = localFont({
  src: [
    {
      path: "../../../node_modules/@fontsource/cormorant-garamond/files/cormorant-garamond-latin-300-normal.woff2",
      weight: "300",
      style: "normal",
    },
    {
      path: "../../../node_modules/@fontsource/cormorant-garamond/files/cormorant-garamond-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
  ],
  variable: "--font-display",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

/** Text and interface, one variable file for all weights. */
export const textFont = localFont({
  src: "../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  weight: "400 600",
  variable: "--font-text",
  display: "swap",
  adjustFontFallback: "Arial",
});
