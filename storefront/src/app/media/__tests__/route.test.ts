/** @jest-environment node */
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo } from "node:net";

import { GET } from "../[...key]/route";

const PICTURE = Buffer.from("RIFF____WEBPVP8 a picture");
const ETAG = '"the-picture"';

let api: Server;
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  api = createServer((request, response) => {
    asked.push(request);
    if (request.url === "/static/letter.html") {
      response.writeHead(200, { "content-type": "text/html" }).end("<script>");
    } else if (request.url === "/static/drawing.svg") {
      response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg>");
    } else if (request.url === "/static/away.webp") {
      response.writeHead(302, { location: "http://evil.example/" }).end();
    } else if (!request.url?.startsWith("/static/products/")) {
      response.writeHead(404).end();
    } else if (
      request.headers["if-none-match"] === ETAG &&
      // As every server does: who insists on a fresh copy gets one.
      !request.headers["cache-control"]?.includes("no-cache")
    ) {
      response.writeHead(304, { etag: ETAG }).end();
    } else {
      response
        .writeHead(200, {
          "content-type": "image/webp",
          "content-length": PICTURE.length,
          etag: ETAG,
          "set-cookie": "of-the-api=1",
        })
        .end(PICTURE);
    }
  });
  await new Promise<void>((resolve) => api.listen(0, "localhost", resolve));
  process.env.MEDUSA_BACKEND_URL = `http://localhost:${(api.address() as AddressInfo).port}`;
  process.env.MEDUSA_PUBLISHABLE_KEY = "pk_test";
});

afterAll(() => new Promise((resolve) => api.close(resolve)));
beforeEach(() => asked.splice(0));

const get = (key: string[], headers?: Record<string, string>) =>
  GET(new Request("http://house.example/media", { headers }), {
    params: Promise.resolve({ key }),
  });

test("hands on a picture that may be kept for ever", async () => {
  const answer = await get(["products", "1795-gown%20two.webp"]);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "cache-control": "public, max-age=31536000, immutable",
    "content-length": String(PICTURE.length),
    "content-type": "image/webp",
    etag: ETAG,
  });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PICTURE);
  expect(asked[0]?.url).toBe("/static/products/1795-gown%20two.webp");
});

test("says 304, and sends nothing, to who has it already", async () => {
  const answer = await get(["products", "gown.webp"], { "if-none-match": ETAG, cookie: "mine=1" });
  expect(answer.status).toBe(304);
  expect(answer.headers.get("etag")).toBe(ETAG);
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(await answer.text()).toBe("");
  // What a visitor has is no business of the API.
  expect(asked[0]?.headers.cookie).toBeUndefined();
});

test.each([
  ["a page", ["letter.html"]],
  ["a drawing with scripts", ["drawing.svg"]],
  ["a file that is not there", ["gone.webp"]],
])("%s is not found", async (_name, key) => {
  const answer = await get(key);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe("");
});

test.each([
  ["a way up", ["..", "admin", "users"]],
  ["an encoded way up", ["%2e%2e", "admin"]],
  ["a way up in one segment", ["..%2fadmin"]],
  ["a hidden file", [".env"]],
  ["broken encoding", ["%zz.webp"]],
])("%s is not found, and nobody is asked", async (_name, key) => {
  expect((await get(key)).status).toBe(404);
  expect(asked).toHaveLength(0);
});

test("follows no redirection away from the API", async () => {
  expect((await get(["away.webp"])).status).toBe(502);
});
