import { ArrowDownTray, DocumentText } from "@medusajs/icons";
import { IconButton, Text, Tooltip } from "@medusajs/ui";
import type { Stylist } from "../lib/types";
import { sizeWords, wordOf } from "../lib/words";
import { momentIn, staffZone } from "../lib/zoned";
import { Nothing, Section } from "./states";

/** The private papers of a stylist. They are saved, never shown by the browser itself. */
export function StylistDocuments({ stylist }: { stylist: Stylist }) {
  const { id, documents } = stylist;
  return (
    <Section title="Documents">
      {documents.length === 0 ? (
        <Nothing title="No documents">The stylist has not uploaded any.</Nothing>
      ) : (
        <ul className="divide-y">
          {documents.map((document) => (
            <li key={document.id} className="flex items-center gap-x-3 px-6 py-3">
              <DocumentText className="text-ui-fg-subtle shrink-0" />
              <div className="min-w-0 flex-1">
                <Text size="small" weight="plus" className="truncate" title={document.name}>
                  {document.name}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {wordOf(document.kind)}, {sizeWords(document.bytes)},{" "}
                  {momentIn(document.created_at, staffZone())}
                </Text>
              </div>
              <Tooltip content="Save">
                <IconButton size="small" variant="transparent" asChild>
                  <a
                    href={`/admin/stylists/${id}/documents/${document.id}/content`}
                    download={document.name}
                    aria-label={`Save ${document.name}`}
                  >
                    <ArrowDownTray />
                  </a>
                </IconButton>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
