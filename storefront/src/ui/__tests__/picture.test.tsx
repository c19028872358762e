/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";

import { Picture } from "../picture";

const BLUR = "data:image/webp;base64,UklGRjoAAABXRUJQVlA4IC4AAACwAQCdASoNABAAAsBMJQBOgCHfu+CAAP71";

function groundOf(props: { background?: string | null; blur?: string | null }) {
  const { container } = render(
    <Picture
      src="http://api.example/static/products/1-gown.webp"
      alt="A gown"
      ratio="4/5"
      sizes="48vw"
      {...props}
    />,
  );
  const tile = container.firstElementChild as HTMLElement;
  return { style: tile.style, image: tile.querySelector("img") };
}

test("the tile has the picture's tone and its blur before anything is loaded or woken up", () => {
  const { style, image } = groundOf({ background: "#D2C8BB", blur: BLUR });
  expect(style.backgroundColor).toBe("rgb(210, 200, 187)");
  expect(style.backgroundImage).toBe(`url("${BLUR}")`);
  // The blur lies in the tile: the image itself needs no script to take it away.
  expect(image?.style.backgroundImage).toBe("");
});

test("a picture that nobody has looked at has the house's own ground", () => {
  expect(groundOf({}).style.cssText).toBe("");
  expect(groundOf({ background: null, blur: null }).style.cssText).toBe("");
});

test.each([
  "https://evil.example/pixel.gif",
  'data:image/webp;base64,AAAA"); background-image: url("https://evil.example',
  "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=",
  "data:image/webp;base64,AAAA\n);",
])("%j is no blur of ours and stays out of the style", (blur) => {
  expect(groundOf({ blur }).style.backgroundImage).toBe("");
});

test("asks for sizes that fit and lets the others be", () => {
  const { image } = groundOf({});
  expect(image?.getAttribute("sizes")).toBe("48vw");
  expect(image?.getAttribute("srcset")).toContain(
    encodeURIComponent("/media/products/1-gown.webp"),
  );
  expect(image?.getAttribute("loading")).toBe("lazy");
});

test("a picture that lies elsewhere is asked of nobody: its words stand in its place", () => {
  const { container } = render(
    <Picture src="https://cdn.example/a.jpg" alt="A gown" ratio="4/5" sizes="48vw" />,
  );
  expect(container.querySelector("img")).toBeNull();
  expect(screen.getByText("A gown")).toBeTruthy();
});
