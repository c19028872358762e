import { rateLimitCharges } from "../rate-limit-rules";

const ip = "203.0.113.1";
const email = "Ada@Example.com ";
const address = "ada@example.com";

function limitsOf(method: string, path: string, body?: unknown): Record<string, string> {
  const due = rateLimitCharges({ method, path, ip, body });
  return Object.fromEntries(due.map(({ limit, subject }) => [limit, subject]));
}

describe("rateLimitCharges", () => {
  it.each([
    ["/auth/customer/emailpass", { email }, { sign_in_address: address, sign_in_ip: ip }],
    ["/AUTH/Customer/emailpass/", { email }, { sign_in_address: address, sign_in_ip: ip }],
    ["/auth/user/emailpass", { email: 1 }, { sign_in_ip: ip }],
    ["/auth/user/emailpass", undefined, { sign_in_ip: ip }],
    [
      "/auth/customer/emailpass/register",
      { email },
      { register_address: address, register_ip: ip },
    ],
    [
      "/auth/customer/emailpass/reset-password",
      { identifier: email },
      { reset_address: address, reset_ip: ip },
    ],
    ["/auth/customer/emailpass/update", { password: "x" }, { new_password_ip: ip }],
    ["/auth/mfa/challenges/authmfachal_1/verify", {}, { second_factor_ip: ip }],
    ["/store/carts/cart_1/complete", {}, { complete_cart: "cart_1", complete_ip: ip }],
    ["/auth/token/refresh", {}, {}],
    ["/auth/session", {}, {}],
    ["/store/carts/cart_1", {}, {}],
    ["/store/carts", {}, {}],
  ])("charges POST %s", (path, body, expected) => {
    expect(limitsOf("POST", path, body)).toEqual(expected);
  });

  it("charges no reading", () => {
    expect(limitsOf("GET", "/auth/customer/emailpass")).toEqual({});
    expect(limitsOf("OPTIONS", "/store/carts/cart_1/complete")).toEqual({});
  });

  it("raises the narrower count first, so that one person does not use up a shared address", () => {
    const due = rateLimitCharges({
      method: "POST",
      path: "/auth/customer/emailpass",
      ip,
      body: { email },
    });
    expect(due.map(({ limit }) => limit)).toEqual(["sign_in_address", "sign_in_ip"]);
  });

  it("counts everything a stylist writes, applying and uploading more strictly", () => {
    const of = (method: string, path: string, actor?: string) => {
      const due = rateLimitCharges({ method, path, ip, body: {}, ...(actor && { actor }) });
      return Object.fromEntries(due.map(({ limit, subject }) => [limit, subject]));
    };
    expect(of("POST", "/stylist/applications", "authid_1")).toEqual({
      application_actor: "authid_1",
      application_ip: ip,
    });
    expect(of("POST", "/Stylist/Documents/", "sty_1")).toEqual({
      upload_actor: "sty_1",
      stylist_write_actor: "sty_1",
    });
    for (const path of ["/stylist/portfolio", "/stylist/me/portrait"]) {
      expect(of("POST", path, "sty_1")).toHaveProperty("upload_actor", "sty_1");
    }
    expect(of("PUT", "/stylist/me", "sty_1")).toEqual({ stylist_write_actor: "sty_1" });
    expect(of("DELETE", "/stylist/documents/sdoc_1", "sty_1")).toEqual({
      stylist_write_actor: "sty_1",
    });
    expect(of("GET", "/stylist/me", "sty_1")).toEqual({});
  });
});
