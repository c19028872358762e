/** Reads and writes of one server, as a client of the shop and as its staff. */
export type BenchClient = {
  get: <Body>(path: string) => Promise<Body>;
  /** Undefined while the server says that it is not ready for this (503). */
  tryGet: <Body>(path: string) => Promise<Body | undefined>;
  admin: <Body>(method: "GET" | "POST", path: string, body?: unknown) => Promise<Body>;
};

async function answer<Body>(response: Response, what: string): Promise<Body> {
  if (!response.ok) {
    throw new Error(
      `${what} answered ${response.status}: ${(await response.text()).slice(0, 300)}`,
    );
  }
  return (await response.json()) as Body;
}

/** Signs in as staff and gives both ways to ask. */
export async function benchClient(
  url: string,
  publishableKey: string,
  login: { email: string; password: string },
): Promise<BenchClient> {
  const { token } = await answer<{ token: string }>(
    await fetch(`${url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(login),
    }),
    "Signing in",
  );
  const ask = (path: string): Promise<Response> =>
    fetch(url + path, { headers: { "x-publishable-api-key": publishableKey } });
  return {
    get: async (path) => answer(await ask(path), `GET ${path}`),
    tryGet: async (path) => {
      const response = await ask(path);
      return response.status === 503 ? undefined : answer(response, `GET ${path}`);
    },
    admin: async (method, path, body) =>
      answer(
        await fetch(url + path, {
          method,
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: body === undefined ? undefined : JSON.stringify(body),
        }),
        `${method} ${path}`,
      ),
  };
}

type Card = {
  id: string;
  handle: string;
  price: { amount: number; currency_code: string } | null;
};
export type CatalogueAnswer = {
  products: Card[];
  facets: Record<string, { value: string; count: number }[]>;
  count: number;
};
