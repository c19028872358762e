import { createServer, IncomingMessage, type Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { keepShapes } from "../request-classes";

type Met = { request: IncomingMessage; response: ServerResponse };

const prototypes = {
  request: Object.create(IncomingMessage.prototype) as IncomingMessage,
  response: Object.create(ServerResponse.prototype) as ServerResponse,
};

describe("the shapes of requests", () => {
  let server: Server;
  let address: string;
  /** As they were when the server had just made them. */
  let born: { request: unknown; response: unknown }[];

  /** A server in front of which stands what gives prototypes as express does, except at /early. */
  beforeEach(async () => {
    born = [];
    const meet = ({ request, response }: Met): void => {
      born.push({
        request: Object.getPrototypeOf(request),
        response: Object.getPrototypeOf(response),
      });
      keepShapes(server, request, response);
    };
    server = createServer((request, response) => {
      meet({ request, response });
      if (request.url !== "/early") {
        Object.setPrototypeOf(request, prototypes.request);
        Object.setPrototypeOf(response, prototypes.response);
      }
      request.resume().once("end", () => {
        response.setHeader("x-method", request.method ?? "");
        response.end(`${request.url ?? ""} ${request.headers["x-said"] as string}`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function ask(path: string): Promise<string> {
    const answer = await fetch(address + path, {
      method: "POST",
      body: "x",
      headers: { "x-said": "hello" },
    });
    expect(answer.headers.get("x-method")).toBe("POST");
    return answer.text();
  }

  const plain = { request: IncomingMessage.prototype, response: ServerResponse.prototype };

  it("are those that express gives, from the second request on", async () => {
    expect(await ask("/one")).toBe("/one hello");
    expect(await ask("/two")).toBe("/two hello");
    expect(await ask("/three")).toBe("/three hello");
    expect(born).toEqual([plain, prototypes, prototypes]);
    expect(born[1]?.request).toBe(prototypes.request);
    expect(born[1]?.response).toBe(prototypes.response);
  });

  it("stay as they are until a request has come as far as express", async () => {
    await ask("/early");
    await ask("/early");
    await ask("/one");
    await ask("/early");
    expect(born.map(({ request }) => request === prototypes.request)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("make objects of node's own classes still", async () => {
    const seen: boolean[] = [];
    server.on("request", (request, response) =>
      seen.push(request instanceof IncomingMessage && response instanceof ServerResponse),
    );
    await ask("/one");
    await ask("/two");
    expect(seen).toEqual([true, true]);
  });
});
