import { placesOf } from "../profile/wall-places";

const image = { url: "", blur: null, background: null, alt: "" };
const standing = { image: { ...image, width: 1200, height: 1500 } };
const lying = { image: { ...image, width: 1600, height: 1000 } };
const plain = { opening: false, skipsFirst: false };

describe("the wall of a stylist's work", () => {
  it("hangs standing pictures in pairs and lying ones across", () => {
    expect(placesOf([standing, standing, lying, standing, standing], plain)).toEqual([
      "half",
      "half",
      "whole",
      "half",
      "half",
    ]);
  });

  it("leaves no gap beside a single one", () => {
    expect(placesOf([standing, lying, standing], plain)).toEqual(["solo", "whole", "solo"]);
    expect(placesOf([standing], { ...plain, opening: true })).toEqual(["solo"]);
  });

  it("opens with a pair whatever its shapes", () => {
    expect(placesOf([standing, lying], { ...plain, opening: true })).toEqual(["half", "half"]);
  });

  it("does not count the one that only a phone shows", () => {
    expect(placesOf([standing, standing, standing], { ...plain, skipsFirst: true })).toEqual([
      "phone",
      "half",
      "half",
    ]);
  });
});
