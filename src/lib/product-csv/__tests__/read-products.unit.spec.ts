import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import type { ProductCsvHeader } from "../columns";
import { type ProductCsvItem, readProductCsv } from "../read-products";
import { blank, csv, problemsOf, productsOf, readAll, ROW } from "./read";

const FIXTURE = path.join(__dirname, "fixtures", "shopify-apparel.csv");

const SIZES = [
  { ...ROW, "Option1 Name": "Size", "Option1 Value": "S", "Variant SKU": "S" },
  blank({
    Handle: "silk-gown",
    "Option1 Value": "M",
    "Variant SKU": "M",
    "Variant Price": "1300",
    "Image Src": "https://cdn.example.com/back.jpg",
    "Image Position": "2",
  }),
  blank({
    Handle: "silk-gown",
    "Image Src": "https://cdn.example.com/0.jpg",
    "Image Position": "1",
  }),
];

describe("a real export", () => {
  it("gives every product of the file with all it says", async () => {
    const items: ProductCsvItem[] = [];
    let header: ProductCsvHeader | undefined;
    const options = { currency: "usd", onHeader: (told: ProductCsvHeader) => (header = told) };
    for await (const item of readProductCsv(createReadStream(FIXTURE), options)) {
      items.push(item);
    }
    expect(problemsOf(items)).toEqual([]);
    const products = productsOf(items);
    expect(products).toHaveLength(20);
    expect(products[1]).toEqual({
      handle: "classic-varsity-top",
      title: "Classic Varsity Top",
      description:
        "Womens casual varsity top, This grey and black buttoned top is a sport-inspired piece complete with an embroidered letter.",
      vendor: "partners-demo",
      category: null,
      type: null,
      tags: ["women"],
      published: true,
      seo: { title: null, description: null },
      options: [{ name: "Size", values: ["Small", "Medium", "Large"] }],
      variants: ["Small", "Medium", "Large"].map((size) => ({
        sku: null,
        options: [size],
        price: "60",
        compare_at_price: null,
        grams: null,
        barcode: null,
        tracked: false,
        quantity: 1,
        continue_selling: false,
        requires_shipping: true,
        taxable: true,
        image: null,
      })),
      images: [
        { url: "https://burst.shopifycdn.com/photos/casual-fashion-woman_925x.jpg", alt: null },
      ],
      metafields: {},
      notes: [],
    });
    expect(items[1]).toMatchObject({ lines: [3, 5] });
    expect(header?.unknown).toEqual([]);
    expect(header?.unused).toContain("Google Shopping / MPN");
  });
});

describe("the columns", () => {
  it("are read in any order, in their older and newer names, and the others are named", async () => {
    const newer = {
      "Inventory quantity": "4",
      Colour: "x",
      Price: "10.5",
      "Price / International": "99",
      "Fabric (product.metafields.custom.material)": "Silk",
      "Continue selling when out of stock": "CONTINUE",
      "Inventory tracker": "shopify",
      "Weight value (grams)": "12.4",
      "Product image URL": "https://cdn.example.com/a.jpg",
      "Published on online store": "TRUE",
      Description: "Plain",
      "Cost per item": "3",
      "url  HANDLE": "a",
      Title: "A",
    };
    let header: ProductCsvHeader | undefined;
    const items = await readAll(csv([newer]), { onHeader: (told) => (header = told) });
    expect(productsOf(items)[0]).toMatchObject({
      handle: "a",
      description: "Plain",
      published: true,
      metafields: { "custom.material": "Silk" },
      images: [{ url: "https://cdn.example.com/a.jpg" }],
      variants: [{ price: "10.5", quantity: 4, tracked: true, continue_selling: true, grams: 12 }],
    });
    expect(header?.unknown).toEqual(["Colour"]);
    expect(header?.unused).toEqual(["Price / International", "Cost per item"]);
  });

  it.each([
    ["nothing", "", "empty_file"],
    ["only blank lines", "\n\n", "empty_file"],
    ["another table", "Name,Price\nx,1\n", "columns_missing"],
    ["semicolons", "Handle;Title\na;b\n", "separator"],
    ["a column twice", "Handle,Title,title\na,b,c\n", "columns_repeated"],
    ["both names of a column", "Handle,Title,Price,Variant Price\na,b,1,2\n", "columns_repeated"],
    ["UTF-16", Buffer.from("\ufeffHandle,Title\n", "utf16le"), "not_utf8"],
    ["Latin-1 from the start", Buffer.from("Handle,Title,Couleur é\n", "latin1"), "not_utf8"],
  ])("refuses a file of %s", async (_what, content, code) => {
    await expect(readAll(content)).rejects.toMatchObject({ name: "ProductCsvError", code });
  });

  it("stops where the file ceases to be UTF-8, and gives no half product", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({ ...ROW, Handle: `p-${index}` }));
    const bytes = Buffer.from(
      csv([...rows, { ...ROW, Handle: "z", Title: "Robe d'été" }]),
      "latin1",
    );
    const items = await readAll(bytes, {}, 1000);
    expect(problemsOf(items).at(0)).toBe("42 not_utf8");
    expect(productsOf(items).some(({ handle }) => handle === "z")).toBe(false);
    expect(items.filter(({ kind }) => kind === "problem").at(0)).toMatchObject({
      message: expect.stringContaining("CSV UTF-8"),
    });
  });
});

