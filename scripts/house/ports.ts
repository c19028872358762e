import { createServer } from "node:net";

const PORTS_TO_TRY = 100;

/** Whether nothing listens on this port, on any address of the machine. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::"]) {
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once("error", (error: NodeJS.ErrnoException) =>
        // A machine without IPv6 is no reason to call a port taken.
        resolve(error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL"),
      );
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
    });
    if (!free) {
      return false;
    }
  }
  return true;
}

/**
 * Chooses a port.
 * @param wanted what the person asked for by environment; taken as it is or refused.
 * @param preferred the last used or usual port; the next free one is taken when it is busy.
 * @param chosen ports given away in this start already.
 * @throws {Error} with one sentence when the wanted port is taken or none is free.
 */
export async function choosePort(
  name: string,
  wanted: string | undefined,
  preferred: number,
  chosen: number[],
): Promise<number> {
  if (wanted !== undefined && wanted !== "") {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(`${name} must be a port between 1 and 65535, not "${wanted}".`);
    }
    if (!(await isFree(port))) {
      throw new Error(
        `Port ${port} (${name}) is taken by another program. Stop that program or give another port.`,
      );
    }
    return port;
  }
  for (let port = preferred; port < preferred + PORTS_TO_TRY; port += 1) {
    if (!chosen.includes(port) && (await isFree(port))) {
      return port;
    }
  }
  throw new Error(
    `No free port between ${preferred} and ${preferred + PORTS_TO_TRY - 1} for ${name}.`,
  );
}
