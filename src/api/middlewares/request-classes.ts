import type { IncomingMessage, Server, ServerResponse } from "node:http";

const settled = new WeakSet<Server>();

/**
 * Lets a server make its objects of one kind with another prototype from now on. Node keeps the classes
 * that `http.createServer` takes as options under symbols; where there are none of that name, nothing
 * changes.
 */
function bearWith(
  server: Server,
  option: "IncomingMessage" | "ServerResponse",
  prototype: object,
): void {
  const slot = Object.getOwnPropertySymbols(server).find(
    ({ description }) => description === option,
  );
  const known: unknown = slot && Reflect.get(server, slot);
  if (!slot || typeof known !== "function") {
    return;
  }
  function Born(...args: unknown[]): object {
    return Reflect.construct(known as new () => object, args, Born) as object;
  }
  Born.prototype = prototype;
  Reflect.set(server, slot, Born);
}

/**
 * Makes the requests and answers of a server with the prototypes that express gives them. Express 4
 * changes the prototype of each one after it was made (`expressInit`), and V8 pays for that with shapes
 * of its own for every object: they outlive the young heap, whole requests with them, and every
 * collection takes ten times as long. Setting the prototype that is there already costs nothing. What
 * express will give is known once it has met a first request. `bench -- catalogue` has the figures.
 *
 * @param request one that may be the first of its server; express has not seen it yet
 */
export function keepShapes(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (settled.has(server)) {
    return;
  }
  const before = { request: prototypeOf(request), response: prototypeOf(response) };
  response.once("close", () => {
    const after = { request: prototypeOf(request), response: prototypeOf(response) };
    // One that was answered before it came to express says nothing yet.
    if (settled.has(server) || after.request === before.request) {
      return;
    }
    settled.add(server);
    bearWith(server, "IncomingMessage", after.request);
    bearWith(server, "ServerResponse", after.response);
  });
}

const prototypeOf = (value: object): object => Object.getPrototypeOf(value) as object;
