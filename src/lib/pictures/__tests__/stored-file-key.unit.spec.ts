import { storedFileKey } from "../stored-file-key";

const LOCAL = "http://localhost:9000/static";
const BUCKET = "https://files.house.example/pictures";

it.each([
  [`${LOCAL}/1795-gown.webp`, LOCAL, "1795-gown.webp"],
  [`${LOCAL}/products/1795-gown.webp`, LOCAL, "products/1795-gown.webp"],
  [`${LOCAL}/products/robe%20d%C3%A9t%C3%A9.webp`, LOCAL, "products/robe dété.webp"],
  [`${BUCKET}/gown-01JD.webp`, BUCKET, "gown-01JD.webp"],
  ["https://cdn.example/gown.webp", "https://cdn.example", "gown.webp"],
])("%s has the key it was stored under", (url, base, key) => {
  expect(storedFileKey(url, base)).toBe(key);
});

it.each([
  ["another host", "http://169.254.169.254/static/gown.webp"],
  ["another port", "http://localhost:6379/static/gown.webp"],
  ["another scheme", "file:///static/gown.webp"],
  ["another path", "http://localhost:9000/admin/users"],
  ["a path that only begins like it", "http://localhost:9000/static-not/gown.webp"],
  ["a way up", "http://localhost:9000/static/../admin/users"],
  ["an encoded way up", "http://localhost:9000/static/%2e%2e/secrets.json"],
  ["a way up in one segment", "http://localhost:9000/static/..%2fsecrets.json"],
  ["a way up with backslashes", "http://localhost:9000/static/..%5csecrets.json"],
  ["an absolute path", "http://localhost:9000/static//etc/passwd"],
  ["a zero byte", "http://localhost:9000/static/gown%00.webp"],
  ["a host behind a name", "http://localhost:9000@evil.example/static/gown.webp"],
  ["a name before the host", "http://house@localhost:9000/static/gown.webp"],
  ["broken encoding", "http://localhost:9000/static/%E0%A4%A"],
  ["a query", "http://localhost:9000/static/gown.webp?download=1"],
  ["a private file", "http://localhost:9000/static/private-1795-export.csv"],
  ["a private file in a folder", "http://localhost:9000/static/exports/private-1795.csv"],
  ["no file", "http://localhost:9000/static/"],
  ["a relative address", "/static/gown.webp"],
  ["no address", "gown"],
])("%s has none", (_name, url) => {
  expect(storedFileKey(url, LOCAL)).toBeNull();
});
