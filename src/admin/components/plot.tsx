import type { ReactNode } from "react";

const WIDTH = 640;
const HEIGHT = 240;
const MARGIN = { top: 16, end: 96, bottom: 32, start: 48 };
const TICKS = 4;

export type PlotScale = { x: (value: number) => number; y: (value: number) => number };

type PlotProps = {
  /** Read out in place of the picture. */
  label: string;
  /** From the first to the last value on the horizontal axis. */
  xFrom: number;
  xTo: number;
  /** The highest value on the vertical axis, which begins at zero. */
  yTo: number;
  /** Words at places of the horizontal axis. */
  xTicks: readonly { at: number; word: string }[];
  yWord: (value: number) => string;
  children: (scale: PlotScale) => ReactNode;
};

/** The frame of a plot with few lines: an axis below, quiet lines across, words beside both. */
export function Plot({ label, xFrom, xTo, yTo, xTicks, yWord, children }: PlotProps) {
  const width = WIDTH - MARGIN.start - MARGIN.end;
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  const scale: PlotScale = {
    x: (value) => MARGIN.start + (xTo === xFrom ? 0.5 : (value - xFrom) / (xTo - xFrom)) * width,
    y: (value) => MARGIN.top + height - (value / yTo) * height,
  };
  const levels = Array.from({ length: TICKS + 1 }, (_, index) => (yTo * index) / TICKS);
  return (
    <div className="overflow-x-auto px-6 py-4">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        className="w-full min-w-[480px] max-w-[760px]"
      >
        {levels.map((level) => (
          <g key={level}>
            <line
              x1={MARGIN.start}
              x2={WIDTH - MARGIN.end}
              y1={scale.y(level)}
              y2={scale.y(level)}
              className="stroke-ui-border-base"
            />
            <text
              x={MARGIN.start - 8}
              y={scale.y(level) + 4}
              textAnchor="end"
              className="fill-ui-fg-subtle text-[11px]"
            >
              {yWord(level)}
            </text>
          </g>
        ))}
        {xTicks.map(({ at, word }) => (
          <text
            key={at}
            x={scale.x(at)}
            y={HEIGHT - 10}
            textAnchor="middle"
            className="fill-ui-fg-subtle text-[11px]"
          >
            {word}
          </text>
        ))}
        {children(scale)}
      </svg>
    </div>
  );
}
