import { decodeEntities } from "./html-entities";

/** Elements whose content is not text of the page. */
const DROPPED = new Set(
  "script style template noscript noembed noframes iframe object embed svg math head title textarea select audio video canvas".split(
    " ",
  ),
);
const PARAGRAPHS = new Set(
  "p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure figcaption form hr fieldset address".split(
    " ",
  ),
);
const LINES = new Set("br tr dt dd caption option".split(" "));
const CELLS = new Set(["td", "th"]);

/** Marks that the text of a page cannot hold: control characters are removed beforehand. */
const PARAGRAPH_MARK = "\u0001";
const LINE_MARK = "\u0002";
const TAG_LIKE = /<[a-z!/?]/i;
/** More than any shop has encoded its texts over one another. */
const MAX_PASSES = 5;

/**
 * Removes what no text of ours may hold: control characters (PostgreSQL refuses U+0000), and
 * invisible marks that turn the reading direction or glue words.
 */
export function withoutControls(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g,
    "",
  );
}

/** Where a tag that begins at `start` ends (behind its `>`); the end of the text when it never does. */
function tagEnd(html: string, start: number): number {
  let quote = "";
  let afterEquals = false;
  for (let at = start; at < html.length; at += 1) {
    const character = html[at] ?? "";
    if (quote) {
      quote = character === quote ? "" : quote;
    } else if (character === ">") {
      return at + 1;
    } else if (afterEquals && (character === '"' || character === "'")) {
      quote = character;
    }
    afterEquals = character === "=" || (afterEquals && /\s/.test(character));
  }
  return html.length;
}

function mark(name: string, closing: boolean): string {
  if (PARAGRAPHS.has(name)) {
    return PARAGRAPH_MARK;
  }
  if (name === "li") {
    return closing ? LINE_MARK : `${LINE_MARK}– `;
  }
  if (CELLS.has(name)) {
    return closing ? " " : "";
  }
  return LINES.has(name) ? LINE_MARK : "";
}

/** Behind the closing tag of a dropped element; the end of the text when it is never closed. */
function droppedEnd(lowerCase: string, name: string, from: number): number {
  const close = lowerCase.indexOf(`</${name}`, from);
  return close < 0 ? lowerCase.length : tagEnd(lowerCase, close);
}

function withoutTags(html: string): string {
  const lowerCase = html.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      kept.push(html.slice(at));
      break;
    }
    kept.push(html.slice(at, open));
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open);
      at = close < 0 ? html.length : close + "-->".length;
      continue;
    }
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)/.exec(lowerCase.slice(open, open + 24)) ?? [];
    if (name === undefined) {
      const markup = /^<[!/?]/.test(html.slice(open, open + 2));
      kept.push(markup ? "" : "<");
      at = markup ? tagEnd(html, open) : open + 1;
      continue;
    }
    const end = tagEnd(html, open);
    const selfClosing = html[end - 2] === "/";
    at = !slash && !selfClosing && DROPPED.has(name) ? droppedEnd(lowerCase, name, end) : end;
    kept.push(mark(name, slash === "/"));
  }
  return kept.join("");
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .filter((line) => line !== "–")
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function onePass(html: string): string {
  const text = html.replace(/\r\n?/g, "\n");
  if (!TAG_LIKE.test(text)) {
    return tidy(decodeEntities(text));
  }
  // Between tags a line break is a space; the marks are the real breaks.
  const flat = decodeEntities(withoutTags(text).replace(/\n/g, " "));
  return tidy(flat.replaceAll(PARAGRAPH_MARK, "\n\n").replaceAll(LINE_MARK, "\n"));
}

/**
 * Makes plain text of a description written in HTML: paragraphs parted by an empty line, list items
 * on lines of their own, everything else of the markup dropped, scripts and styles with their
 * content. A text that holds encoded markup is read once more, so that none comes out of it. A text
 * without markup keeps its line breaks.
 *
 * @param html any text; never trusted
 * @returns text without a tag, a control character or spaces at its ends; empty when there is none
 */
export function plainText(html: string): string {
  let text = withoutControls(onePass(withoutControls(html)));
  for (let pass = 1; pass < MAX_PASSES && TAG_LIKE.test(text); pass += 1) {
    text = withoutControls(onePass(text));
  }
  return TAG_LIKE.test(text) ? tidy(text.replaceAll("<", "")) : text;
}
