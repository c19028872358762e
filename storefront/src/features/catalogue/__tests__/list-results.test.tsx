/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";

import { renderInHouse } from "@/store/__tests__/render-in-house";

import { ListResults } from "../list/list-results";
import { sampleCard, sampleFacets, sampleList, sampleValue } from "./samples";

const FACETS = sampleFacets({
  colour: [
    sampleValue({ value: "black", label: "Black", count: 3, tone: "#1C1A19" }),
    sampleValue({ value: "ivory", label: "Ivory", count: 5, tone: "#EFE8DA" }),
    sampleValue({ value: "gold", label: "Gold", count: 0 }),
  ],
  availability: [sampleValue({ value: "made_to_order", label: "On order", count: 2 })],
});

function show(list = sampleList({ count: 30, facets: FACETS })) {
  return renderInHouse(
    <ListResults path="/c/gowns" list={list} label="Gowns" empty={<p>Nothing here.</p>} />,
    "en-us",
  );
}

const hrefOf = (name: RegExp | string) =>
  screen.getByRole("link", { name, hidden: true }).getAttribute("href");

describe("the filters of a list", () => {
  it("are links with counts that lead to the list with that value", () => {
    show();
    expect(hrefOf("Black 3")).toBe("/en-us/c/gowns?colour=black");
    expect(hrefOf("Made to order 2")).toBe("/en-us/c/gowns?availability=made_to_order");
    expect(screen.queryByText("Gold")).toBeNull();
  });

  it("say what is chosen, and how to take it away", () => {
    show(sampleList({ count: 3, facets: FACETS }, { facets: { colour: ["black", "ivory"] } }));
    expect(hrefOf("Remove Black")).toBe("/en-us/c/gowns?colour=ivory");
    expect(screen.getByRole("link", { name: "Black 3", hidden: true })).toHaveAttribute(
      "aria-current",
      "true",
    );
    expect(screen.getByRole("button", { name: /^Filter.*\(2\)$/ })).toBeInTheDocument();
    expect(screen.getAllByRole("link", { name: "Clear all", hidden: true })[0]).toHaveAttribute(
      "href",
      "/en-us/c/gowns",
    );
  });

  it("are followed in place, without a jump", async () => {
    const { router } = show();
    await userEvent.click(screen.getByRole("link", { name: "Black 3", hidden: true }));
    expect(router.push).toHaveBeenCalledWith("/en-us/c/gowns?colour=black", { scroll: false });
  });

  it("open elsewhere when somebody asks the browser for it", () => {
    const { router } = show();
    const link = screen.getByRole("link", { name: "Black 3", hidden: true });
    const taken: boolean[] = [];
    document.addEventListener(
      "click",
      (event) => {
        taken.push(event.defaultPrevented);
        event.preventDefault();
      },
      { once: true },
    );
    fireEvent.click(link, { ctrlKey: true });
    expect(taken).toEqual([false]);
    expect(router.push).not.toHaveBeenCalled();
  });

  it("keep the rest of the address when a price is asked for", async () => {
    const { router } = show(
      sampleList({ count: 3, facets: FACETS }, { facets: { colour: ["black", "ivory"] } }),
    );
    const field = screen.getByLabelText<HTMLInputElement>("From, USD");
    await act(async () => {
      fireEvent.change(field, { target: { value: " 500 " } });
      field.form?.requestSubmit();
    });
    expect(router.push).toHaveBeenCalledWith("/en-us/c/gowns?colour=black,ivory&min_price=500", {
      scroll: false,
    });
  });
});

describe("more of a list", () => {
  it("takes the place of this address, so that back leads out of the list", async () => {
    const { router } = show();
    const more = screen.getByRole("link", { name: "Show more" });
    expect(more).toHaveAttribute("href", "/en-us/c/gowns?page=2#piece-2");
    await userEvent.click(more);
    expect(router.replace).toHaveBeenCalledWith("/en-us/c/gowns?page=2", { scroll: false });
  });

  it("is not offered where everything is shown", () => {
    show(sampleList({ count: 1 }));
    expect(screen.queryByRole("link", { name: "Show more" })).toBeNull();
  });
});

it("says which filter is in the way, and what there is without it", () => {
  const query = {
    q: "",
    facets: { size: ["FR 34"] },
    minPrice: null,
    maxPrice: null,
    sort: null,
    pages: 1,
  };
  show(
    sampleList(
      { pieces: [], count: 0, relaxations: [{ filter: "colour", query, count: 12 }] },
      { facets: { colour: ["gold"], size: ["FR 34"] } },
    ),
  );
  expect(screen.getByRole("heading", { name: "Nothing has all of this" })).toBeInTheDocument();
  expect(hrefOf("Any colour: 12 pieces")).toBe("/en-us/c/gowns?size=FR+34");
});

it("shows the page's own words when there is nothing and no filter", () => {
  show(sampleList({ pieces: [], count: 0 }));
  expect(screen.getByText("Nothing here.")).toBeInTheDocument();
});

it("marks what is sold out, made to order, reduced, and priced from", () => {
  show(
    sampleList({
      pieces: [
        sampleCard({ id: "1", title: "Une", availability: "sold_out", madeToOrder: true }),
        sampleCard({ id: "2", title: "Deux", availability: "made_to_order" }),
        sampleCard({
          id: "3",
          title: "Trois",
          price: { amount: 900, original: 1200, currency: "usd", from: true },
        }),
      ],
      count: 3,
    }),
  );
  const tile = (name: RegExp) => within(screen.getByRole("link", { name }));
  expect(tile(/Une/).getByText("Sold out")).toBeInTheDocument();
  expect(tile(/Deux/).getByText("Made to order")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: /Trois/ })).toHaveTextContent(
    "Price From $900 before $1,200",
  );
});

it("has nothing that axe objects to", async () => {
  const { container } = show(
    sampleList({ count: 30, facets: FACETS }, { facets: { colour: ["black"] }, minPrice: 100 }),
  );
  // What is in the drawer is looked at as well.
  container.querySelector("dialog")?.setAttribute("open", "");
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
