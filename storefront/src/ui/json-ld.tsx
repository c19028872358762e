/** Facts for search engines, out of sight. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  // Escaped, so that no text in it can end the script.
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
