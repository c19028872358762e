let draining = false;

/** From now on this process finishes what it has and invites nothing new. */
export function startDraining(): void {
  draining = true;
}

/** Whether this process is about to stop. */
export function isDraining(): boolean {
  return draining;
}
