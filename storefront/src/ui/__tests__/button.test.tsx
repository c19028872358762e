import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Button } from "../button";
import { renderIn } from "./render";

describe("Button", () => {
  it("keeps the visitor's edition when it is a link", () => {
    renderIn("fr-eu", <Button href="/houses">Maisons</Button>);
    expect(screen.getByRole("link", { name: "Maisons" })).toHaveAttribute("href", "/fr-eu/houses");
  });

  it("keeps the focus but does nothing while loading", async () => {
    const onClick = jest.fn();
    const onSubmit = jest.fn((event: React.FormEvent) => event.preventDefault());
    renderIn(
      "en-us",
      <form onSubmit={onSubmit}>
        <Button type="submit" loading onClick={onClick}>
          Pay
        </Button>
      </form>,
    );
    const button = screen.getByRole("button", { name: "Pay" });
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-busy", "true");
  });

  it("submits its form otherwise", async () => {
    const onSubmit = jest.fn((event: React.FormEvent) => event.preventDefault());
    renderIn(
      "en-us",
      <form onSubmit={onSubmit}>
        <Button type="submit">Pay</Button>
      </form>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Pay" }));
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });
});
