import {
  colours,
  drawerShadow,
  durations,
  easing,
  eveningColours,
  fonts,
  fontSizes,
  lineHeights,
  sizes,
  space,
  tracking,
} from "./tokens";

function declarations(prefix: string, values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${prefix}${kebab(name)}:${value};`)
    .join("");
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The tokens as CSS: `--ink`, `--space-2`, `--size-page`, `--text-small`, `--leading-text` ...;
 * anything inside `data-tone="evening"` takes the evening's colours.
 */
export function cssVariables(): string {
  const root = [
    declarations("", colours),
    declarations("font-family-", fonts),
    declarations("text-", fontSizes),
    declarations("leading-", lineHeights),
    declarations("tracking-", tracking),
    declarations("space-", space),
    declarations("size-", sizes),
    declarations("duration-", durations),
    `--easing:${easing};--shadow-drawer:${drawerShadow};`,
  ].join("");
  const evening = declarations("", eveningColours);
  return `:root{${root}}[data-tone="evening"]{${evening}}`;
}
