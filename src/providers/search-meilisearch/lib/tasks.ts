import { EngineUnavailable, type MeilisearchConnection } from "./client";

const FIRST_LOOK_MS = 25;
const SLOWEST_LOOK_MS = 500;

/** What has become of a task that was enqueued. */
export type TaskOutcome = { applied: true } | { applied: false; message: string; code?: string };

async function look(connection: MeilisearchConnection, uid: number): Promise<TaskOutcome | null> {
  try {
    const { status, error } = await connection.write((client) => client.tasks.getTask(uid), {
      idempotent: true,
    });
    if (status === "enqueued" || status === "processing") {
      return null;
    }
    return status === "succeeded"
      ? { applied: true }
      : { applied: false, message: error?.message ?? `The task was ${status}.`, code: error?.code };
  } catch (error) {
    // Acknowledged and gone, as after a restored backup: nobody knows whether it was applied.
    if (error instanceof Error && "code" in error && error.code === "task_not_found") {
      return { applied: false, message: `The engine has lost task ${uid}.`, code: error.code };
    }
    throw error;
  }
}

/**
 * Waits until the engine has applied a task, or given it up.
 *
 * @param deadline milliseconds since 1970
 * @throws EngineUnavailable when it has not come to the task by then, or does not answer
 */
export async function outcomeOf(
  connection: MeilisearchConnection,
  uid: number,
  deadline: number,
): Promise<TaskOutcome> {
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, SLOWEST_LOOK_MS)) {
    const outcome = await look(connection, uid);
    if (outcome) {
      return outcome;
    }
    if (Date.now() + pause > deadline) {
      throw new EngineUnavailable(`has not applied task ${uid} in time; it may still do so`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