describe("rows of one handle", () => {
  it("become one product with its variants, and its pictures in their order", async () => {
    const [product] = productsOf(await readAll(csv(SIZES)));
    expect(product).toMatchObject({
      tags: ["silk", "Evening"],
      options: [{ name: "Size", values: ["S", "M"] }],
      variants: [
        { sku: "S", price: "1290", quantity: 3, grams: 420 },
        { sku: "M", price: "1300", quantity: null },
      ],
    });
    expect(product?.images.map(({ url }) => url)).toEqual([
      "https://cdn.example.com/gown.jpg?v=1",
      "https://cdn.example.com/0.jpg",
      "https://cdn.example.com/back.jpg",
    ]);
  });

  it("are reported when they come again further down", async () => {
    const rows = [ROW, { ...ROW, Handle: "b" }, { ...ROW, Handle: "Silk-Gown" }];
    const items = await readAll(csv(rows));
    expect(productsOf(items).map(({ handle }) => handle)).toEqual(["silk-gown", "b"]);
    expect(problemsOf(items)).toEqual(["4 handle_repeated"]);
  });

  it("keep quoted line breaks and count lines as an editor does", async () => {
    const body = '<p>One "quoted"</p>\r\n<p>Two</p>';
    const rows = [
      { ...ROW, "Body (HTML)": body },
      { ...ROW, Handle: "b", "Gift Card": "TRUE" },
    ];
    for (const end of ["\n", "\r\n"]) {
      const items = await readAll(`\ufeff${csv(rows, end)}`);
      expect(productsOf(items)[0]?.description).toBe('One "quoted"\n\nTwo');
      expect(items[0]).toMatchObject({ lines: [2, 3] });
      expect(problemsOf(items)).toEqual(["4 gift_card"]);
    }
  });
});

