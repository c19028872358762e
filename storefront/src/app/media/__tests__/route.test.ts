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

describe("with a storage of its own", () => {
  let storage: Server;
  const stored: string[] = [];

  beforeAll(async () => {
    storage = createServer((request, response) => {
      stored.push(request.url ?? "");
      if (request.url === "/bucket/imported/1795-gown.webp") {
        response.writeHead(200, { "content-type": "image/webp" }).end(PICTURE);
      } else {
        response.writeHead(403, { "content-type": "application/xml" }).end("<Error/>");
      }
    });
    await new Promise<void>((resolve) => storage.listen(0, "localhost", resolve));
    const { port } = storage.address() as AddressInfo;
    jest.resetModules();
    process.env.S3_FILE_URL = `http://localhost:${port}/bucket`;
  });

  afterAll(() => {
    delete process.env.S3_FILE_URL;
    storage.closeAllConnections();
    storage.close();
  });
  beforeEach(() => stored.splice(0));

  const getFresh = async (key: string[]) => {
    const route = jest.requireActual<{ GET: typeof GET }>("../[...key]/route");
    return route.GET(new Request("http://house.example/media"), {
      params: Promise.resolve({ key }),
    });
  };

  test("takes the picture from there", async () => {
    const answer = await getFresh(["imported", "1795-gown.webp"]);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PICTURE);
    expect({ stored, asked }).toEqual({ stored: ["/bucket/imported/1795-gown.webp"], asked: [] });
  });

  test("takes from the API what is not there", async () => {
    expect((await getFresh(["products", "older.webp"])).status).toBe(200);
    expect(stored).toEqual(["/bucket/products/older.webp"]);
  });

  test("says not found when neither has it", async () => {
    expect((await getFresh(["gone.webp"])).status).toBe(404);
  });

  test("does not say not found when the storage is silent", async () => {
    process.env.S3_FILE_URL = "http://localhost:1/bucket";
    jest.resetModules();
    const answer = await getFresh(["gone.webp"]);
    expect(answer.status).toBe(502);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});
