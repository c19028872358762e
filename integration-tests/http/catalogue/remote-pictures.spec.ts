import { existsSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import sharp from "sharp";
import { csv, ROW } from "../../../src/lib/product-csv/__tests__/read";
import { CATALOGUE_MODULE } from "../../../src/modules/catalogue";
import type CatalogueModuleService from "../../../src/modules/catalogue/service";
import { runImport } from "../../../src/workflows/catalogue-import/run-import";
import type { ImportLine } from "../../../src/workflows/catalogue-import/types";
import { createBrandsWorkflow } from "../../../src/workflows/partner/workflows/create-brands";
import { describeHouse } from "../../helpers/house";
import { createShop } from "../../helpers/shop";

/** Known before the house starts: its configuration names this server, and not the other one. */
const PORT = 21_000 + (process.pid % 9_000);
const OTHER_PORT = PORT + 10_000;
const HOST = `localhost:${PORT}`;
const at = (path: string): string => `http://${HOST}/${path}`;

type Row = Record<string, string>;
type Driver = typeof import("../../../src/workflows/picture/take-in-pictures");
type Workflow = typeof import("../../../src/workflows/picture/workflows/take-in-picture");
type Piece = {
  id: string;
  title: string;
  thumbnail: string | null;
  images: { id: string; url: string; rank: number }[];
  variants: { thumbnail: string | null }[];
};

/** These read the server's settings when they are loaded, which `describeHouse` makes first. */
function loadWork() {
  const { takeInRemotePictures } = jest.requireActual<Driver>(
    "../../../src/workflows/picture/take-in-pictures",
  );
  const { takeInPictureWorkflow } = jest.requireActual<Workflow>(
    "../../../src/workflows/picture/workflows/take-in-picture",
  );
  const failAfterTakingIn = createStep("fail-after-taking-in", () =>
    Promise.reject(new Error("Stop here.")),
  );
  const takeInThenFailWorkflow = createWorkflow("take-in-then-fail", (input: { url: string }) => {
    const taken = takeInPictureWorkflow.runAsStep({ input });
    failAfterTakingIn();
    return new WorkflowResponse(taken);
  });
  return { takeInRemotePictures, takeInThenFailWorkflow };
}

const rowOf = (change: Row = {}): Row => ({ ...ROW, "Image Src": at("front.jpg"), ...change });
const pictureRow = (src: string, position: number): Row => ({
  ...Object.fromEntries(Object.keys(ROW).map((name) => [name, ""])),
  Handle: "silk-gown",
  "Image Src": src,
  "Image Position": String(position),
});

describeHouse({
  name: "remote_pictures",
  env: { PICTURE_HOSTS_ALLOWED: HOST },
  tests: ({ getContainer, mailDir }) => {
    let work: ReturnType<typeof loadWork>;
    let servers: Server[];
    let asked: string[] = [];
    const files = new Map<string, Buffer>();

    const service = () => getContainer().resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const takeIn = () => work.takeInRemotePictures(getContainer());
    const stored = (): string[] => {
      const folder = join(mailDir, "files", "imported");
      return existsSync(folder) ? readdirSync(folder) : [];
    };
    const known = async () =>
      Object.fromEntries(
        (await service().listCatalogueRemotePictures({}, { take: 100 })).map((row) => [
          new URL(row.source_url).pathname.slice(1),
          row,
        ]),
      );
    const imported = async (rows: Row[], options: { prune?: boolean } = {}) => {
      const lines: ImportLine[] = [];
      await runImport(
        getContainer(),
        Readable.from([Buffer.from(csv(rows))]),
        {
          brandHandle: "atelier",
          currency: "eur",
          dryRun: false,
          prune: false,
          trustedHosts: [HOST, `localhost:${OTHER_PORT}`],
          ...options,
        },
        (line) => void lines.push(line),
      );
      return lines.map(({ action, why }) => `${action}: ${why}`);
    };
    const piece = async (): Promise<Piece> => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({
        entity: "product",
        fields: ["id", "title", "thumbnail", "images.*", "variants.thumbnail"],
        filters: { external_id: "shopify:atelier:silk-gown" },
      });
      const [found] = data as unknown as Piece[];
      if (!found) {
        throw new Error("The piece is not there.");
      }
      found.images.sort((a, b) => a.rank - b.rank);
      return found;
    };
    const dueNow = async () => {
      const rows = await service().listCatalogueRemotePictures({}, { take: 100 });
      const due = rows.filter(({ next_try_at }) => next_try_at !== null);
      await service().updateCatalogueRemotePictures(
        due.map(({ id }) => ({ id, next_try_at: new Date(Date.now() - 1_000) })),
      );
    };

    beforeAll(async () => {
      work = loadWork();
      await createShop(getContainer());
      await createBrandsWorkflow(getContainer()).run({
        input: {
          brands: [
            {
              handle: "atelier",
              name: "Atelier",
              city: "Paris",
              country_code: "fr",
              tagline: "",
              story: "",
            },
          ],
        },
      });
      const photograph = await sharp({
        create: { width: 3000, height: 3750, channels: 3, background: "#CFC3B0" },
      })
        .withExif({ IFD0: { Artist: "Somebody" } })
        .jpeg()
        .toBuffer();
      files.set("/front.jpg", photograph);
      files.set("/back.png", await sharp(photograph).resize(300).png().toBuffer());
      files.set("/page.jpg", Buffer.from("<!doctype html><title>Not here</title>"));
      files.set("/large.jpg", Buffer.concat([photograph, Buffer.alloc(21 * 1024 * 1024)]));
      const answer = (inside: boolean): Server =>
        createServer((request, response) => {
          const path = request.url ?? "";
          asked.push(inside ? `inside ${path}` : path);
          const file = files.get(path);
          if (path.startsWith("/to-inside")) {
            const host = path.endsWith("number") ? "127.0.0.1" : "localhost";
            response.writeHead(302, { location: `http://${host}:${OTHER_PORT}/front.jpg` }).end();
          } else if (path === "/moved.jpg") {
            response.writeHead(301, { location: "/front.jpg" }).end();
          } else if (file) {
            response.writeHead(200, { "content-type": "image/jpeg" }).end(file);
          } else {
            response.writeHead(404, { "content-type": "text/html" }).end("<p>Not here.</p>");
          }
        });
      servers = [answer(false), answer(true)];
      await Promise.all(
        servers.map(
          (server, index) =>
            new Promise<void>((resolve) =>
              server.listen(index === 0 ? PORT : OTHER_PORT, "localhost", resolve),
            ),
        ),
      );
    });

    beforeEach(() => {
      asked = [];
      // The database is put back between two tests, the folder is not.
      rmSync(join(mailDir, "files", "imported"), { recursive: true, force: true });
    });

    afterAll(() => {
      servers.forEach((server) => server.close());
    });

    it("brings the pictures of imported pieces into the house, once", async () => {
      const rows = [rowOf({ "Variant Image": at("back.png") }), pictureRow(at("back.png"), 2)];
      expect(await imported(rows)).toEqual(["created: new"]);
      const before = await piece();
      expect(before.images.map(({ url }) => url)).toEqual([at("front.jpg"), at("back.png")]);

      expect(await takeIn()).toBe(2);
      const after = await piece();
      expect(after.images.map(({ id }) => id)).toEqual(before.images.map(({ id }) => id));
      const [front, back] = after.images.map(({ url }) => url);
      expect(front).toMatch(/^http:\/\/localhost:9000\/static\/imported\/\d+-[0-9a-f]{24}\.webp$/);
      expect({ thumbnail: after.thumbnail, variants: after.variants }).toEqual({
        thumbnail: front,
        variants: [expect.objectContaining({ thumbnail: back })],
      });
      const [row] = await service().listCataloguePictures({ url: front });
      expect(row).toMatchObject({ width: 1920, height: 2400, failed_reason: null });

      expect(await takeIn()).toBe(0);
      expect(asked.sort()).toEqual(["/back.png", "/front.jpg"]);
      expect(stored()).toHaveLength(2);
    });

    it("serves them itself, made anew and without what rode along", async () => {
      await imported([rowOf()]);
      await takeIn();
      const [name] = stored();
      const { format, exif } = await sharp(
        join(mailDir, "files", "imported", name ?? ""),
      ).metadata();
      expect({ format, exif }).toEqual({ format: "webp", exif: undefined });
    });

    it("an import of the same file changes nothing and asks nobody", async () => {
      await imported([rowOf()]);
      await takeIn();
      const before = await piece();
      asked = [];
      expect(await imported([rowOf()])).toEqual(["skipped: unchanged"]);
      expect(await imported([rowOf()], { prune: true })).toEqual(["skipped: unchanged"]);
      expect(await takeIn()).toBe(0);
      expect({ piece: await piece(), asked }).toEqual({ piece: before, asked: [] });
    });

    it("an import with changes keeps what is here and brings what is new", async () => {
      await imported([rowOf()]);
      await takeIn();
      const [front] = (await piece()).images;
      asked = [];
      const change = { Title: "Silk gown, bias cut", "Variant Image": at("front.jpg") };
      expect(await imported([rowOf(change), pictureRow(at("back.png"), 2)])).toEqual([
        "updated: changed: title, images, variant thumbnail",
      ]);
      const between = await piece();
      expect(between).toMatchObject({
        title: "Silk gown, bias cut",
        thumbnail: front?.url,
        images: [{ id: front?.id, url: front?.url }, { url: at("back.png") }],
        variants: [{ thumbnail: front?.url }],
      });
      await takeIn();
      expect(
        (await piece()).images.map(({ url }) => url.startsWith("http://localhost:9000")),
      ).toEqual([true, true]);
      expect(asked).toEqual(["/back.png"]);
      expect(await imported([rowOf(change)], { prune: true })).toEqual([
        "updated: changed: images",
      ]);
      expect((await piece()).images.map(({ id }) => id)).toEqual([front?.id]);
    });

    it("one picture of two pieces is fetched once, also by two at the same time", async () => {
      await imported([
        rowOf({ "Image Src": at("moved.jpg") }),
        rowOf({ Handle: "other", "Variant SKU": "O-1", "Image Src": at("moved.jpg") }),
      ]);
      await Promise.all([takeIn(), takeIn()]);
      await takeIn();
      expect(asked).toEqual(["/moved.jpg", "/front.jpg"]);
      expect((await piece()).thumbnail).toMatch(/imported/);
      expect(stored()).toHaveLength(1);
    });

    it.each([
      ["a page", "page.jpg", "not_a_picture", null],
      ["a file over the limit", "large.jpg", "too_large", null],
      ["a way into the house's own network", "to-inside", "address_refused", null],
      ["the same by its number", "to-inside-by-number", "address_refused", null],
      ["a picture that is gone", "gone.jpg", "not_given", expect.any(Date)],
    ])("%s is not taken in, and why is written down", async (_name, path, reason, again) => {
      await imported([rowOf({ "Image Src": at(path) })]);
      await takeIn();
      expect((await known())[path]).toMatchObject({
        stored_url: null,
        attempts: 1,
        failed_reason: reason,
        next_try_at: again,
      });
      expect((await piece()).thumbnail).toBe(at(path));
      expect({
        inside: asked.filter((line) => line.startsWith("inside")),
        files: stored(),
      }).toEqual({ inside: [], files: [] });
      asked = [];
      await takeIn();
      expect(asked).toEqual([]);
    });

    it("a server that the configuration does not name is not asked", async () => {
      await imported([rowOf({ "Image Src": `http://localhost:${OTHER_PORT}/front.jpg` })]);
      await takeIn();
      expect({ row: (await known())["front.jpg"]?.failed_reason, asked }).toEqual({
        row: "address_refused",
        asked: [],
      });
    });

    it("tries again when it is time, six times at most, and shows what has come", async () => {
      await imported([rowOf({ "Image Src": at("late.jpg") })]);
      for (let attempt = 1; attempt <= 8; attempt += 1) {
        await takeIn();
        await dueNow();
      }
      expect(asked).toHaveLength(6);
      expect((await known())["late.jpg"]).toMatchObject({ attempts: 6, next_try_at: null });

      await imported([rowOf({ "Image Src": at("later.jpg") })], { prune: true });
      await takeIn();
      files.set("/later.jpg", files.get("/back.png") ?? Buffer.alloc(0));
      await dueNow();
      await takeIn();
      files.delete("/later.jpg");
      expect((await known())["later.jpg"]).toMatchObject({ attempts: 2, failed_reason: null });
      expect((await piece()).thumbnail).toMatch(/imported/);
    });

    it("a failure afterwards leaves no file and the old addresses", async () => {
      await imported([rowOf()]);
      const before = await piece();
      const input = { url: at("front.jpg") };
      await expect(
        work.takeInThenFailWorkflow(getContainer()).run({ input }),
      ).rejects.toMatchObject({ message: "Stop here." });
      const { images, thumbnail } = await piece();
      expect(images.map(({ id, url }) => ({ id, url }))).toEqual(
        before.images.map(({ id, url }) => ({ id, url })),
      );
      expect({ thumbnail, files: stored() }).toEqual({ thumbnail: before.thumbnail, files: [] });
      expect((await known())["front.jpg"]).toMatchObject({ stored_url: null, file_id: null });
      await dueNow();
      await takeIn();
      expect((await piece()).thumbnail).toMatch(/imported/);
    });
  },
});
