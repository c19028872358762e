/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { type Call, mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";
import { readyCheckout, sampleBag, sampleCheckout, sampleLine } from "@/store/__tests__/samples";

import { CheckoutScreen } from "..";

beforeEach(() => window.sessionStorage.clear());

const paths = (calls: Call[]) => calls.map(({ method, path }) => `${method} ${path}`);

describe("the checkout", () => {
  it("says beside the field what is wrong with the address, and sends nothing", async () => {
    const calls = mockNetwork(() => ({ body: sampleCheckout() }));
    renderInHouse(<CheckoutScreen />);
    const email = await screen.findByRole("textbox", { name: "Email address" });
    await userEvent.type(email, "amara@");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(email).toHaveAccessibleDescription(/Please give an email address/);
    expect(email).toHaveFocus();
    expect(paths(calls)).toEqual(["GET /api/checkout"]);
  });

  it("checks every field of the delivery address and goes to the first that is wrong", async () => {
    const calls = mockNetwork(() => ({ body: sampleCheckout({ email: "amara@example.com" }) }));
    renderInHouse(<CheckoutScreen />);
    await userEvent.type(await screen.findByRole("textbox", { name: "First name" }), "Amara");
    await userEvent.type(screen.getByRole("textbox", { name: "Postal code" }), "7500");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(screen.getByRole("textbox", { name: "Last name" })).toHaveFocus();
    expect(screen.getByRole("textbox", { name: "Postal code" })).toHaveAccessibleDescription(
      "A postal code has five digits.",
    );
    expect(screen.getByRole("textbox", { name: "First name" })).toHaveAccessibleDescription("");
    expect(paths(calls)).toEqual(["GET /api/checkout"]);
  });

  it("keeps what was typed through a reload", async () => {
    mockNetwork(() => ({ body: sampleCheckout({ email: "amara@example.com" }) }));
    const first = renderInHouse(<CheckoutScreen />);
    await userEvent.type(await screen.findByRole("textbox", { name: "City" }), "Paris");
    first.unmount();
    renderInHouse(<CheckoutScreen />);
    expect(await screen.findByRole("textbox", { name: "City" })).toHaveValue("Paris");
  });

  it("says honestly that the demonstration charges nothing", async () => {
    mockNetwork(() => ({ body: readyCheckout() }));
    renderInHouse(<CheckoutScreen />);
    expect(
      await screen.findByText(/Demonstration payment. No card is charged./),
    ).toBeInTheDocument();
  });

  it("places the order once, however often the button is tapped", async () => {
    let placed = (_: { body: unknown }) => {};
    const calls = mockNetwork(({ path }) =>
      path === "/api/checkout/complete"
        ? new Promise((resolve) => {
            placed = resolve;
          })
        : { body: readyCheckout() },
    );
    const { router } = renderInHouse(<CheckoutScreen />);
    const button = await screen.findByRole("button", { name: "Place the order, €1,200" });
    await userEvent.dblClick(button);
    const busy = await screen.findByRole("button", { name: "Placing the order." });
    await userEvent.click(busy);
    await waitFor(() => expect(paths(calls)).toContain("POST /api/checkout/complete"));
    placed({ body: { order_id: "order_01" } });
    await waitFor(() =>
      expect(router.replace).toHaveBeenCalledWith("/en-eu/checkout/confirmed/order_01"),
    );
    expect(paths(calls).filter((path) => path === "POST /api/checkout/payment")).toHaveLength(1);
    expect(paths(calls).filter((path) => path === "POST /api/checkout/complete")).toHaveLength(1);
  });

  it("names the piece that has just gone and offers to take it out", async () => {
    const calls = mockNetwork(({ path, method }) => {
      if (path === "/api/checkout/complete") {
        const details = { lines: [{ id: "cali_01", title: "Column gown", available: 0 }] };
        return {
          status: 409,
          body: { type: "conflict", code: "sold_out", message: "Gone.", details },
        };
      }
      return { body: method === "DELETE" ? sampleBag([]) : readyCheckout() };
    });
    renderInHouse(<CheckoutScreen />);
    await userEvent.click(await screen.findByRole("button", { name: /Place the order/ }));
    expect(
      await screen.findByText(/Column gown has just been taken by somebody else/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Take it out" }));
    await waitFor(() => expect(paths(calls)).toContain("DELETE /api/bag/lines/cali_01"));
  });

  it("chooses a client's usual address for them", async () => {
    const { address } = readyCheckout();
    const calls = mockNetwork(() => ({
      body: sampleCheckout({
        email: "claire@example.com",
        client: {
          first_name: "Claire",
          last_name: "Dubois",
          email: "claire@example.com",
          addresses: [
            { ...address!, address_1: "1 Elsewhere", id: "cuaddr_1", is_default: false },
            { ...address!, id: "cuaddr_2", is_default: true },
          ],
        },
      }),
    }));
    renderInHouse(<CheckoutScreen />);
    expect(await screen.findByRole("radio", { name: /12 rue de Seine/ })).toBeChecked();
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        method: "POST",
        path: "/api/checkout/address",
        body: { address, keep: false },
      }),
    );
  });

  it("leads to the confirmation when another tab has bought the bag", async () => {
    mockNetwork(() => ({
      status: 409,
      body: {
        type: "conflict",
        code: "already_placed",
        message: "Placed.",
        details: { order_id: "order_02" },
      },
    }));
    const { router } = renderInHouse(<CheckoutScreen />);
    await waitFor(() =>
      expect(router.replace).toHaveBeenCalledWith("/en-eu/checkout/confirmed/order_02"),
    );
  });

  it("has one way on when there is nothing to buy", async () => {
    mockNetwork(() => ({ body: sampleCheckout({ bag: sampleBag([]) }) }));
    renderInHouse(<CheckoutScreen />);
    expect(await screen.findByRole("link", { name: "See what is new" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
  });

  it("does not let an order go out with a piece that cannot be had", async () => {
    const bag = sampleBag([sampleLine({ available: 0 })]);
    const calls = mockNetwork(() => ({ body: readyCheckout({ bag }) }));
    renderInHouse(<CheckoutScreen />);
    const button = await screen.findByRole("button", { name: /Place the order/ });
    expect(button).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(button);
    expect(paths(calls)).toEqual(["GET /api/checkout"]);
  });
});
