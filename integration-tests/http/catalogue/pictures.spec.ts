import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createProductsWorkflow, uploadFilesWorkflow } from "@medusajs/medusa/core-flows";
import sharp from "sharp";
import { CATALOGUE_MODULE } from "../../../src/modules/catalogue";
import type CatalogueModuleService from "../../../src/modules/catalogue/service";
import { catalogueIdle } from "../../../src/workflows/catalogue/follow";
import { describeHouse } from "../../helpers/house";

const TWO_HOURS_MS = 7_200_000;
const WAIT_MS = 10_000;

const sand = (): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 100, channels: 3, background: "#CFC3B0" } })
    .png()
    .toBuffer();

type Job = typeof import("../../../src/jobs/look-at-missed-pictures");
type Step = typeof import("../../../src/workflows/picture/steps/look-at-each-picture");
type Workflow = typeof import("../../../src/workflows/picture/workflows/look-at-pictures");

/** These read the server's settings when they are loaded, which `describeHouse` makes first. */
function loadWork() {
  const { default: lookAtMissedPictures } = jest.requireActual<Job>(
    "../../../src/jobs/look-at-missed-pictures",
  );
  const { lookAtEachPictureStep } = jest.requireActual<Step>(
    "../../../src/workflows/picture/steps/look-at-each-picture",
  );
  const { lookAtPicturesWorkflow } = jest.requireActual<Workflow>(
    "../../../src/workflows/picture/workflows/look-at-pictures",
  );
  const failAfterLooking = createStep("fail-after-looking", () =>
    Promise.reject(new Error("Stop here.")),
  );
  const lookThenFailWorkflow = createWorkflow("look-then-fail", (input: { urls: string[] }) => {
    const seen = lookAtEachPictureStep(input);
    failAfterLooking();
    return new WorkflowResponse(seen);
  });
  return { lookAtMissedPictures, lookAtPicturesWorkflow, lookThenFailWorkflow };
}

async function upload(container: MedusaContainer, name: string, content: Buffer): Promise<string> {
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: [
        {
          filename: name,
          mimeType: "image/png",
          content: content.toString("base64"),
          access: "public",
        },
      ],
    },
  });
  return result[0]?.url ?? "";
}

