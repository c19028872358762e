/** @jest-environment node */
import { stateOf } from "../server/orders";

describe("where an order stands", () => {
  it.each([
    ["pending", "not_fulfilled", "placed"],
    ["pending", "partially_fulfilled", "preparing"],
    ["pending", "fulfilled", "preparing"],
    ["pending", "partially_shipped", "on_its_way"],
    ["pending", "shipped", "on_its_way"],
    ["pending", "partially_delivered", "on_its_way"],
    ["completed", "delivered", "delivered"],
    ["canceled", "shipped", "cancelled"],
    ["pending", "canceled", "placed"],
  ])("%s and %s is told as %s", (status, fulfillment_status, told) => {
    expect(stateOf({ status, fulfillment_status })).toBe(told);
  });
});
