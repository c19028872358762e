/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import { RegisterForm } from "../register-form";
import { ResetConfirmForm } from "../reset-confirm-form";
import { SignInForm } from "../sign-in-form";

async function signIn() {
  await userEvent.type(screen.getByLabelText("Email address"), "claire@example.com");
  await userEvent.type(screen.getByLabelText("Password"), "not the right one");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("signing in", () => {
  it("says the same for an unknown address and a wrong password", async () => {
    mockNetwork(() => ({
      status: 401,
      body: { type: "unauthorized", code: "invalid_credentials", message: "No." },
    }));
    const { router } = renderInHouse(<SignInForm next="/account" />);
    await signIn();
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "This address and this password do not belong together.",
    );
    expect(router.replace).not.toHaveBeenCalled();
  });

  it("says how long to wait after too many attempts", async () => {
    mockNetwork(() => ({
      status: 429,
      body: {
        type: "rate_limited",
        code: "too_many_requests",
        message: "Slow down.",
        details: { retry_after_seconds: 42 },
      },
    }));
    renderInHouse(<SignInForm next="/account" />);
    await signIn();
    expect(await screen.findByRole("alert")).toHaveTextContent("Please wait 42 seconds");
  });

  it("leads back to where the client came from", async () => {
    mockNetwork(() => ({ body: { signed_in: true } }));
    const { router } = renderInHouse(<SignInForm next="/account/orders?page=2" reason="ended" />);
    expect(screen.getByText(/Your session has ended/)).toBeInTheDocument();
    await signIn();
    await waitFor(() =>
      expect(router.replace).toHaveBeenCalledWith("/en-eu/account/orders?page=2"),
    );
  });
});

describe("making an account", () => {
  it("says the rule for passwords before, and what is missing after", async () => {
    const calls = mockNetwork(() => ({ body: {} }));
    renderInHouse(<RegisterForm next="/account" />);
    const password = screen.getByLabelText("Password");
    expect(password).toHaveAccessibleDescription(/At least 12 characters/);
    await userEvent.type(screen.getByLabelText("First name"), "Claire");
    await userEvent.type(screen.getByLabelText("Last name"), "Dubois");
    await userEvent.type(screen.getByLabelText("Email address"), "claire@example.com");
    await userEvent.type(password, "elevenchars");
    await userEvent.click(screen.getByRole("button", { name: "Make the account" }));
    expect(password).toHaveAccessibleDescription("One more character, please.");
    expect(password).toHaveFocus();
    expect(calls).toEqual([]);
  });
});

describe("a mailed link", () => {
  it("that has expired gives the way to another", async () => {
    mockNetwork(() => ({
      status: 410,
      body: { type: "invalid_data", code: "link_expired", message: "Old." },
    }));
    renderInHouse(<ResetConfirmForm token="a.token.of-old" />);
    await userEvent.type(screen.getByLabelText("New password"), "a quiet river at dusk");
    await userEvent.click(screen.getByRole("button", { name: "Set the password" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("This link no longer works.");
    expect(screen.getByRole("link", { name: "Send another link" })).toHaveAttribute(
      "href",
      "/en-eu/account/reset",
    );
  });
});
