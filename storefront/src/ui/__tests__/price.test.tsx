import { screen } from "@testing-library/react";

import { Price } from "../price";
import { renderIn } from "./render";

describe("Price", () => {
  it("writes the price as the market does", () => {
    renderIn("fr-eu", <Price amount={6400} currency="eur" />);
    expect(screen.getByText(/6\s400\s€/)).toBeInTheDocument();
  });

  it("strikes the earlier price and says which is which", () => {
    renderIn("en-us", <Price amount={900} currency="usd" original={1000} />);
    expect(screen.getByText("$1,000").tagName).toBe("S");
    expect(document.body).toHaveTextContent("Price $900 before $1,000");
  });

  it("does not strike a price that was not higher", () => {
    renderIn("en-us", <Price amount={900} currency="usd" original={900} />);
    expect(screen.getByText("$900").querySelector("s")).toBeNull();
  });
});
