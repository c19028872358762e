import { type ReactNode } from "react";

function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.1"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function MenuIcon() {
  return (
    <Icon>
      <path d="M2 7h16M2 13h16" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13 13 4.5 4.5" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m4 4 12 12M16 4 4 16" />
    </Icon>
  );
}

export function AccountIcon() {
  return (
    <Icon>
      <circle cx="10" cy="7" r="3.5" />
      <path d="M3.5 17.5c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5" />
    </Icon>
  );
}

export function BagIcon() {
  return (
    <Icon>
      <path d="M3.5 7h13l.8 10.5H2.7L3.5 7ZM7 9V5.5a3 3 0 0 1 6 0V9" />
    </Icon>
  );
}

/** Points to the end; `back` turns it to the start. */
export function ChevronIcon({ back = false }: { back?: boolean }) {
  return (
    <Icon size={14}>
      <path d={back ? "m13.5 3-7 7 7 7" : "m6.5 3 7 7-7 7"} />
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M4 10h12M10 4v12" />
    </Icon>
  );
}

export function MinusIcon() {
  return (
    <Icon>
      <path d="M4 10h12" />
    </Icon>
  );
}
