/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";

import { renderInHouse } from "@/store/__tests__/render-in-house";

import { SearchBox } from "../search-box";
import { type Suggestions } from "../suggestions";

const FOUND: Suggestions = {
  q: "silk",
  queries: ["silk gown", "silk scarf"],
  categories: [{ path: ["gowns"], name: "Gowns", parent: null, count: 12 }],
  houses: [],
  pieces: [
    {
      handle: "galerie",
      title: "Galerie",
      house: "Maison Vaubrun",
      image: null,
      price: { amount: 1290, original: null, currency: "usd", from: true },
    },
  ],
  count: 14,
};

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
});

async function typed(words: string, status = 200) {
  const asked: string[] = [];
  globalThis.fetch = jest.fn(async (input: RequestInfo | URL) => {
    asked.push(String(input));
    return new Response(JSON.stringify(FOUND), { status });
  });
  const view = renderInHouse(<SearchBox />, "en-us");
  const user = userEvent.setup();
  const field = screen.getByRole("combobox", { name: "What are you looking for" });
  await user.type(field, words);
  return { ...view, user, field, asked };
}

it("opens a list for what is typed, asked once", async () => {
  const { field, asked } = await typed("silk");
  expect(await screen.findByRole("listbox", { name: "Suggestions" })).toBeVisible();
  expect(asked).toEqual(["/api/catalogue/suggest?q=silk"]);
  expect(field).toHaveAttribute("aria-expanded", "true");
  expect(field).toHaveAttribute("aria-controls", screen.getByRole("listbox").id);
  expect(screen.getAllByRole("option").map((option) => option.getAttribute("href"))).toEqual([
    "/en-us/search?q=silk+gown",
    "/en-us/search?q=silk+scarf",
    "/en-us/c/gowns",
    "/en-us/p/galerie",
    "/en-us/search?q=silk",
  ]);
  expect(screen.getByRole("status")).toHaveTextContent("5 suggestions.");
});

it("leads through the list with the arrow keys, round by way of the field", async () => {
  const { field, user } = await typed("silk");
  await screen.findByRole("listbox");
  const options = screen.getAllByRole("option");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(field).toHaveAttribute("aria-activedescendant", options[1]?.id);
  expect(options[1]).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(field).not.toHaveAttribute("aria-activedescendant");
  await user.keyboard("{ArrowUp}");
  expect(field).toHaveAttribute("aria-activedescendant", options[4]?.id);
  expect(field).toHaveFocus();
});

it("follows the chosen one with Enter instead of sending the form", async () => {
  const { user, container } = await typed("silk");
  await screen.findByRole("listbox");
  const followed: (string | null)[] = [];
  const sent = jest.fn();
  container.addEventListener("submit", sent);
  container.addEventListener(
    "click",
    (event) => {
      event.preventDefault();
      followed.push((event.target as Element).closest("a")?.getAttribute("href") ?? null);
    },
    true,
  );
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
  expect(followed).toEqual(["/en-us/c/gowns"]);
  expect(sent).not.toHaveBeenCalled();
  expect(screen.queryByRole("listbox")).toBeNull();
});

it("closes the list on Escape without closing what is around it", async () => {
  const { field, user, container } = await typed("silk");
  await screen.findByRole("listbox");
  const heard = jest.fn();
  container.addEventListener("keydown", (event) => heard(event.key, event.defaultPrevented));
  await user.keyboard("{Escape}");
  await user.keyboard("{Escape}");
  expect(field).toHaveAttribute("aria-expanded", "false");
  expect(heard.mock.calls).toEqual([
    ["Escape", true],
    ["Escape", false],
  ]);
  await user.keyboard("{ArrowDown}");
  expect(field).toHaveAttribute("aria-expanded", "true");
});

it("stays a plain form when there are no suggestions to be had", async () => {
  const { field, asked, container } = await typed("silk", 429);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(field).toHaveAttribute("aria-expanded", "false");
  const form = container.querySelector("form");
  expect(form).toHaveAttribute("action", "/en-us/search");
  expect(field).toHaveAttribute("name", "q");
});

it("has nothing that axe objects to", async () => {
  const { container, user } = await typed("silk");
  await screen.findByRole("listbox");
  await user.keyboard("{ArrowDown}");
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
