import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchPicture } from "../fetch-picture";

const BYTES = Buffer.from("the bytes of a picture");
const MAX_BYTES = 100_000;

let server: Server;
let other: Server;
let base: string;
let otherBase: string;
let asked: string[];

const PAGES: Record<string, (response: ServerResponse) => void> = {
  "/a.jpg": (response) => response.writeHead(200).end(BYTES),
  "/gone.jpg": (response) => response.writeHead(404).end(BYTES),
  "/nowhere": (response) => response.writeHead(302).end(),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/once": (response) => response.writeHead(301, { location: "/a.jpg" }).end(),
  "/thrice": (response) => response.writeHead(307, { location: "/twice" }).end(),
  "/twice": (response) => response.writeHead(308, { location: `${base}/once` }).end(),
  "/inside": (response) => response.writeHead(302, { location: `${otherBase}/a.jpg` }).end(),
  "/by-number": (response) =>
    response.writeHead(302, { location: otherBase.replace("localhost", "127.0.0.1") }).end(),
  "/metadata": (response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/" }).end(),
  "/file": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/says-large": (response) =>
    response.writeHead(200, { "content-length": MAX_BYTES + 1 }).write("a"),
  "/silent": () => undefined,
  "/slow": (response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("a"), 20);
    response.once("close", () => clearInterval(drip));
  },
  "/endless": (response) => {
    response.writeHead(200);
    const more = (): void => {
      while (response.write(Buffer.alloc(16_384)));
    };
    response.on("drain", more);
    more();
  },
  "/cut": (response) => {
    response.writeHead(200, { "content-length": 100 }).write("a");
    setTimeout(() => response.destroy(), 20);
  },
};

async function listen(): Promise<[Server, string]> {
  const made = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    PAGES[request.url ?? ""]?.(response);
  });
  await new Promise<void>((resolve) => made.listen(0, resolve));
  return [made, `http://localhost:${(made.address() as AddressInfo).port}`];
}

beforeAll(async () => {
  [server, base] = await listen();
  [other, otherBase] = await listen();
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  for (const made of [server, other]) {
    made.closeAllConnections();
    made.close();
  }
});

const fetched = (path: string, timeoutMs = 5_000) =>
  fetchPicture(`${base}${path}`, {
    trustedHosts: [new URL(base).host],
    timeoutMs,
    maxBytes: MAX_BYTES,
  });

describe("fetchPicture", () => {
  it.each(["/a.jpg", "/once", "/twice", "/thrice"])("gives the bytes of %s", async (path) => {
    expect(await fetched(path)).toEqual(BYTES);
  });

  it.each([
    ["/gone.jpg", "not_given"],
    ["/nowhere", "not_given"],
    ["/round", "redirected_too_often"],
    ["/inside", "address_refused"],
    ["/by-number", "address_refused"],
    ["/metadata", "address_refused"],
    ["/file", "address_refused"],
    ["/says-large", "too_large"],
    ["/endless", "too_large"],
    ["/cut", "unreachable"],
  ])("refuses %s: %s", async (path, reason) => {
    await expect(fetched(path)).rejects.toMatchObject({ reason });
    expect(asked.some((line) => line.startsWith(new URL(otherBase).host))).toBe(false);
  });

  it("asks again three times at most when it is sent on", async () => {
    await expect(fetched("/round")).rejects.toMatchObject({ reason: "redirected_too_often" });
    expect(asked).toHaveLength(4);
  });

  // Neither ever ends by itself: that there is an outcome shows that it was given up.
  it.each(["/silent", "/slow"])("does not wait for ever for %s", async (path) => {
    await expect(fetched(path, 300)).rejects.toMatchObject({ reason: "too_slow" });
  });

  it("does not connect to a name that stands for this machine", async () => {
    const port80 = { trustedHosts: [], timeoutMs: 2_000, maxBytes: MAX_BYTES };
    await expect(fetchPicture("http://localhost/a.jpg", port80)).rejects.toMatchObject({
      reason: "address_refused",
    });
    expect(asked).toEqual([]);
  });

  it("says so when nobody answers", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, resolve));
    const host = `localhost:${(silent.address() as AddressInfo).port}`;
    await new Promise((resolve) => silent.close(resolve));
    await expect(
      fetchPicture(`http://${host}/a.jpg`, {
        trustedHosts: [host],
        timeoutMs: 2_000,
        maxBytes: MAX_BYTES,
      }),
    ).rejects.toMatchObject({ reason: "unreachable" });
  });
});
