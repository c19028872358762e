import { ApiError } from "./api-error";

type Task = {
  uid: number;
  indexUid: string | null;
  status: "enqueued" | "processing" | "succeeded" | "failed";
  type: string;
  error: ReturnType<ApiError["toBody"]> | null;
};

/** The twin's queue: tasks are applied one after another, later than they are acknowledged. */
export class TwinTasks {
  /** How long a task waits before it is applied. */
  delayMs = 3;
  /** So many of the next tasks fail when it is their turn. */
  failing = 0;
  /** So many of the next tasks are acknowledged and then neither applied nor known any more. */
  lost = 0;

  private readonly tasks = new Map<number, Task>();
  private next = 0;
  private queue: Promise<void> = Promise.resolve();

  /** @throws ApiError 404 for a task that nobody knows */
  find(uid: number): Task {
    const task = this.tasks.get(uid);
    if (!task) {
      throw new ApiError(404, "task_not_found", `Task \`${uid}\` not found.`);
    }
    return task;
  }

  /** Takes a task and acknowledges it as the engine does. */
  enqueue(indexUid: string | null, type: string, apply: () => void) {
    const uid = this.next++;
    const task: Task = { uid, indexUid, status: "enqueued", type, error: null };
    if (this.lost > 0) {
      this.lost -= 1;
    } else {
      this.tasks.set(uid, task);
      this.queue = this.queue.then(() => this.run(task, apply));
    }
    const enqueuedAt = new Date().toISOString();
    return { status: 202, body: { taskUid: uid, indexUid, status: "enqueued", type, enqueuedAt } };
  }

  private async run(task: Task, apply: () => void): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    task.status = "processing";
    try {
      if (this.failing > 0) {
        this.failing -= 1;
        throw new ApiError(500, "internal", "The task failed.");
      }
      apply();
      task.status = "succeeded";
    } catch (error) {
      const known =
        error instanceof ApiError ? error : new ApiError(500, "internal", String(error));
      task.status = "failed";
      task.error = known.toBody();
    }
  }
}
