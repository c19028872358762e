/** Text in a PDF string needs these escaped. */
function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}

/**
 * A PDF of one page with a few lines, in place of the papers of a person who does not exist.
 *
 * @param lines in letters that PDF's own fonts have
 */
export function demoDocument(lines: readonly string[]): Buffer {
  const words = lines.map((line) => `(${escaped(line)}) Tj T*`).join(" ");
  const content = `BT /F1 14 Tf 72 760 Td 22 TL ${words} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}${table}${end}`, "latin1");
}
