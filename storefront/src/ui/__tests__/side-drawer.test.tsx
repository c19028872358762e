import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { SideDrawer } from "../side-drawer";
import { renderIn } from "./render";

describe("SideDrawer", () => {
  it("is not there until it is opened", () => {
    renderIn(
      "en-us",
      <SideDrawer open={false} onClose={() => undefined} title="Bag">
        Empty
      </SideDrawer>,
    );
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("is a named dialog that takes the focus and closes on Escape and by its button", async () => {
    const onClose = jest.fn();
    renderIn(
      "en-us",
      <SideDrawer open onClose={onClose} title="Bag" footer="Total">
        Empty
      </SideDrawer>,
    );
    const dialog = await screen.findByRole("dialog", { name: "Bag" }, { timeout: 5000 });
    await waitFor(() =>
      expect(document.activeElement?.closest("[role=presentation]")).toBeTruthy(),
    );
    expect(dialog).toHaveTextContent("Total");
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