describeHouse({
  name: "catalogue_pictures",
  env: { CATALOGUE_FOLLOWS_EVENTS: "true" },
  tests: ({ getContainer }) => {
    let work: ReturnType<typeof loadWork>;
    const ledger = () => getContainer().resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const known = () => ledger().listCataloguePictures({}, { take: 100 });
    const look = async (...urls: string[]) =>
      (await work.lookAtPicturesWorkflow(getContainer()).run({ input: { urls } })).result;
    const createPiece = async (url: string) => {
      const { result } = await createProductsWorkflow(getContainer()).run({
        input: {
          products: [
            {
              title: `Piece with ${url.split("/").pop()}`,
              images: [{ url }],
              options: [{ title: "Size", values: ["One size"] }],
            },
          ],
        },
      });
      return result[0]?.id ?? "";
    };
    /** The number of a product's latest change in the ledger; 0 for one it does not know. */
    const seqOf = async (id: string): Promise<number> => {
      const connection = getContainer().resolve<{
        raw: (sql: string, values: string[]) => Promise<{ rows: { seq: string }[] }>;
      }>(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await connection.raw(
        "select seq from catalogue_change where product_id = ?",
        [id],
      );
      return Number(rows[0]?.seq ?? 0);
    };
    const untilKnown = async (url: string) => {
      const deadline = Date.now() + WAIT_MS;
      while (Date.now() < deadline) {
        const found = (await known()).find((picture) => picture.url === url);
        if (found) {
          return found;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Nobody looked at ${url}.`);
    };

    beforeAll(() => {
      work = loadWork();
    });

    afterEach(() => catalogueIdle());

    it("stores what it sees, once", async () => {
      const url = await upload(getContainer(), "products/sand piece.png", await sand());
      expect(await look(url, url)).toEqual({ looked_at: [url], failed: [] });
      const [first] = await known();
      expect(first).toMatchObject({
        url,
        width: 80,
        height: 100,
        background: "#CFC3B0",
        blur: expect.stringMatching(/^data:image\/webp;base64,/),
        failed_reason: null,
      });
      expect(await look(url)).toEqual({ looked_at: [], failed: [] });
      expect(await known()).toEqual([first]);
    });

    it("two who look at the same picture at the same time leave one row", async () => {
      const url = await upload(getContainer(), "sand.png", await sand());
      await Promise.all([look(url), look(url), look(url)]);
      expect((await known()).map((picture) => picture.url)).toEqual([url]);
    });

    it("says why it could not look, and asks again only a storage that did not answer", async () => {
      const text = await upload(getContainer(), "letter.png", Buffer.from("Not a picture at all."));
      const cut = await upload(getContainer(), "cut.png", (await sand()).subarray(0, 120));
      const gone = "http://localhost:9000/static/1795-gone.png";
      const result = await look(text, cut, gone);
      expect(result).toEqual({ looked_at: [], failed: [text, cut, gone] });
      const reasons = new Map(
        (await known()).map(({ url, failed_reason }) => [url, failed_reason]),
      );
      expect(reasons).toEqual(
        new Map([
          [text, "not_a_picture"],
          [cut, "damaged"],
          [gone, "unreachable"],
        ]),
      );
      expect(await look(text, cut, gone)).toEqual({ looked_at: [], failed: [] });
      const long_ago = new Date(Date.now() - TWO_HOURS_MS);
      await ledger().updateCataloguePictures(
        (await known()).map(({ id }) => ({ id, looked_at: long_ago })),
      );
      expect(await look(text, cut, gone)).toEqual({ looked_at: [], failed: [gone] });
      expect(await known()).toHaveLength(3);
    });

    it("asks no address outside the house's own storage", async () => {
      const asked: string[] = [];
      const other: Server = createServer((request, response) => {
        asked.push(request.url ?? "");
        response.end();
      });
      await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
      const { port } = other.address() as AddressInfo;
      const result = await look(
        `http://localhost:${port}/static/a.png`,
        `http://localhost:9000@localhost:${port}/static/a.png`,
        "http://localhost:9000/static/../../etc/passwd",
        "http://localhost:9000/static/..%2f..%2fetc%2fpasswd",
        "http://localhost:9000/static/private-1795-export.csv",
        "file:///etc/passwd",
        "not an address",
      );
      other.close();
      expect({ result, asked, rows: await known() }).toEqual({
        result: { looked_at: [], failed: [] },
        asked: [],
        rows: [],
      });
    });

    it("a new product's pictures are looked at, and the product is taken up again", async () => {
      const url = await upload(getContainer(), "sand.png", await sand());
      await createPiece(url);
      expect(await untilKnown(url)).toMatchObject({ width: 80, height: 100 });
    });

    it("marks the pieces that show a picture which is known now, and no others", async () => {
      const url = await upload(getContainer(), "sand.png", await sand());
      const other = await upload(getContainer(), "other.png", await sand());
      const id = await createPiece(url);
      await createPiece(other);
      await untilKnown(url);
      await untilKnown(other);
      const [picture] = (await known()).filter((row) => row.url === url);
      const before = await seqOf(id);
      await ledger().deleteCataloguePictures(picture?.id ?? "");
      await look(url, other);
      expect(await seqOf(id)).toBeGreaterThan(before);
    });

    it("the job looks at what no event told of, and twice does no harm", async () => {
      const url = await upload(getContainer(), "sand.png", await sand());
      await createPiece(url);
      await untilKnown(url);
      await ledger().deleteCataloguePictures((await known()).map(({ id }) => id));
      await work.lookAtMissedPictures(getContainer());
      await work.lookAtMissedPictures(getContainer());
      expect((await known()).map((picture) => picture.url)).toEqual([url]);
    });

    it("a failure after looking forgets what was seen, so that the next run tells", async () => {
      const url = await upload(getContainer(), "sand.png", await sand());
      await expect(
        work.lookThenFailWorkflow(getContainer()).run({ input: { urls: [url] } }),
      ).rejects.toMatchObject({ message: "Stop here." });
      expect(await known()).toEqual([]);
      expect(await look(url)).toEqual({ looked_at: [url], failed: [] });
    });
  },
});
