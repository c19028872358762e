import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { AxiosResponse } from "axios";
import sharp from "sharp";
import { addPortfolioPieceWorkflow } from "../../../src/workflows/stylist-portfolio/workflows/add-portfolio-piece";
import { type BookableStylist, createStylist, partnerHeaders } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

jest.setTimeout(120_000);

const MEGABYTE = 1024 * 1024;
const OXBLOOD = { r: 91, g: 27, b: 32 };
const JPEG = "image/jpeg";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: OXBLOOD } });

/** The header says 20000 by 20000; behind it are the bytes of a small picture. */
async function bomb(): Promise<Buffer> {
  const png = Buffer.from(await plain(700, 700).png().toBuffer());
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  return png;
}

function form(files: [field: string, bytes: Buffer][], fields: Record<string, string> = {}) {
  const body = new FormData();
  Object.entries(fields).forEach(([field, value]) => body.append(field, value));
  files.forEach(([field, bytes]) =>
    body.append(field, new Blob([new Uint8Array(bytes)], { type: JPEG }), "../look.jpg"),
  );
  return body;
}

describeHouse({
  name: "stylist_portfolio",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let client: Person;
    let amara: BookableStylist;
    let rival: BookableStylist;
    let applicant: BookableStylist;
    let suspended: BookableStylist;
    let photograph: Buffer;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      client = await createClient(api, shop.storeHeaders, "client@example.com");
      amara = await createStylist(api, container, { email: "amara@example.com" });
      rival = await createStylist(api, container, { email: "rival@example.com" });
      applicant = await createStylist(api, container, {
        email: "new@example.com",
        status: "draft",
      });
      suspended = await createStylist(api, container, {
        email: "away@example.com",
        status: "suspended",
      });
      photograph = await plain(1600, 1000)
        .jpeg()
        .withExif({
          IFD0: { Artist: "a photographer" },
          IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 24/1" },
        })
        .withMetadata({ orientation: 6 })
        .toBuffer();
    });

    const folder = join(mailDir, "files", "ateliers");
    beforeEach(() => rmSync(folder, { recursive: true, force: true }));

    const storedFiles = (): string[] => {
      return existsSync(folder)
        ? readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ name }) => name)
        : [];
    };
    const add = (
      who: Person,
      fields: Record<string, string> = {},
      bytes: Buffer = photograph,
    ): Promise<AxiosResponse> =>
      api.post("/stylist/portfolio", form([["file", bytes]], { title: "A look", ...fields }), {
        headers: who.headers,
      });
    const own = async (who: Person) =>
      (await api.get("/stylist/portfolio", { headers: who.headers })).data;
    const store = (path: string) => api.get(path, { headers: shop.storeHeaders });
    const file = (url: string) => api.get(new URL(url).pathname, { responseType: "arraybuffer" });

    /** The event of a workflow alone: the module's own are emitted on the way. */
    const failToTell = (event: string) => {
      const bus = getContainer().resolve(Modules.EVENT_BUS);
      const tell = bus.emit.bind(bus);
      return jest
        .spyOn(bus, "emit")
        .mockImplementation((events, options) =>
          JSON.stringify(events).includes(`"name":"${event}"`)
            ? Promise.reject(new Error("the bus is down"))
            : tell(events, options),
        );
    };

    describe("adding a picture", () => {
      it("keeps it upright, as WebP, without what the camera wrote, and says what a page needs", async () => {
        const { status, data } = await add(amara, {
          title: "  The red  ",
          occasion: "Opening night",
          tags: "oxblood, evening,,evening",
        });
        expect(status).toBe(201);
        expect(data.portfolio_piece).toEqual({
          id: expect.stringMatching(/^pfol_/),
          title: "The red",
          occasion: "Opening night",
          tags: ["oxblood", "evening"],
          client_name: null,
          client_consent_at: null,
          created_at: expect.any(String),
          image: {
            url: expect.stringContaining(`/static/ateliers/${amara.id}/`),
            width: 1000,
            height: 1600,
            alt: "The red",
            blur: expect.stringMatching(/^data:image\/webp;base64,/),
            background: expect.stringMatching(/^#5[0-9A-F]1[0-9A-F][12][0-9A-F]$/),
          },
        });
        const picture = await file(data.portfolio_piece.image.url);
        expect(picture.headers["content-type"]).toBe("image/webp");
        const metadata = await sharp(Buffer.from(picture.data)).metadata();
        expect(metadata).toMatchObject({ format: "webp", width: 1000, height: 1600 });
        expect([metadata.exif, metadata.xmp, metadata.icc]).toEqual(Array(3).fill(undefined));
        expect(Buffer.from(picture.data).includes("photographer")).toBe(false);
      });

      it("takes PNG, WebP and AVIF, and keeps 2000 pixels at most", async () => {
        const files = await Promise.all([
          plain(2600, 1300).png().toBuffer(),
          plain(700, 700).webp().toBuffer(),
          plain(700, 900).avif({ effort: 0 }).toBuffer(),
        ]);
        for (const bytes of files) {
          expect((await add(amara, {}, bytes)).status).toBe(201);
        }
        const { portfolio } = await own(amara);
        expect(portfolio.map(({ image }: { image: { width: number } }) => image.width)).toEqual([
          2000, 700, 700,
        ]);
      });

      it("refuses everything else, and stores nothing", async () => {
        const frames = await Promise.all(
          [plain(700, 700), plain(700, 700).negate()].map((frame) => frame.png().toBuffer()),
        );
        const cases: [string, Buffer][] = [
          ["not_a_picture", Buffer.from("A quiet text that is called look.jpg.")],
          [
            "not_a_picture",
            await sharp(frames, { join: { animated: true } })
              .gif()
              .toBuffer(),
          ],
          [
            "picture_is_animated",
            await sharp(frames, { join: { animated: true } })
              .webp()
              .toBuffer(),
          ],
          ["picture_too_many_pixels", await bomb()],
          ["picture_too_small", await plain(599, 2000).jpeg().toBuffer()],
          ["picture_damaged", photograph.subarray(0, photograph.length - 2000)],
          ["file_too_large", Buffer.concat([photograph, Buffer.alloc(15 * MEGABYTE)])],
        ];
        for (const [code, bytes] of cases) {
          const { status, data } = await add(amara, {}, bytes);
          expect([status, data.code, data.type]).toEqual([400, code, "invalid_data"]);
        }
        expect(storedFiles()).toEqual([]);
        expect(await own(amara)).toMatchObject({ portfolio: [], count: 0 });
      });

      it("refuses forms that are wrong, before it unpacks anything", async () => {
        const post = (body: unknown, headers: Record<string, string> = {}) =>
          api.post("/stylist/portfolio", body, { headers: { ...amara.headers, ...headers } });
        const title = { title: "A look" };
        const cases: [unknown, string | undefined][] = [
          [form([], title), "file_missing"],
          [{ title: "A look" }, "file_missing"],
          [form([["picture", photograph]], title), "unexpected_file"],
          [
            form(
              [
                ["file", photograph],
                ["file", photograph],
              ],
              title,
            ),
            "unexpected_file",
          ],
          [form([["file", photograph]]), undefined],
          [form([["file", photograph]], { title: " " }), undefined],
          [form([["file", photograph]], { title: "x".repeat(121) }), undefined],
          [form([["file", photograph]], { ...title, position: "1" }), undefined],
          [form([["file", photograph]], { ...title, stylist_id: rival.id }), undefined],
          [form([["file", photograph]], { ...title, client_consent: "yes" }), undefined],
          [
            form([["file", photograph]], { ...title, tags: [...Array(21).keys()].join(",") }),
            undefined,
          ],
        ];
        for (const [body, code] of cases) {
          const { status, data } = await post(body);
          expect([status, code && data.code]).toEqual([400, code]);
        }
        const cut = await post("--x\r\nContent-Disposition: form-data; name=", {
          "content-type": "multipart/form-data; boundary=x",
        });
        expect([cut.status, cut.data.code]).toEqual([400, "malformed_upload"]);
        expect(storedFiles()).toEqual([]);
      });

      it("leaves neither file nor row when the workflow fails behind it", async () => {
        const bus = getContainer().resolve(Modules.EVENT_BUS);
        const emit = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
        expect((await add(amara)).status).toBe(500);
        emit.mockRestore();
        expect(storedFiles()).toEqual([]);
        expect(await own(amara)).toMatchObject({ count: 0 });
      });
    });

    describe("the client's name", () => {
      it("is kept with their consent alone, and goes with it", async () => {
        const unasked = await add(amara, { client_name: "Helena Strand" });
        expect([unasked.status, unasked.data.code]).toEqual([400, "client_consent_needed"]);
        expect(storedFiles()).toEqual([]);
        const { data } = await add(amara, { client_name: "Helena Strand", client_consent: "true" });
        expect(data.portfolio_piece).toMatchObject({
          client_name: "Helena Strand",
          client_consent_at: expect.any(String),
        });
        const path = `/stylist/portfolio/${data.portfolio_piece.id}`;
        const put = (body: object) => api.put(path, body, { headers: amara.headers });
        const other = await put({ client_name: "Somebody Else" });
        expect([other.status, other.data.code]).toEqual([400, "client_consent_needed"]);
        const shown = await store(`/store/stylists/${amara.id}/portfolio`);
        expect(shown.data.portfolio[0].client_name).toBe("Helena Strand");
        const { data: withdrawn } = await put({ client_consent: false });
        expect(withdrawn.portfolio_piece).toMatchObject({
          client_name: null,
          client_consent_at: null,
        });
      });
    });

    describe("working on a portfolio", () => {
      let first: string;
      let second: string;

      beforeEach(async () => {
        first = (await add(amara, { title: "First" })).data.portfolio_piece.id;
        second = (await add(amara, { title: "Second" })).data.portfolio_piece.id;
      });

      const titles = async (): Promise<string[]> =>
        (await own(amara)).portfolio.map(({ title }: { title: string }) => title);

      it("changes what is said of a piece", async () => {
        const body = { title: "Anew", occasion: null, tags: ["silk"], alt: "A red gown" };
        const headers = amara.headers;
        const { status, data } = await api.put(`/stylist/portfolio/${first}`, body, { headers });
        expect(status).toBe(200);
        const { alt, ...texts } = body;
        expect(data.portfolio_piece).toMatchObject({ ...texts, image: { alt, width: 1000 } });
      });

      it("puts the pieces into an order, all of them or none", async () => {
        const order = (ids: string[]) =>
          api.post("/stylist/portfolio/order", { ids }, { headers: amara.headers });
        expect((await order([second, first])).status).toBe(200);
        expect(await titles()).toEqual(["Second", "First"]);
        const { data: profile } = await store(`/store/stylists/${amara.id}`);
        expect(profile.stylist.cover.alt).toBe("Second");
        const foreign = (await add(rival)).data.portfolio_piece.id;
        for (const ids of [[first], [first, first], [first, second, foreign], []]) {
          const { status, data } = await order(ids);
          expect([status, data.code]).toEqual([400, "portfolio_order_incomplete"]);
        }
        expect(await titles()).toEqual(["Second", "First"]);
      });

      it("takes a piece out, with its file", async () => {
        expect(storedFiles()).toHaveLength(2);
        const { status, data } = await api.delete(`/stylist/portfolio/${first}`, {
          headers: amara.headers,
        });
        expect([status, data]).toEqual([
          200,
          { id: first, object: "portfolio_piece", deleted: true },
        ]);
        expect(await titles()).toEqual(["Second"]);
        expect(storedFiles()).toHaveLength(1);
      });

      it("puts the piece back when the workflow fails behind it", async () => {
        const emit = failToTell("portfolio_piece.deleted");
        const { status } = await api.delete(`/stylist/portfolio/${first}`, {
          headers: amara.headers,
        });
        expect(status).toBe(500);
        emit.mockRestore();
        expect(await titles()).toEqual(["First", "Second"]);
        expect(storedFiles()).toHaveLength(2);
      });

      it("leaves a file alone that others show, too", async () => {
        const [upload] = await getContainer()
          .resolve(Modules.FILE)
          .createFiles([
            {
              filename: "products/gown.webp",
              mimeType: "image/webp",
              content: "",
              access: "public",
            },
          ]);
        const url = upload?.url ?? "";
        const image = { url, width: 10, height: 10, blur: null, background: null, alt: "" };
        const { result } = await addPortfolioPieceWorkflow(getContainer()).run({
          input: { stylist_id: amara.id, image, title: "Of a piece" },
        });
        await api.delete(`/stylist/portfolio/${result.id}`, { headers: amara.headers });
        expect((await file(url)).status).toBe(200);
      });

      it("knows nothing of another stylist's pieces", async () => {
        const headers = rival.headers;
        const path = `/stylist/portfolio/${first}`;
        expect((await api.put(path, { title: "Mine" }, { headers })).status).toBe(404);
        expect((await api.delete(path, { headers })).status).toBe(404);
        expect((await own(rival)).count).toBe(0);
        expect(await titles()).toEqual(["First", "Second"]);
      });
    });

    describe("the portrait", () => {
      it("takes the place of the one before, whose file goes", async () => {
        const post = (fields: Record<string, string> = {}) =>
          api.post("/stylist/me/portrait", form([["file", photograph]], fields), {
            headers: amara.headers,
          });
        const { data: before } = await post();
        expect(before.portrait).toMatchObject({
          alt: expect.stringContaining("Portrait of Amara"),
        });
        const { status, data } = await post({ alt: "A bust in marble" });
        expect(status).toBe(200);
        const { data: profile } = await store(`/store/stylists/${amara.id}`);
        expect(profile.stylist.portrait).toEqual(data.portrait);
        expect(data.portrait.alt).toBe("A bust in marble");
        expect(storedFiles()).toHaveLength(1);
        expect((await file(data.portrait.url)).status).toBe(200);
        expect((await file(before.portrait.url)).status).toBe(404);
      });

      it("stays as it was when the workflow fails behind the new one", async () => {
        const post = () =>
          api.post("/stylist/me/portrait", form([["file", photograph]]), {
            headers: amara.headers,
          });
        const { data: before } = await post();
        const emit = failToTell("stylist.updated");
        expect((await post()).status).toBe(500);
        emit.mockRestore();
        const { data: profile } = await store(`/store/stylists/${amara.id}`);
        expect(profile.stylist.portrait).toEqual(before.portrait);
        expect(storedFiles()).toHaveLength(1);
        expect((await file(before.portrait.url)).status).toBe(200);
      });
    });

    describe("GET /store/stylists/:id/portfolio", () => {
      it("shows the pieces of an approved stylist, by id and by handle, and nothing private", async () => {
        await add(amara, { title: "First" });
        await add(amara, { title: "Second" });
        const query = getContainer().resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
        const { data: rows } = await query.graph({
          entity: "stylist",
          fields: ["handle"],
          filters: { id: amara.id },
        });
        const { data } = await store(`/store/stylists/${amara.id}/portfolio?limit=1&offset=1`);
        expect(data).toMatchObject({ count: 2, limit: 1, offset: 1 });
        expect(data.portfolio).toHaveLength(1);
        expect(Object.keys(data.portfolio[0]).sort()).toEqual([
          "client_name",
          "id",
          "image",
          "occasion",
          "tags",
          "title",
        ]);
        const { data: byHandle } = await store(
          `/store/stylists/${(rows[0] as { handle: string }).handle}/portfolio`,
        );
        expect(byHandle.portfolio.map(({ title }: { title: string }) => title)).toEqual([
          "First",
          "Second",
        ]);
      });

      it("answers 404 for everybody else", async () => {
        await add(applicant);
        expect(await own(applicant)).toMatchObject({ count: 1 });
        for (const id of [applicant.id, suspended.id, "sty_nobody", "nobody", "%27%20or%201"]) {
          expect((await store(`/store/stylists/${id}/portfolio`)).status).toBe(404);
        }
        const paging = await store(`/store/stylists/${amara.id}/portfolio?limit=101`);
        expect(paging.status).toBe(400);
      });
    });

    it("lets through nobody but stylists who may", async () => {
      const piece = (await add(amara)).data.portfolio_piece.id;
      const routes: [string, string, unknown][] = [
        ["get", "/stylist/portfolio", undefined],
        ["post", "/stylist/portfolio", form([["file", photograph]], { title: "A look" })],
        ["post", "/stylist/portfolio/order", { ids: [piece] }],
        ["put", `/stylist/portfolio/${piece}`, { title: "Mine" }],
        ["delete", `/stylist/portfolio/${piece}`, undefined],
        ["post", "/stylist/me/portrait", form([["file", photograph]])],
      ];
      const callers: [string, Record<string, string>, number][] = [
        ["nobody", {}, 401],
        ["a client", client.headers, 403],
        ["a partner", partnerHeaders(getContainer()), 403],
        ["a suspended stylist", suspended.headers, 403],
      ];
      for (const [method, url, data] of routes) {
        for (const [who, headers, expected] of callers) {
          const { status } = await api.request({ method, url, data, headers });
          expect([who, method, url, status]).toEqual([who, method, url, expected]);
        }
      }
      expect(storedFiles()).toHaveLength(1);
    });
  },
});
