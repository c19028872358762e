import { runCheck, summarise } from "../health";
import { chooseRequestId } from "../request-id";
import { routeLabel } from "../route-label";
import { isStockShortage, shortLines } from "../stock-shortage";

describe("chooseRequestId", () => {
  it.each([
    ["0123-abcd.EF_9", "0123-abcd.EF_9"],
    ["short", "made"],
    ["x".repeat(65), "made"],
    ["has space in it", "made"],
    ['{"level":"error"}', "made"],
    ["line\nbreak-in-it", "made"],
    [["abcdefgh", "ijklmnop"], "made"],
    [undefined, "made"],
  ])("turns %j into %s", (incoming, expected) => {
    expect(chooseRequestId(incoming, () => "made")).toBe(expected);
  });
});

describe("routeLabel", () => {
  it.each([
    ["/store/orders/:id", "/store/orders/order_1?token=x", "/store/orders/:id"],
    [undefined, "/store/orders/order_1", "/store/*"],
    [/x/, "/admin/users?q=ada@example.com", "/admin/*"],
    [undefined, "/ada@example.com", "/*"],
    [undefined, "/", "/*"],
    [undefined, "", "/*"],
  ])("names %s %s", (route, url, expected) => {
    expect(routeLabel(route, url)).toBe(expected);
  });
});

describe("stock shortage", () => {
  it.each([
    [{ code: "insufficient_inventory" }, true],
    [{ message: "Not enough stock available for item iitem_1 at location sloc_1" }, true],
    [{ message: "Some variant does not have the required inventory" }, true],
    [{ message: "Something else" }, false],
    [undefined, false],
  ])("is %j: %s", (error, expected) => {
    expect(isStockShortage(error)).toBe(expected);
  });

  it("counts lines of the same variant together", () => {
    const line = (id: string, variant_id: string | null, quantity: number, available: number) => ({
      id,
      variant_id,
      quantity,
      available,
    });
    const short = shortLines([
      line("a", "v1", 1, 1),
      line("b", "v2", 1, 1),
      line("c", "v2", 1, 1),
      line("d", null, 5, 0),
      line("e", "v3", 2, 3),
    ]);
    expect(short.map(({ id }) => id)).toEqual(["b", "c"]);
  });
});

describe("health", () => {
  const ok = { status: "ok", ms: 1 } as const;
  const failed = { status: "failed", ms: 1 } as const;

  it.each([
    [{ database: ok, bus: ok, search: ok }, false, "ready"],
    [{ database: ok, bus: ok, search: failed }, false, "degraded"],
    [{ database: failed, bus: ok, search: ok }, false, "unavailable"],
    [{ database: ok, bus: failed, search: ok }, false, "unavailable"],
    [{ database: ok, bus: ok, search: ok }, true, "unavailable"],
  ])("concludes from %j, stopping %s: %s", (checks, draining, expected) => {
    expect(summarise(checks, draining).status).toBe(expected);
  });

  it("gives up on what does not answer", async () => {
    let clock = 0;
    const now = () => (clock += 5);
    const hanging = () => new Promise(() => undefined);
    expect(await runCheck(hanging, 10, now)).toEqual({ status: "failed", ms: 5 });
    expect(await runCheck(async () => "fine", 10, now)).toEqual({ status: "ok", ms: 5 });
    const broken = async () => {
      throw new Error("away");
    };
    expect((await runCheck(broken, 10, now)).status).toBe("failed");
  });
});
