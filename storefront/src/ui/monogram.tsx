export interface MonogramProps {
  /** Height and width in px. */
  size?: number;
  className?: string;
}

/** The thin-line Z, for empty states and icons. */
export function Monogram({ size = 48, className }: MonogramProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="1"
      aria-hidden="true"
    >
      <path d="M11 15.5V12.5H37L11 35.5H37V32.5" strokeLinejoin="miter" />
    </svg>
  );
}
