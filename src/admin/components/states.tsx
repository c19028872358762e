import { Badge, Button, Container, Heading, Skeleton, Text } from "@medusajs/ui";
import type { ComponentProps, ReactNode } from "react";

/** A state in a word and its colour. */
export function StateBadge({
  look,
}: {
  look: { label: string; colour: ComponentProps<typeof Badge>["color"] };
}) {
  return (
    <Badge size="2xsmall" color={look.colour} className="whitespace-nowrap">
      {look.label}
    </Badge>
  );
}

/** Where there is nothing yet, in words. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-y-1 px-6 py-10 text-center">
      <Text size="small" weight="plus">
        {title}
      </Text>
      {children ? (
        <Text size="small" className="text-ui-fg-subtle">
          {children}
        </Text>
      ) : null}
    </div>
  );
}

/** What could not be read, and the way to try again. */
export function NotRead({
  what,
  error,
  onRetry,
}: {
  what: string;
  error: Error;
  onRetry: () => void;
}) {
  return (
    <div role="alert" className="flex flex-col items-center gap-y-2 px-6 py-10 text-center">
      <Text size="small" weight="plus">
        {what} could not be read.
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {error.message}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

/** Lines that hold the place of what is being read. */
export function Reading({ lines = 4, what }: { lines?: number; what: string }) {
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" role="status" aria-label={`Reading ${what}`}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className="h-5 w-full" />
      ))}
    </div>
  );
}

/** A part of a page with its heading. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Container className="divide-y p-0">
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
        <Heading level="h2">{title}</Heading>
        {aside}
      </div>
      {children}
    </Container>
  );
}

/** One fact: what it is, and what it is here. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(96px,1fr)_2fr] items-start gap-x-4 px-6 py-3">
      <Text size="small" weight="plus" className="text-ui-fg-subtle">
        {label}
      </Text>
      <Text as="div" size="small" className="min-w-0 break-words">
        {children}
      </Text>
    </div>
  );
}
