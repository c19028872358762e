import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { backoffMs } from "../../lib/catalogue/backoff";
import type { ChangedKind, ChangedThings } from "./affected-products";
import { hasTextIndex } from "./indexes";
import { markPiecesChangedWorkflow } from "./workflows/mark-pieces-changed";
import { mirrorCatalogueWorkflow } from "./workflows/mirror-catalogue";
import { syncCatalogueWorkflow } from "./workflows/sync-catalogue";

/** What happens within so short a time becomes one drain. */
const DRAIN_AFTER_MS = 50;
/** An engine that did not answer is left alone for so long at first, and never longer. */
const MIRROR_AGAIN_AFTER_MS = 2_000;
const MIRROR_AGAIN_AT_LATEST_MS = 30_000;

type Waiting = Map<ChangedKind, Set<string>>;

/**
 * Follows what happens in this process: while one mark is being written, everything that comes in
 * gathers for the next, so that hundreds of events become a few writes and none waits for a timer.
 */
const marking: { waiting: Waiting; running?: Promise<void>; next?: Promise<void> } = {
  waiting: new Map(),
};
const draining: { timer?: NodeJS.Timeout; running?: Promise<void> } = {};
const mirroring: { running?: Promise<void>; notBefore: number; failures: number } = {
  notBefore: 0,
  failures: 0,
};

function gather(kind: ChangedKind, ids: readonly string[]): void {
  const known = marking.waiting.get(kind) ?? new Set<string>();
  ids.forEach((id) => known.add(id));
  marking.waiting.set(kind, known);
}

async function markWaiting(container: MedusaContainer): Promise<void> {
  const things: ChangedThings[] = [...marking.waiting].map(([kind, ids]) => ({
    kind,
    ids: [...ids],
  }));
  marking.waiting = new Map();
  await markPiecesChangedWorkflow(container).run({ input: { things } });
  drainSoon(container);
}

function startMarking(container: MedusaContainer): Promise<void> {
  marking.next = undefined;
  const running = markWaiting(container).finally(() => {
    if (marking.running === running) {
      marking.running = undefined;
    }
  });
  marking.running = running;
  return running;
}

/**
 * Notes that something has changed under some documents.
 *
 * @returns when it is written down; what comes after is the drain's business
 */
export function noteChange(
  container: MedusaContainer,
  kind: ChangedKind,
  ids: readonly string[],
): Promise<void> {
  if (!ids.length) {
    return Promise.resolve();
  }
  gather(kind, ids);
  if (!marking.running) {
    return startMarking(container);
  }
  marking.next ??= marking.running.catch(() => undefined).then(() => startMarking(container));
  return marking.next;
}

/** What went wrong, in words: a workflow throws what its step threw as a plain object. */
function wordsOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error);
}

async function mirror(container: MedusaContainer): Promise<void> {
  try {
    await mirrorCatalogueWorkflow(container).run({ input: {} });
    mirroring.failures = 0;
  } catch (error) {
    mirroring.failures += 1;
    const rest = backoffMs(mirroring.failures, MIRROR_AGAIN_AFTER_MS, MIRROR_AGAIN_AT_LATEST_MS);
    mirroring.notBefore = Date.now() + rest;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(
      `The catalogue's text engine could not be brought up to date and is tried again in ${rest / 1000} s: ${wordsOf(error)}`,
    );
  }
}

/** Brings the text engine, if there is one, up to date unless it failed a moment ago. */
export function mirrorSoon(container: MedusaContainer): void {
  const ready = !mirroring.running && Date.now() >= mirroring.notBefore;
  if (ready && hasTextIndex(container)) {
    mirroring.running = mirror(container).finally(() => {
      mirroring.running = undefined;
    });
  }
}

async function drain(container: MedusaContainer): Promise<void> {
  // One at a time here too: a second one would only wait for the first, with a connection in hand.
  await draining.running;
  try {
    await syncCatalogueWorkflow(container).run({ input: { wait: true } });
    mirrorSoon(container);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The catalogue could not be brought up to date now: ${wordsOf(error)}`);
  }
}

/** Drains the ledger in a moment; called again within it, once. */
export function drainSoon(container: MedusaContainer): void {
  draining.timer ??= setTimeout(() => {
    draining.timer = undefined;
    const running = drain(container).finally(() => {
      if (draining.running === running) {
        draining.running = undefined;
      }
    });
    draining.running = running;
  }, DRAIN_AFTER_MS);
}

/** Waits until this process has nothing more to mark, to drain or to mirror. */
export async function catalogueIdle(): Promise<void> {
  while (marking.running ?? draining.running ?? draining.timer ?? mirroring.running) {
    await Promise.allSettled([marking.running, draining.running, mirroring.running]);
    await new Promise((resolve) => setTimeout(resolve, DRAIN_AFTER_MS / 5));
  }
}
