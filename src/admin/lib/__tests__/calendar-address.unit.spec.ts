import { readCalendarAddress } from "../calendar-address";

const read = (address: string) => readCalendarAddress(new URLSearchParams(address), "2026-11-16");

describe("readCalendarAddress", () => {
  it("shows this week by staff's clock when nothing is said", () => {
    expect(read("")).toEqual({
      monday: "2026-11-16",
      view: "week",
      clock: "staff",
      status: undefined,
      stylistId: undefined,
      open: undefined,
    });
  });

  it("takes what is said", () => {
    const said = "week=2026-12-03&view=list&clock=stylist&state=live&stylist=sty_1&booking=book_1";
    expect(read(said)).toEqual({
      monday: "2026-11-30",
      view: "list",
      clock: "stylist",
      status: "requested,confirmed",
      stylistId: "sty_1",
      open: "book_1",
    });
  });

  it.each(["week=tomorrow", "week=2026-13-40", "week=", "view=month&clock=moon&state=odd"])(
    "takes %s for nothing said",
    (said) => {
      expect(read(said)).toEqual(read(""));
    },
  );
});
