import { apiPath, type ConciergeCall, pictureAddress } from "../server/routes";

const ID = "brief_01M821CQ505MW3C0ASNYGCDDNM";
const OTHER = "bpic_01M821CQ505MW3C0ASNYGCDDNM";

describe("what the concierge's screens may ask of the API", () => {
  it.each<[ConciergeCall, string, string]>([
    ["PUT", "style-profile", "/store/style-profile"],
    ["POST", "briefs", "/store/briefs"],
    ["PUT", `briefs/${ID}`, `/store/briefs/${ID}`],
    ["POST", `briefs/${ID}/invitations`, `/store/briefs/${ID}/invitations`],
    ["upload", `briefs/${ID}/pictures`, `/store/briefs/${ID}/pictures`],
    ["DELETE", `briefs/${ID}/pictures/${OTHER}`, `/store/briefs/${ID}/pictures/${OTHER}`],
    [
      "picture",
      `briefs/${ID}/pictures/${OTHER}/content`,
      `/store/briefs/${ID}/pictures/${OTHER}/content`,
    ],
  ])("%s %s", (call, rest, path) => {
    expect(apiPath(call, `/api/concierge/${rest}`)).toBe(path);
  });

  it.each<[ConciergeCall, string]>([
    ["POST", "carts"],
    ["POST", "customers/me"],
    ["PUT", "briefs/../customers/me"],
    ["POST", `briefs/${ID}/withdraw/`],
    ["DELETE", `briefs/${ID}`],
    ["POST", "style-profile"],
    ["PUT", "briefs/brief_1%2Fx"],
    ["picture", `briefs/${ID}/pictures`],
  ])("not %s %s", (call, rest) => {
    expect(apiPath(call, `/api/concierge/${rest}`)).toBeNull();
  });

  it("gives pictures addresses that the browser can reach", () => {
    expect(pictureAddress(`/store/briefs/${ID}/pictures/${OTHER}/content`)).toBe(
      `/api/concierge/briefs/${ID}/pictures/${OTHER}/content`,
    );
  });
});
