/** @jest-environment node */
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";

import type * as Medusa from "../medusa";

const BUCKET = "https://files.example/bucket";
let api: Server;

beforeAll(async () => {
  api = createServer((_request, response) => {
    response.end(
      JSON.stringify({
        images: [{ url: `${BUCKET}/imported/a.webp` }, { url: "https://cdn.example/b.jpg" }],
        text: `Kept at ${BUCKET}/imported/a.webp`,
      }),
    );
  });
  await new Promise<void>((resolve) => api.listen(0, "localhost", resolve));
  process.env.MEDUSA_BACKEND_URL = `http://localhost:${(api.address() as AddressInfo).port}`;
  process.env.MEDUSA_PUBLISHABLE_KEY = "pk_test";
});

afterAll(() => {
  delete process.env.S3_FILE_URL;
  api.close();
});
beforeEach(() => jest.resetModules());

const ask = () =>
  jest
    .requireActual<typeof Medusa>("../medusa")
    .medusa<{ images: { url: string }[]; text: string }>("/store/products", { locale: "en-us" });

test("files of the house's own storage are read as the API's", async () => {
  process.env.S3_FILE_URL = `${BUCKET}/`;
  expect(await ask()).toEqual({
    images: [{ url: "/static/imported/a.webp" }, { url: "https://cdn.example/b.jpg" }],
    text: `Kept at ${BUCKET}/imported/a.webp`,
  });
});

test.each([undefined, ""])("with %j for a storage all stays as it came", async (url) => {
  delete process.env.S3_FILE_URL;
  if (url !== undefined) {
    process.env.S3_FILE_URL = url;
  }
  expect((await ask()).images[0]?.url).toBe(`${BUCKET}/imported/a.webp`);
});
