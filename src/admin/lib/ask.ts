type Query = Readonly<Record<string, string | number | undefined>>;

/** An answer of the house's API that is a refusal, in the words it is to be shown in. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>) {
    super(
      typeof body.message === "string" ? body.message : "The house did not answer as expected.",
    );
    this.name = "Refusal";
    this.status = status;
    this.code = typeof body.code === "string" ? body.code : undefined;
    this.details = (body.details ?? {}) as Record<string, unknown>;
  }
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/**
 * Calls the admin API under the dashboard's own origin, with its session. Unlike Medusa's client it
 * keeps the details of a refusal, which hold the alternatives.
 *
 * @param path from the root of the API, such as "/admin/stylists"
 * @throws Refusal for every answer that is none of success
 */
export async function ask<Answer>(
  path: string,
  {
    method = "GET",
    body,
    query = {},
    headers = {},
  }: {
    method?: "GET" | "POST";
    body?: unknown;
    query?: Query;
    headers?: Record<string, string>;
  } = {},
): Promise<Answer> {
  const asked = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  const search = asked.length ? `?${new URLSearchParams(asked).toString()}` : "";
  const response = await fetch(`${path}${search}`, {
    method,
    credentials: "include",
    headers: {
      accept: "application/json",
      ...headers,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await bodyOf(response);
  if (!response.ok) {
    throw new Refusal(response.status, answer);
  }
  return answer as Answer;
}
