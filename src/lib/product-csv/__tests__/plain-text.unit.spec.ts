import fc from "fast-check";
import { decodeEntities } from "../html-entities";
import { plainText } from "../plain-text";

describe("plainText", () => {
  it.each([
    ["Plain text.", "Plain text."],
    ["One\nline\n\n\n\nnext", "One\nline\n\nnext"],
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["<p>One\nsentence</p>\n\n<p>  Two </p>", "One sentence\n\nTwo"],
    ["One<br>two<br/>three", "One\ntwo\nthree"],
    ["<ul><li>Silk</li><li></li><li>Wool</li></ul>", "– Silk\n\n– Wool"],
    [
      "<table><tr><td>Bust</td><td>90</td></tr><tr><td>Hip</td><td>95</td></tr></table>",
      "Bust 90\n\nHip 95",
    ],
    ["a<script>alert('x < y')</script>b", "ab"],
    ["a<SCRIPT src=x>alert(1)</SCRIPT >b", "ab"],
    ["a<style>p{color:red}</style>b<svg><text>x</text></svg>c", "abc"],
    ["a<script>never closed", "a"],
    ["a<!-- hidden --> b<!-- never closed", "a b"],
    ["<p title=\"a>b\" data-x='>'>text</p>", "text"],
    ['<p class=x">text</p>', "text"],
    ["<img src=x onerror=alert(1)>text", "text"],
    ["<![CDATA[x]]><?php echo 1 ?>text", "text"],
    ["I <3 silk, 5 < 6 and 7 > 6", "I <3 silk, 5 < 6 and 7 > 6"],
    ["cut <b off", "cut"],
    ["Fran&ccedil;ois &amp; fils &#8211; caf&eacute; &#x2019;", "François & fils – café ’"],
    ["&lt;p&gt;Twice encoded&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;", "Twice encoded"],
    [
      "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
    ["a\u0000b\u202ec\u200bd", "abcd"],
    ["", ""],
    ["<p>&nbsp;</p>", ""],
  ])("%j becomes %j", (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it("never leaves a tag, a control character or a gap", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "&lt;",
      "&amp;lt;",
      "&#60;",
      "script",
      "/",
      "p",
      "!--",
      "-->",
      '"',
      "'",
      "=",
      " ",
      "\n",
      "text",
      "<p>",
      "</p>",
      "<br>",
      "<li>",
      "&",
      ";",
      "\u0000",
      "<script>",
      "</script>",
    );
    const html = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 });
    fc.assert(
      fc.property(html, (pieces) => {
        const text = plainText(pieces.join(""));
        expect(text).not.toMatch(/<[a-z!/?]/i);
        expect(text).not.toMatch(/[\u0000-\u0008\u000e-\u001f]|\n{3}/);
        expect(text).toBe(text.trim());
      }),
      { numRuns: 2_000 },
    );
  });

  // A million times over: what looked at the whole rest of the text each time would never end.
  it.each([
    ["<", "<"],
    ["&lt;", "<"],
    ["<p ", ""],
    ["<p\n", ""],
    ["<!--", ""],
    ["<script>", ""],
    ["<a href='", ""],
  ])("goes once through a text of nothing but %j", (hostile, left) => {
    const times = 1_000_000;
    const { length, [0]: first = "" } = plainText(hostile.repeat(times));
    expect({ length, first }).toEqual({ length: left.length * times, first: left });
  });
});

describe("decodeEntities", () => {
  it.each([
    ["&eacute;&Eacute;&ntilde;&uuml;&Scaron;", "éÉñüŠ"],
    ["&#233;&#xe9;&#XE9;&#233", "ééé" + "é"],
    ["&#146;&#128;", "’€"],
    ["&#0;&#55296;&#1114112;&#9999999;", "\u0000"],
    ["&unknown; &copy &; &", "&unknown; &copy &; &"],
    ["&constructor;&toString;", "&constructor;&toString;"],
  ])("%j becomes %j", (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});