describe("what is wrong", () => {
  it.each([
    [{ Handle: "" }, "2 handle_missing"],
    [{ Handle: "a b/../c" }, "2 handle_invalid"],
    [{ Title: "" }, "2 title_missing"],
    [{ "Gift Card": "true" }, "2 gift_card"],
    [{ "Gift Card": "perhaps" }, "2 boolean_unclear"],
    [{ "Variant Price": "" }, "2 price_missing"],
    [{ "Variant Price": "0.00" }, "2 price_missing"],
    [{ "Variant Price": "-5" }, "2 price_unclear"],
    [{ "Variant Price": "1,290.00" }, "2 price_unclear"],
    [{ "Variant Price": "$12" }, "2 price_unclear"],
    [{ "Variant Price": "1.005" }, "2 price_unclear"],
    [{ "Variant Price": "1e5" }, "2 price_unclear"],
    [{ "Variant Compare At Price": "x" }, "2 compare_at_price_unclear"],
    [{ "Variant Grams": "-1" }, "2 weight_unclear"],
    [{ "Variant Inventory Qty": "1.5" }, "2 quantity_unclear"],
    [{ "Variant Inventory Policy": "maybe" }, "2 quantity_unclear"],
    [{ "Variant Barcode": "1".repeat(65) }, "2 barcode_too_long"],
    [{ Status: "gone" }, "2 status_unclear"],
    [{ Title: "x".repeat(300) }, "2 product_invalid"],
    [{ Vendor: "x".repeat(6_000) }, "2 field_too_long"],
    [{ "Body (HTML)": "x".repeat(100_001) }, "2 field_too_long"],
    [{ "Option2 Name": "Colour", "Option1 Name": "" }, "2 options_unclear"],
    [{ "Option1 Name": "Size", "Option2 Name": "size" }, "2 options_unclear"],
    [{ "Option1 Name": "Size", "Option1 Value": "" }, "2 option_value_missing"],
  ])("is refused with its reason: %j", async (change, problem) => {
    const after = { ...ROW, Handle: "after" };
    const items = await readAll(csv([{ ...ROW, ...change }, after]));
    expect(problemsOf(items)).toContain(problem);
    expect(productsOf(items).map(({ handle }) => handle)).toEqual(["after"]);
  });

  it.each([
    ["the same values twice", { "Option1 Value": "S", "Variant SKU": "X" }, "variant_repeated"],
    ["the same SKU twice", { "Option1 Value": "L", "Variant SKU": "S" }, "sku_repeated"],
  ])("refuses %s within a product", async (_what, change, code) => {
    const twin = blank({ Handle: "silk-gown", "Variant Price": "5", ...change });
    expect(problemsOf(await readAll(csv([...SIZES, twin])))).toEqual([`5 ${code}`]);
  });

  it("refuses more variants, pictures or rows than there may be", async () => {
    const variants = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...ROW,
        "Option1 Name": "Size",
        "Option1 Value": `${index}`,
        "Variant SKU": `${index}`,
      }));
    const pictures = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        blank({ Handle: "silk-gown", "Image Src": `https://cdn.example.com/${index}.jpg` }),
      );
    expect(problemsOf(await readAll(csv(variants(100))))).toEqual([]);
    expect(problemsOf(await readAll(csv(variants(101))))).toEqual(["102 variants_too_many"]);
    expect(problemsOf(await readAll(csv([ROW, ...pictures(49)])))).toEqual([]);
    expect(problemsOf(await readAll(csv([ROW, ...pictures(50)])))).toEqual(["2 images_too_many"]);
    expect(problemsOf(await readAll(csv([ROW, ...pictures(400)])))).toEqual(["2 rows_too_many"]);
  });

  it("checks prices against the decimals of the currency", async () => {
    const price = (amount: string) => csv([{ ...ROW, "Variant Price": amount }]);
    expect(problemsOf(await readAll(price("1.5"), { currency: "jpy" }))).toEqual([
      "2 price_unclear",
    ]);
    expect(problemsOf(await readAll(price("150.00"), { currency: "JPY" }))).toEqual([]);
    expect(problemsOf(await readAll(price("1.505"), { currency: "kwd" }))).toEqual([]);
  });

  it("never gives a product of which a row could not be read", async () => {
    const lines = csv([...SIZES, { ...ROW, Handle: "b" }]).split("\n");
    const broken = [lines[0], lines[1], 'silk-gown,x"y,', lines[2], lines[4], ""].join("\n");
    const items = await readAll(broken);
    expect(problemsOf(items)).toEqual(["3 row_broken", "2 row_broken"]);
    expect(productsOf(items).map(({ handle }) => handle)).toEqual(["b"]);
    const short = [lines[0], lines[1], "silk-gown,", lines[4], ""].join("\n");
    expect(problemsOf(await readAll(short))).toEqual(["3 columns_differ", "2 row_broken"]);
  });

  it("says where a quote that never ends begins, and drops the product before it", async () => {
    const text = csv([{ ...ROW, Handle: "b" }, ROW]);
    const items = await readAll(`${text}silk-gown,"never closed\n${"b,".repeat(30)}`);
    expect(problemsOf(items)).toEqual(["4 file_cut_off", "3 row_broken"]);
    expect(productsOf(items).map(({ handle }) => handle)).toEqual(["b"]);
    const endless = await readAll(`${text}c,"${"x,\n".repeat(400_000)}`);
    expect(problemsOf(endless)).toEqual(["4 row_broken", "3 row_broken"]);
  });
});

