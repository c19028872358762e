/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";
import { sampleBag, sampleLine } from "@/store/__tests__/samples";

import { BagButton, BagDrawer, useAddToBag } from "..";
import type { Bag } from "../types";

function AddOne() {
  const { add, state } = useAddToBag();
  return (
    <>
      <button onClick={() => void add("variant_01", 1)}>Lay into the bag</button>
      <p data-testid="problem">{state.error}</p>
    </>
  );
}

function renderBag() {
  return renderInHouse(
    <>
      <AddOne />
      <BagButton />
      <BagDrawer />
    </>,
  );
}

const empty: Bag = { ...sampleBag([]), exists: false };

async function openDrawer() {
  await userEvent.click(await screen.findByRole("button", { name: /^Bag,/ }));
  return screen.findByRole("dialog", { name: "Bag" });
}

describe("the bag drawer", () => {
  it("opens with the piece that was just laid in, and says the new count", async () => {
    const calls = mockNetwork(({ method }) => ({
      body: method === "POST" ? sampleBag([sampleLine()]) : empty,
    }));
    renderBag();
    await userEvent.click(screen.getByText("Lay into the bag"));
    const drawer = await screen.findByRole("dialog", { name: "Bag" });
    expect(await within(drawer).findByRole("link", { name: "Column gown" })).toBeInTheDocument();
    expect(within(drawer).getByText("Ivory, 38")).toBeInTheDocument();
    expect(screen.getByText("1 piece in the bag.")).toHaveAttribute("role", "status");
    expect(calls).toContainEqual({
      method: "POST",
      path: "/api/bag/lines",
      body: { variant_id: "variant_01", quantity: 1 },
    });
  });

  it("says beside the button that a piece has gone, and leaves the drawer closed", async () => {
    mockNetwork(({ method }) =>
      method === "POST"
        ? { status: 409, body: { type: "conflict", code: "sold_out", message: "Gone." } }
        : { body: empty },
    );
    renderBag();
    await userEvent.click(screen.getByText("Lay into the bag"));
    await waitFor(() =>
      expect(screen.getByTestId("problem")).toHaveTextContent("We do not have that many any more."),
    );
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("makes one call of several quick taps, and shows amounts only as the house gives them", async () => {
    const calls = mockNetwork(({ method }) => ({
      body:
        method === "PATCH"
          ? sampleBag([sampleLine({ quantity: 3, amount: 3600 })], {
              amounts: { ...empty.amounts, pieces: 3600, total: 3600 },
            })
          : sampleBag([sampleLine()]),
    }));
    renderBag();
    const drawer = await openDrawer();
    const more = await within(drawer).findByRole("button", { name: "One more" });
    await userEvent.click(more);
    await userEvent.click(more);
    expect(within(drawer).getByRole("status", { name: "Quantity 3" })).toHaveTextContent("3");
    expect(within(drawer).getAllByText("€1,200")).not.toHaveLength(0);
    expect(await within(drawer).findAllByText("€3,600")).not.toHaveLength(0);
    expect(calls.filter(({ method }) => method === "PATCH")).toEqual([
      { method: "PATCH", path: "/api/bag/lines/cali_01", body: { quantity: 3 } },
    ]);
  });

  it("takes the quantity back when the house refuses it", async () => {
    mockNetwork(({ method }) =>
      method === "PATCH"
        ? { status: 409, body: { type: "conflict", code: "sold_out", message: "Gone." } }
        : { body: sampleBag([sampleLine()]) },
    );
    renderBag();
    const drawer = await openDrawer();
    await userEvent.click(await within(drawer).findByRole("button", { name: "One more" }));
    expect(await within(drawer).findByRole("alert")).toHaveTextContent(
      "We do not have that many any more.",
    );
    expect(within(drawer).getByRole("status", { name: "Quantity 1" })).toBeInTheDocument();
  });

  it("takes a piece out at once and puts it back on request", async () => {
    let answerRemoval = (_: { body: unknown }) => {};
    const calls = mockNetwork(({ method }) =>
      method === "DELETE"
        ? new Promise((resolve) => {
            answerRemoval = resolve;
          })
        : { body: sampleBag([sampleLine({ quantity: 2 })]) },
    );
    renderBag();
    const drawer = await openDrawer();
    await userEvent.click(
      await within(drawer).findByRole("button", { name: "Remove Column gown" }),
    );
    expect(await within(drawer).findByText("Column gown has been taken out.")).toBeInTheDocument();
    // The house has not answered yet.
    await waitFor(() =>
      expect(within(drawer).queryByRole("list", { name: "Pieces in the bag" })).toBeNull(),
    );
    answerRemoval({ body: sampleBag([]) });
    await userEvent.click(within(drawer).getByRole("button", { name: "Put it back" }));
    expect(await within(drawer).findByText("Ivory, 38")).toBeInTheDocument();
    expect(calls).toContainEqual({
      method: "POST",
      path: "/api/bag/lines",
      body: { variant_id: "variant_01", quantity: 2 },
    });
  });

  it("bars the way to the checkout while a piece is sold out, and says why", async () => {
    mockNetwork(() => ({ body: sampleBag([sampleLine({ available: 0 })]) }));
    renderBag();
    const drawer = await openDrawer();
    expect(await within(drawer).findByText(/Sold out since you chose it/)).toBeInTheDocument();
    expect(within(drawer).queryByRole("link", { name: "To the checkout" })).toBeNull();
  });

  it("shows what a code takes off, and what it comes to so far", async () => {
    const amounts = { ...empty.amounts, pieces: 1200, discount: 120, total: 1080 };
    const codes = [{ code: "WELCOME10", automatic: false }];
    mockNetwork(() => ({ body: sampleBag([sampleLine()], { amounts, codes }) }));
    renderBag();
    const drawer = await openDrawer();
    expect(await within(drawer).findByText("-€120")).toBeInTheDocument();
    expect(within(drawer).getByText("€1,080")).toBeInTheDocument();
    expect(
      within(drawer).getByRole("button", { name: "Remove the code WELCOME10" }),
    ).toBeInTheDocument();
  });

  it("tells a client whose session has ended that the bag waits", async () => {
    mockNetwork(() => ({ body: { ...empty, waiting: true } }));
    renderBag();
    const drawer = await openDrawer();
    expect(await within(drawer).findByText("Your bag waits for you.")).toBeInTheDocument();
    expect(within(drawer).getByRole("link", { name: "Sign in" })).toHaveAttribute(
      "href",
      "/en-eu/account/sign-in",
    );
  });
});
