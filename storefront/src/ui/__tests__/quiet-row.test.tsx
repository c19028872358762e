import { render, screen } from "@testing-library/react";

import { Choice } from "../choice";
import { Notice } from "../notice";
import { QuietRow } from "../quiet-row";

describe("QuietRow", () => {
  it("is closed at first and opens without scripts", () => {
    const { container } = render(<QuietRow title="Care">By hand.</QuietRow>);
    const row = container.querySelector("details");
    expect(row).not.toHaveAttribute("open");
    expect(row?.querySelector("summary")).toHaveTextContent("Care");
  });
});

describe("Notice", () => {
  it.each([
    ["error", "alert"],
    ["success", "status"],
    ["info", "status"],
  ] as const)("%s is a live region of role %s", (tone, role) => {
    render(<Notice tone={tone}>This hour has just been taken.</Notice>);
    expect(screen.getByRole(role)).toHaveTextContent("This hour has just been taken.");
  });
});

describe("Choice", () => {
  it("is a radio with its description", () => {
    render(
      <Choice
        name="delivery"
        value="express"
        checked
        onChange={() => undefined}
        label="Express"
        description="1 to 2 days"
        aside="$40"
      />,
    );
    const choice = screen.getByRole("radio", { name: /Express/ });
    expect(choice).toBeChecked();
    expect(choice).toHaveAccessibleDescription("1 to 2 days");
  });
});
