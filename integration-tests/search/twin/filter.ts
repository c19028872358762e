import { ApiError } from "./api-error";

export type TwinDocument = Record<string, unknown>;
type Test = (document: TwinDocument) => boolean;

const TOKEN =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(>=|<=|!=|=|>|<|\(|\)|\[|\]|,)|([^\s()[\],=<>!"']+))/y;
type Token = { text: string; quoted: boolean };

function invalid(code: string, message: string): never {
  throw new ApiError(400, code, message);
}

function tokensOf(source: string, code: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (source.slice(TOKEN.lastIndex).trim()) {
    const found = TOKEN.exec(source);
    if (!found) {
      return invalid(code, "Found unexpected characters in the filter.");
    }
    const [, double, single, sign, bare] = found;
    const text =
      double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'") ?? sign ?? bare ?? "";
    tokens.push({ text, quoted: double !== undefined || single !== undefined });
  }
  return tokens;
}

export function valuesAt(document: unknown, path: string): unknown[] {
  const step = (value: unknown, key: string): unknown[] =>
    [value].flat().flatMap((item) => {
      const inner =
        typeof item === "object" && item !== null ? (item as TwinDocument)[key] : undefined;
      return inner === undefined ? [] : [inner];
    });
  return path
    .split(".")
    .reduce<unknown[]>((values, key) => values.flatMap((v) => step(v, key)), [document]);
}

const normal = (value: unknown) => String(value).toLowerCase();

/**
 * Reads the documented filter language: comparisons, IN, EXISTS, IS NULL, IS EMPTY, TO, NOT, AND, OR.
 *
 * @throws ApiError `code` for wrong syntax and for fields that are not filterable
 */
export function parseFilter(
  source: string,
  filterable: readonly string[],
  code = "invalid_search_filter",
): Test {
  const tokens = tokensOf(source, code);
  let at = 0;
  const peek = () => tokens[at]?.text.toUpperCase();
  const next = (): Token => tokens[at++] ?? invalid(code, "The filter ends too early.");
  const isWord = (word: string) => peek() === word && !tokens[at]?.quoted;
  const take = (word: string): boolean => {
    if (isWord(word)) {
      at += 1;
      return true;
    }
    return false;
  };
  const expect = (word: string) => take(word) || invalid(code, `Expected ${word} in the filter.`);

  const either = (): Test => {
    const tests = [both()];
    while (take("OR")) {
      tests.push(both());
    }
    return (document) => tests.some((test) => test(document));
  };
  const both = (): Test => {
    const tests = [negated()];
    while (take("AND")) {
      tests.push(negated());
    }
    return (document) => tests.every((test) => test(document));
  };
  const negated = (): Test => {
    if (take("NOT")) {
      const test = negated();
      return (document) => !test(document);
    }
    if (take("(")) {
      const test = either();
      expect(")");
      return test;
    }
    return condition();
  };
  const list = (): string[] => {
    expect("[");
    const values: string[] = [];
    while (!take("]")) {
      values.push(normal(next().text));
      take(",");
    }
    return values;
  };
  const condition = (): Test => {
    const field = next().text;
    if (!filterable.includes(field)) {
      return invalid(code, `Attribute \`${field}\` is not filterable.`);
    }
    const values = (document: TwinDocument) => valuesAt(document, field).flat();
    const negate = take("NOT");
    const flip = (test: Test): Test => (negate ? (document) => !test(document) : test);
    if (take("IN")) {
      const wanted = list();
      return flip((document) => values(document).some((value) => wanted.includes(normal(value))));
    }
    if (take("EXISTS")) {
      return flip((document) => valuesAt(document, field).length > 0);
    }
    if (take("IS")) {
      const not = take("NOT");
      const empty = take("EMPTY") || !expect("NULL");
      const test: Test = (document) =>
        valuesAt(document, field).some((value) =>
          empty ? value === "" || (Array.isArray(value) && value.length === 0) : value === null,
        );
      return not ? (document) => !test(document) : test;
    }
    const { text: sign } = next();
    const { text: wanted } = next();
    if (sign === "=" || sign === "!=") {
      const equal: Test = (document) =>
        values(document).some((value) => value !== null && normal(value) === normal(wanted));
      return sign === "=" ? equal : (document) => !equal(document);
    }
    const limit = Number(wanted);
    if (!/^(>|>=|<|<=)$/.test(sign) || Number.isNaN(limit)) {
      return invalid(code, `The filter cannot compare with \`${sign}\`.`);
    }
    return (document) =>
      values(document).some((value) => {
        if (typeof value !== "number") {
          return false;
        }
        return sign === ">"
          ? value > limit
          : sign === ">="
            ? value >= limit
            : sign === "<"
              ? value < limit
              : value <= limit;
      });
  };
  const test = either();
  return at === tokens.length ? test : invalid(code, "The filter goes on after its end.");
}
