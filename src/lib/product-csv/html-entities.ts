/** Named characters that shop editors write. Others stay as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    shy: "",
    zwj: "",
    zwnj: "",
    lrm: "",
    rlm: "",
    copy: "©",
    reg: "®",
    trade: "™",
    hellip: "…",
    mdash: "—",
    ndash: "–",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    lsaquo: "‹",
    rsaquo: "›",
    laquo: "«",
    raquo: "»",
    bull: "•",
    middot: "·",
    deg: "°",
    prime: "′",
    Prime: "″",
    times: "×",
    divide: "÷",
    minus: "−",
    plusmn: "±",
    frac12: "½",
    frac14: "¼",
    frac34: "¾",
    sup1: "¹",
    sup2: "²",
    sup3: "³",
    ordf: "ª",
    ordm: "º",
    iexcl: "¡",
    iquest: "¿",
    sect: "§",
    para: "¶",
    micro: "µ",
    euro: "€",
    pound: "£",
    yen: "¥",
    cent: "¢",
    szlig: "ß",
    AElig: "Æ",
    aelig: "æ",
    OElig: "Œ",
    oelig: "œ",
    Oslash: "Ø",
    oslash: "ø",
    Aring: "Å",
    aring: "å",
    Ccedil: "Ç",
    ccedil: "ç",
  }),
);

const COMBINING: ReadonlyMap<string, string> = new Map([
  ["grave", "\u0300"],
  ["acute", "\u0301"],
  ["circ", "\u0302"],
  ["tilde", "\u0303"],
  ["uml", "\u0308"],
  ["caron", "\u030c"],
]);

/** What browsers read &#128; to &#159; as (HTML standard, numeric character reference end state). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,11}));?/g;
const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|uml|caron)$/;

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) {
    return WINDOWS_1252[code - 0x80] ?? "";
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || surrogate ? "" : String.fromCodePoint(code);
}

function named(name: string): string | undefined {
  const known = NAMED.get(name);
  if (known !== undefined) {
    return known;
  }
  const [, letter, accent] = ACCENTED.exec(name) ?? [];
  return letter && accent && (letter + (COMBINING.get(accent) ?? "")).normalize("NFC");
}

/** Replaces character references (`&amp;`, `&#233;`, `&#xE9;`) by what they mean, once. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) {
      return (whole.endsWith(";") ? named(name) : undefined) ?? whole;
    }
    return characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16));
  });
}
