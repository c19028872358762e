import { publicPath, salonPath } from "../salon-path";

it.each([
  ["/en-us/p/galerie", "/en-us/salon/p/galerie"],
  ["/fr-eu/p/sillage-noir", "/fr-eu/salon/p/sillage-noir"],
  ["/en-us/c/gowns", null],
  ["/en-us/p", null],
  ["/en-us/p/galerie/more", null],
  ["/en-us/salon/p/galerie", null],
])("%s is made under %s for those who are signed in", (pathname, salon) => {
  expect(salonPath(pathname)).toBe(salon);
});

it.each([
  ["/salon/p/galerie", "/p/galerie"],
  ["/p/galerie", "/p/galerie"],
  ["/c/gowns", "/c/gowns"],
])("%s is known to visitors as %s", (pathname, address) => {
  expect(publicPath(pathname)).toBe(address);
});
