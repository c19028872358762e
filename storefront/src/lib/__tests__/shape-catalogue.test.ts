import { type CatalogueCard } from "../data/catalogue-types";
import { shapeCatalogueCard } from "../data/shape-catalogue";

const CARD: CatalogueCard = {
  id: "prod_1",
  handle: "galerie",
  title: "Galerie",
  subtitle: "A column",
  brand: { handle: "vaubrun", name: "Maison Vaubrun" },
  images: [
    { url: "/static/a.webp", alt: "A gown", background: null, width: 4, height: 5, blur: "data:," },
  ],
  price: { amount: 900, original_amount: 1200, currency_code: "eur", from: true },
  availability: "sold_out",
  made_to_order: true,
  lead_time_weeks: 6,
};

it("shapes a piece of the catalogue into a tile", () => {
  expect(shapeCatalogueCard(CARD)).toEqual({
    id: "prod_1",
    handle: "galerie",
    title: "Galerie",
    house: { handle: "vaubrun", name: "Maison Vaubrun" },
    images: [{ url: "/media/a.webp", alt: "A gown", background: null, blur: "data:," }],
    price: { amount: 900, original: 1200, currency: "eur", from: true },
    availability: "sold_out",
    madeToOrder: true,
  });
});

it.each([null, 900, 800])("does not strike an earlier price of %p", (original_amount) => {
  const price = { amount: 900, original_amount, currency_code: "eur", from: false };
  expect(shapeCatalogueCard({ ...CARD, price }).price?.original).toBeNull();
});

it("leaves out a picture that lies on somebody else's server", () => {
  const [image] = CARD.images;
  const images = [{ ...image!, url: "https://cdn.example/a.jpg" }, image!];
  expect(shapeCatalogueCard({ ...CARD, images }).images).toEqual([
    { url: "/media/a.webp", alt: "A gown", background: null, blur: "data:," },
  ]);
});

it("leaves a piece without a price without one", () => {
  expect(shapeCatalogueCard({ ...CARD, price: null }).price).toBeNull();
});
