export type MailRow = { label: string; note?: string; value: string };

/** What a mail says, before it is known whether it is read as HTML or as text. */
export type MailBlock =
  | { kind: "paragraph"; text: string }
  | { kind: "action"; label: string; url: string }
  | { kind: "rows"; rows: readonly MailRow[]; total?: MailRow }
  | { kind: "address"; title: string; lines: readonly string[] };

export type MailDocument = {
  language: string;
  subject: string;
  /** The line that mail programs show behind the subject. */
  preview: string;
  title: string;
  blocks: readonly MailBlock[];
  footer: string;
};

export type MailContent = { subject: string; html: string; text: string };

/** A file that goes with a mail; its bytes in base64. */
export type MailAttachment = { filename: string; content_type: string; content: string };

const INK = "#17130F";
const PAPER = "#F7F3EC";
const SAND = "#CFC3B0";
const ESPRESSO = "#3A2E25";
const SERIF = "'Cormorant Garamond', Garamond, Georgia, serif";
const SANS = "'Instrument Sans', Helvetica, Arial, sans-serif";
const CELL = `font-family:${SANS};font-size:16px;line-height:25px;color:${INK};`;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function rowHtml({ label, note, value }: MailRow, strong: boolean): string {
  const weight = strong ? "font-weight:600;" : "";
  const border = `border-bottom:1px solid ${SAND};padding:12px 0;vertical-align:top;`;
  const below = note
    ? `<br><span style="color:${ESPRESSO};font-size:14px;">${escapeHtml(note)}</span>`
    : "";
  return (
    `<tr><td style="${CELL}${weight}${border}">${escapeHtml(label)}${below}</td>` +
    `<td align="right" style="${CELL}${weight}${border}white-space:nowrap;">${escapeHtml(value)}</td></tr>`
  );
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p style="${CELL}margin:0 0 20px;">${escapeHtml(block.text)}</p>`;
    case "action":
      return (
        `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:12px 0 32px;"><tr>` +
        `<td style="background:${INK};padding:14px 28px;"><a href="${escapeHtml(block.url)}" ` +
        `style="font-family:${SANS};font-size:15px;color:${PAPER};text-decoration:none;">` +
        `${escapeHtml(block.label)}</a></td></tr></table>`
      );
    case "rows": {
      const rows = block.rows.map((row) => rowHtml(row, false)).join("");
      const total = block.total ? rowHtml(block.total, true) : "";
      return (
        `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" ` +
        `style="border-top:1px solid ${SAND};margin:12px 0 32px;">${rows}${total}</table>`
      );
    }
    case "address":
      return (
        `<p style="${CELL}margin:0 0 32px;"><span style="color:${ESPRESSO};font-size:14px;">` +
        `${escapeHtml(block.title)}</span><br>${block.lines.map(escapeHtml).join("<br>")}</p>`
      );
  }
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "action":
      return `${block.label}:\n${block.url}`;
    case "rows":
      return [...block.rows, ...(block.total ? [block.total] : [])]
        .map(({ label, note, value }) => `${label}${note ? ` (${note})` : ""}: ${value}`)
        .join("\n");
    case "address":
      return [block.title, ...block.lines].join("\n");
  }
}

function toHtml({ language, subject, preview, title, blocks, footer }: MailDocument): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escapeHtml(subject)}</title></head>` +
    `<body style="margin:0;padding:0;background:${PAPER};">` +
    `<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(preview)}</div>` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${PAPER};">` +
    `<tr><td align="center" style="padding:48px 24px;">` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;">` +
    `<tr><td align="center" style="padding:0 0 48px;font-family:${SANS};color:${INK};">` +
    `<span style="font-size:12px;letter-spacing:1.5px;">Style by</span><br>` +
    `<span style="font-family:${SERIF};font-size:30px;letter-spacing:12px;">ZAGA</span></td></tr>` +
    `<tr><td><h1 style="font-family:${SERIF};font-weight:400;font-size:32px;line-height:38px;` +
    `color:${INK};margin:0 0 24px;">${escapeHtml(title)}</h1>` +
    `${blocks.map(blockHtml).join("")}</td></tr>` +
    `<tr><td style="border-top:1px solid ${SAND};padding:24px 0 0;font-family:${SANS};` +
    `font-size:14px;line-height:22px;color:${ESPRESSO};">${escapeHtml(footer)}</td></tr>` +
    `</table></td></tr></table></body></html>`
  );
}

/** Writes a mail in both of its forms. Everything said is escaped. */
export function renderMail(document: MailDocument): MailContent {
  const { subject, title, blocks, footer } = document;
  const text = ["STYLE BY ZAGA", title, ...blocks.map(blockText), footer].join("\n\n");
  return { subject, html: toHtml(document), text: `${text}\n` };
}
