import fc from "fast-check";
import { PictureError } from "../../../../lib/pictures/picture-error";
import { isPublicAddress } from "../public-address";
import { readRemoteAddress } from "../remote-address";

describe("isPublicAddress", () => {
  it.each([
    ["0.0.0.0", false],
    ["0.255.255.255", false],
    ["1.1.1.1", true],
    ["9.255.255.255", true],
    ["10.0.0.0", false],
    ["10.255.255.255", false],
    ["11.0.0.0", true],
    ["100.63.255.255", true],
    ["100.64.0.0", false],
    ["100.127.255.255", false],
    ["100.128.0.0", true],
    ["126.255.255.255", true],
    ["127.0.0.1", false],
    ["127.255.255.255", false],
    ["128.0.0.0", true],
    ["169.253.255.255", true],
    ["169.254.0.1", false],
    ["169.254.169.254", false],
    ["169.255.0.0", true],
    ["172.15.255.255", true],
    ["172.16.0.0", false],
    ["172.31.255.255", false],
    ["172.32.0.0", true],
    ["192.0.0.8", false],
    ["192.0.2.1", false],
    ["192.88.99.1", false],
    ["192.167.255.255", true],
    ["192.168.0.1", false],
    ["192.168.255.255", false],
    ["192.169.0.0", true],
    ["198.17.255.255", true],
    ["198.18.0.0", false],
    ["198.19.255.255", false],
    ["198.20.0.0", true],
    ["198.51.100.7", false],
    ["203.0.113.7", false],
    ["223.255.255.255", true],
    ["224.0.0.1", false],
    ["239.255.255.255", false],
    ["240.0.0.1", false],
    ["255.255.255.255", false],
    ["::", false],
    ["::1", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:7f00:1", false],
    ["::ffff:8.8.8.8", false],
    ["::7f00:1", false],
    ["64:ff9b::a00:1", false],
    ["64:ff9b:1::1", false],
    ["100::1", false],
    ["1fff:ffff::1", false],
    ["2000::1", true],
    ["2001::1", false],
    ["2001:1ff:ffff::1", false],
    ["2001:200::1", true],
    ["2001:db8::1", false],
    ["2001:db9::1", true],
    ["2001:4860:4860::8888", true],
    ["2002:7f00:1::", false],
    ["2606:4700:4700::1111", true],
    ["2606:4700:4700::1111%eth0", false],
    ["3ffe:ffff::1", true],
    ["3fff::1", false],
    ["3fff:fff:ffff::1", false],
    ["4000::1", false],
    ["fc00::1", false],
    ["fd00:ec2::254", false],
    ["fe80::1", false],
    ["fe80::1%lo", false],
    ["fec0::1", false],
    ["ff02::1", false],
    ["localhost", false],
    ["127.1", false],
    ["0x7f000001", false],
    ["2130706433", false],
    ["[::1]", false],
    ["", false],
  ])("%s: %s", (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  it("no IPv4 address passes by being written as an IPv6 one", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
    fc.assert(
      fc.property(byte, byte, byte, byte, (a, b, c, d) => {
        const [high, low] = [hex(a, b), hex(c, d)];
        return [
          `::ffff:${a}.${b}.${c}.${d}`,
          `::${a}.${b}.${c}.${d}`,
          `::ffff:0:${high}:${low}`,
          `64:ff9b::${high}:${low}`,
          `2002:${high}:${low}::1`,
        ].every((address) => !isPublicAddress(address));
      }),
    );
  });
});

describe("readRemoteAddress", () => {
  const TRUSTED = ["localhost:8081", "[::1]:8082"];

  it.each([
    "https://cdn.shopify.com/s/files/1/a.jpg?v=1",
    "http://cdn.example/a.jpg",
    "https://cdn.example:443/a.jpg",
    "https://1.1.1.1/a.jpg",
    "https://[2606:4700:4700::1111]/a.jpg",
    "http://localhost:8081/a.jpg",
    "http://[::1]:8082/a.jpg",
    // What a name stands for is looked at when it is resolved.
    "http://localhost/a.jpg",
  ])("may be asked: %s", (address) => {
    expect(readRemoteAddress(address, TRUSTED).href).toBe(new URL(address).href);
  });

  it.each([
    "ftp://cdn.example/a.jpg",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "gopher://cdn.example/",
    "//cdn.example/a.jpg",
    "not an address",
    "https://user:pass@cdn.example/a.jpg",
    "https://user@cdn.example/a.jpg",
    "https://cdn.example:8443/a.jpg",
    "http://cdn.example:22/a.jpg",
    "http://127.0.0.1/a.jpg",
    "http://127.1/a.jpg",
    "http://0x7f.0.0.1/a.jpg",
    "http://2130706433/a.jpg",
    "http://0177.0.0.1/a.jpg",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/a.jpg",
    "http://[::ffff:127.0.0.1]/a.jpg",
    "http://localhost:8080/a.jpg",
    "http://user:pass@localhost:8081/a.jpg",
    `https://cdn.example/${"a".repeat(2000)}`,
  ])("is refused: %s", (address) => {
    expect(() => readRemoteAddress(address, TRUSTED)).toThrow(
      expect.objectContaining({ constructor: PictureError, reason: "address_refused" }),
    );
  });
});
