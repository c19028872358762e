import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { type BookableStylist, createStylist } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { fileForm } from "../../helpers/stylists";
import { bodyOf, BRIEF, breakBus, conciergeCalls, conciergeOf } from "./concierge-house";

const FULL = {
  occasion: "wedding",
  title: "Two days in Kyoto",
  happens_on: "2040-04-01",
  ends_on: "2040-04-02",
  city: "Kyoto",
  country_code: "jp",
  budget_min: 2000,
  budget_max: 9000.5,
  currency_code: "eur",
  wishes: "Something that moves.\n\nNothing white.",
  mode: "video",
  languages: ["en", "fr"],
  specialties: ["bridal", "couture"],
};

describeHouse({
  name: "concierge_briefs",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let ada: Person;
    let eve: Person;
    let amara: BookableStylist;
    let binta: BookableStylist;
    let photograph: Uint8Array<ArrayBuffer>;
    const calls = conciergeCalls(api, () => shop);
    const { as } = calls;
    const upload = (client: Person, id: string, bytes = photograph, fields = {}) =>
      api.post(`/store/briefs/${id}/pictures`, fileForm(bytes, "me.jpg", fields), as(client));
    const folder = join(mailDir, "private");
    const filesOf = () =>
      (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : []).filter(
        (file) => file.includes("brief-picture"),
      );

    afterEach(() => {
      jest.restoreAllMocks();
      // The database is put back after each test; files are not.
      rmSync(folder, { recursive: true, force: true });
    });

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      eve = await createClient(api, shop.storeHeaders, "eve@example.com");
      amara = await createStylist(api, container, { email: "amara@example.com" });
      binta = await createStylist(api, container, { email: "binta@example.com" });
      const drawn = sharp({
        create: { width: 700, height: 900, channels: 3, background: "#884422" },
      });
      // Where it was taken, which nobody is to learn.
      const exif = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 0/1" } };
      photograph = new Uint8Array(await drawn.jpeg().withExif(exif).toBuffer());
    });

    it("say what a client needs, and are theirs alone", async () => {
      const { brief } = bodyOf(await api.post("/store/briefs", FULL, as(ada)), 201);
      const { budget_min: min, budget_max: max, currency_code, ...said } = FULL;
      expect(brief).toMatchObject({
        ...said,
        budget: { min, max, currency_code },
        status: "open",
        pictures: [],
        invitations: [],
        engagement_id: null,
      });
      expect(brief).not.toHaveProperty("customer_id");
      expect(await calls.readBrief(ada, brief.id)).toEqual(brief);
      const { briefs, count } = bodyOf(await api.get("/store/briefs", as(ada)));
      expect([briefs.map(({ id }: { id: string }) => id), count]).toEqual([[brief.id], 1]);
      expect(bodyOf(await api.get("/store/briefs", as(eve)))).toMatchObject({ count: 0 });
      expect((await api.get(`/store/briefs/${brief.id}`, as(eve))).status).toBe(404);
    });

    it("may be changed and withdrawn while they are open", async () => {
      const id = await calls.brief(ada, FULL);
      const changed = bodyOf(
        await api.put(`/store/briefs/${id}`, { city: "Paris", wishes: "" }, as(ada)),
      ).brief;
      expect(changed).toMatchObject({ city: "Paris", wishes: null, title: FULL.title });
      expect(changed.budget).toMatchObject({ max: 9000.5 });
      const cheap = { budget_min: null, budget_max: null, currency_code: null };
      expect(bodyOf(await api.put(`/store/briefs/${id}`, cheap, as(ada))).brief.budget).toBeNull();
      await calls.invited(ada, id, [amara]);
      const withdrawn = bodyOf(await api.post(`/store/briefs/${id}/withdraw`, {}, as(ada))).brief;
      expect(withdrawn).toMatchObject({
        status: "withdrawn",
        invitations: [{ status: "withdrawn", can: [] }],
      });
      expect((await api.post(`/store/briefs/${id}/withdraw`, {}, as(ada))).status).toBe(200);
      for (const refused of [
        await api.put(`/store/briefs/${id}`, { city: "Rome" }, as(ada)),
        await upload(ada, id),
        await calls.invite(ada, id, { stylist_id: amara.id }),
      ]) {
        expect(refused).toMatchObject({
          status: 409,
          data: { code: "brief_not_open", details: { status: "withdrawn" } },
        });
      }
      expect(filesOf()).toEqual([]);
    });

    it.each([
      [{ occasion: "party" }],
      [{ title: " " }],
      [{ title: "x".repeat(121) }],
      [{ happens_on: "2040-02-30" }],
      [{ happens_on: "tomorrow" }],
      [{ happens_on: "2040-02-03", ends_on: "2040-02-02" }],
      [{ ends_on: "2040-02-02" }],
      [{ country_code: "FR" }],
      [{ budget_min: 1 }],
      [{ budget_min: 2, budget_max: 1, currency_code: "eur" }],
      [{ budget_min: -1, currency_code: "eur" }],
      [{ budget_max: 1e9, currency_code: "eur" }],
      [{ wishes: "x".repeat(4001) }],
      [{ mode: "letter" }],
      [{ languages: ["français"] }],
      [{ specialties: ["magic"] }],
      [{ status: "engaged" }],
    ])("are refused with %j", async (wrong) => {
      expect(await api.post("/store/briefs", { ...BRIEF, ...wrong }, as(ada))).toMatchObject({
        status: 400,
        data: { code: "validation_failed" },
      });
      expect(
        await api.put(`/store/briefs/${await calls.brief(ada)}`, wrong, as(ada)),
      ).toMatchObject({
        status: 400,
      });
    });

    it("are for days to come", async () => {
      const gone = await api.post("/store/briefs", { ...BRIEF, happens_on: "2020-01-01" }, as(ada));
      expect(gone).toMatchObject({ status: 400, data: { code: "day_has_passed" } });
    });

    describe("pictures", () => {
      it("are kept privately, without what the camera wrote", async () => {
        const id = await calls.brief(ada);
        const { brief } = bodyOf(await upload(ada, id, photograph, { alt: "A red coat" }), 201);
        const [picture] = brief.pictures;
        expect(picture).toMatchObject({ width: 700, height: 900, alt: "A red coat" });
        expect(picture.url).toBe(`/store/briefs/${id}/pictures/${picture.id}/content`);
        expect(Object.keys(picture).toSorted()).toEqual([
          "alt",
          "blur",
          "height",
          "id",
          "url",
          "width",
        ]);
        const content = await api.get(picture.url, { ...as(ada), responseType: "arraybuffer" });
        expect(content.headers["content-type"]).toBe("image/webp");
        expect(content.headers["cache-control"]).toContain("private");
        const kept = await sharp(content.data as Buffer).metadata();
        expect([kept.format, kept.width, kept.exif]).toEqual(["webp", 700, undefined]);
        const [file = ""] = filesOf();
        expect(file).not.toBe("");
        expect([401, 404]).toContain((await api.get(`/static/${file}`)).status);
      });

      it("are seen by whoever is invited while they are, and by whoever dresses the client", async () => {
        const id = await calls.brief(ada);
        const [picture] = bodyOf(await upload(ada, id), 201).brief.pictures;
        const seen = async (stylist: Person) =>
          (
            await api.get(`/stylist/briefs/${id}/pictures/${picture.id}/content`, {
              headers: stylist.headers,
            })
          ).status;
        expect([await seen(amara), await seen(binta)]).toEqual([404, 404]);
        const [first = "", second = ""] = await calls.invited(ada, id, [amara, binta]);
        expect([await seen(amara), await seen(binta)]).toEqual([200, 200]);
        expect((await api.get(picture.url, as(eve))).status).toBe(404);
        bodyOf(await calls.answer(binta, second, "decline", { reason: "Away." }));
        expect([await seen(amara), await seen(binta)]).toEqual([200, 404]);
        bodyOf(await calls.answer(amara, first, "accept"));
        expect(await seen(amara)).toBe(200);
      });

      it("are removed with their file, eight at most, and only real ones come in", async () => {
        const id = await calls.brief(ada);
        for (let count = 0; count < 8; count += 1) {
          bodyOf(await upload(ada, id), 201);
        }
        expect(await upload(ada, id)).toMatchObject({
          status: 409,
          data: { code: "too_many_pictures" },
        });
        expect(filesOf()).toHaveLength(8);
        const { pictures } = await calls.readBrief(ada, id);
        const address = `/store/briefs/${id}/pictures/${pictures[0].id}`;
        expect((await api.delete(address, as(eve))).status).toBe(404);
        expect(bodyOf(await api.delete(address, as(ada)))).toMatchObject({ deleted: true });
        expect((await api.delete(address, as(ada))).status).toBe(404);
        expect(filesOf()).toHaveLength(7);
        const text = new Uint8Array(Buffer.from("<svg onload=alert(1)>"));
        expect(await upload(ada, id, text)).toMatchObject({
          status: 400,
          data: { code: "not_a_picture" },
        });
        expect(await api.post(`/store/briefs/${id}/pictures`, {}, as(ada))).toMatchObject({
          status: 400,
          data: { code: "file_missing" },
        });
        expect((await upload(eve, id)).status).toBe(404);
      });

      it("leave neither file nor row when what follows fails", async () => {
        const id = await calls.brief(ada);
        const mend = breakBus(getContainer());
        expect((await upload(ada, id)).status).toBe(500);
        mend();
        expect(filesOf()).toEqual([]);
        expect((await calls.readBrief(ada, id)).pictures).toEqual([]);
      });
    });

    it("are as they were when what follows fails", async () => {
      const id = await calls.brief(ada, FULL);
      const [invitation] = await calls.invited(ada, id, [amara]);
      const before = await calls.readBrief(ada, id);
      const mend = breakBus(getContainer());
      const failed = [
        await api.post("/store/briefs", BRIEF, as(ada)),
        await api.put(`/store/briefs/${id}`, { title: "Another" }, as(ada)),
        await api.post(`/store/briefs/${id}/withdraw`, {}, as(ada)),
      ];
      mend();
      expect(failed.map(({ status }) => status)).toEqual([500, 500, 500]);
      expect(await calls.readBrief(ada, id)).toEqual(before);
      expect(await conciergeOf(getContainer()).listBriefs({})).toHaveLength(1);
      expect(bodyOf(await calls.answer(amara, invitation ?? "", "accept"))).toMatchObject({
        booking: null,
      });
    });
  },
});