describe("what is read in another way than it stands there", () => {
  it.each([
    [{ "Variant Inventory Qty": "-2" }, "oversold"],
    [{ Status: "archived" }, "archived"],
    [{ Status: "unlisted" }, "unlisted"],
    [{ Status: "", Published: "" }, "status_not_said"],
    [{ "Image Src": "ftp://cdn.example.com/a.jpg" }, "image_address_refused"],
    [{ "Image Src": "https://user:secret@cdn.example.com/a.jpg" }, "image_address_refused"],
    [{ "Image Src": "http://169.254.169.254/latest" }, "image_address_refused"],
    [{ "Image Src": "http://[::1]/a.jpg" }, "image_address_refused"],
    [{ "Image Src": "http://localhost:9000/a.jpg" }, "image_address_refused"],
    [{ "Image Src": "javascript:alert(1)" }, "image_address_refused"],
  ])("is noted: %j", async (change, code) => {
    const [product] = productsOf(await readAll(csv([{ ...ROW, ...change }])));
    expect(product?.notes).toEqual([expect.objectContaining({ line: 2, code })]);
    expect(JSON.stringify(product)).not.toContain("secret");
  });

  it.each([
    ["active", "true", true],
    ["active", "", true],
    ["active", "false", false],
    ["draft", "true", false],
    ["archived", "true", false],
    ["", "TRUE", true],
    ["", "false", false],
    ["", "", false],
  ])("status %p and published %p: seen is %p", async (Status, Published, seen) => {
    const [product] = productsOf(await readAll(csv([{ ...ROW, Status, Published }])));
    expect(product?.published).toBe(seen);
  });
});

describe("properties", () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
  const rows = fc
    .array(
      fc.record({
        title: word,
        body: fc.string({ maxLength: 60 }),
        price: fc.integer({ min: 1, max: 10_000_000 }),
        quantity: fc.integer({ min: 0, max: 999 }),
        values: fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z0-9 ]{0,5}[a-z]$/), {
          minLength: 1,
          maxLength: 5,
          selector: (value) => value.toLowerCase(),
        }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((products) =>
      products.flatMap(({ title, body, price, quantity, values }, index) =>
        values.map((value, rank) => ({
          Handle: `p-${index}`,
          Title: rank === 0 ? `T${title}` : "",
          "Body (HTML)": rank === 0 ? body : "",
          Published: rank === 0 ? "true" : "",
          "Option1 Name": rank === 0 ? "Form" : "",
          "Option1 Value": value,
          "Variant Price": (price / 100).toFixed(2),
          "Variant Inventory Qty": `${quantity}`,
        })),
      ),
    );

  it("what is written comes back, whatever the chunks and line ends", async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 64 }),
        fc.boolean(),
        async (all, size, crlf) => {
          const content = csv(all, crlf ? "\r\n" : "\n");
          const items = await readAll(content, {}, size);
          expect(problemsOf(items)).toEqual([]);
          const read = productsOf(items).flatMap(({ handle, variants }) =>
            variants.map(({ options, price, quantity }) => [
              handle,
              options[0],
              Number(price),
              quantity,
            ]),
          );
          expect(read).toEqual(
            all.map((row) => [
              row.Handle,
              row["Option1 Value"],
              Number(row["Variant Price"]),
              Number(row["Variant Inventory Qty"]),
            ]),
          );
          expect(await readAll(content)).toEqual(items);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("any bytes at all give items or a ProductCsvError, in order of their lines", async () => {
    const header = Buffer.from(csv([ROW]));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, valid) => {
        const content = valid ? Buffer.concat([header, bytes]) : Buffer.from(bytes);
        const outcome = await readAll(content, {}, 50).then(
          (items) => items.every((item) => item.kind === "product" || item.line > 1),
          (error: Error) => error.name,
        );
        expect([true, "ProductCsvError"]).toContain(outcome);
      }),
      { numRuns: 200 },
    );
  });

  it("reads no further ahead than a little, and ends the input when the caller stops", async () => {
    const line = csv([{ ...ROW, "Body (HTML)": "<p>text</p>".repeat(400) }]).split("\n")[1] ?? "";
    const head = csv([ROW]).split("\n")[0] ?? "";
    let written = 0;
    function* chunks(): Generator<Buffer> {
      yield Buffer.from(`${head}\n`);
      for (let index = 0; index < 3_000; index += 1) {
        const bytes = Buffer.from(`${line.replace("silk-gown", `p-${index}`)}\n`);
        written += bytes.length;
        yield bytes;
      }
    }
    const input = Readable.from(chunks());
    let ahead = 0;
    let count = 0;
    for await (const item of readProductCsv(input, { currency: "usd" })) {
      count += item.kind === "product" ? 1 : 0;
      ahead = Math.max(ahead, written - count * line.length);
    }
    expect([count, written > 10_000_000]).toEqual([3_000, true]);
    expect(ahead).toBeLessThan(1_000_000);

    const stopped = Readable.from(chunks());
    for await (const item of readProductCsv(stopped, { currency: "usd" })) {
      expect(item.kind).toBe("product");
      break;
    }
    expect(stopped.destroyed).toBe(true);
  }, 60_000);
});
