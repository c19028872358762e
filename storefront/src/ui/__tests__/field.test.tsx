import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Field } from "../field";
import { SelectField } from "../select-field";
import { renderIn } from "./render";

describe("Field", () => {
  it("is found by its label and says its help text", () => {
    renderIn("en-us", <Field label="City" name="city" help="As on the letter box." />);
    const field = screen.getByRole("textbox", { name: "City" });
    expect(field).toHaveAccessibleDescription("As on the letter box.");
    expect(field).not.toHaveAttribute("aria-invalid", "true");
  });

  it("says the error instead of the help, and marks the field", () => {
    renderIn("en-us", <Field label="City" name="city" help="Help." error="Please name a city." />);
    const field = screen.getByRole("textbox", { name: "City" });
    expect(field).toHaveAccessibleDescription("Please name a city.");
    expect(field).toBeInvalid();
    expect(screen.queryByText("Help.")).not.toBeInTheDocument();
  });

  it("passes on what is written", async () => {
    const onChange = jest.fn();
    renderIn("en-us", <Field label="City" name="city" onChange={onChange} />);
    await userEvent.type(screen.getByRole("textbox"), "Oslo");
    expect(onChange).toHaveBeenCalledTimes(4);
    expect(screen.getByRole("textbox")).toHaveValue("Oslo");
  });

  it("becomes several lines when asked", () => {
    renderIn("en-us", <Field label="Note" name="note" multiline defaultValue="One" />);
    expect(screen.getByRole("textbox", { name: "Note" }).tagName).toBe("TEXTAREA");
  });
});

describe("SelectField", () => {
  it("offers its options and says its error", async () => {
    const onChange = jest.fn();
    renderIn(
      "en-us",
      <SelectField
        label="Country"
        name="country"
        value="fr"
        onChange={onChange}
        options={[
          { value: "fr", label: "France" },
          { value: "it", label: "Italy" },
        ]}
        error="We do not deliver there yet."
      />,
    );
    const select = screen.getByRole("combobox", { name: "Country" });
    expect(select).toHaveAccessibleDescription("We do not deliver there yet.");
    await userEvent.selectOptions(select, "Italy");
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
