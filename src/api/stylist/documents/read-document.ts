import { badInput } from "../../../lib/house-error";
import { lookAtPicture } from "../../../lib/pictures/look-at-picture";
import { PictureError } from "../../../lib/pictures/picture-error";
import {
  type DocumentMime,
  documentMime,
  documentName,
} from "../../../modules/stylist/lib/document-type";

type Uploaded = { originalname: string; buffer: Buffer };

type ReadDocument = { name: string; mime: DocumentMime; bytes: number; content: string };

async function assertReadable(buffer: Buffer, mime: DocumentMime): Promise<void> {
  if (mime === "application/pdf") {
    return;
  }
  try {
    await lookAtPicture(buffer);
  } catch (error) {
    if (error instanceof PictureError) {
      throw badInput(
        "document_damaged",
        "The picture cannot be read. Save it again and send that.",
      );
    }
    throw error;
  }
}

/**
 * Looks at an uploaded document. Its content says what it is, not its name or its sender.
 *
 * @returns the file with its true type, its content in base64
 * @throws HouseError 400 `file_missing`, `document_type_refused`, `document_damaged`
 */
export async function readDocument(file: Uploaded | undefined): Promise<ReadDocument> {
  if (!file?.buffer.length) {
    throw badInput("file_missing", 'Send the document in the field "file".');
  }
  const { buffer, originalname } = file;
  const mime = documentMime(buffer);
  if (!mime) {
    throw badInput(
      "document_type_refused",
      "The file is not a PDF, JPEG, PNG or WebP, whatever its name says.",
    );
  }
  await assertReadable(buffer, mime);
  // Multer reads names as Latin-1; browsers send UTF-8.
  const sent = Buffer.from(originalname, "latin1").toString("utf8");
  return {
    name: documentName(sent, mime),
    mime,
    bytes: buffer.length,
    content: buffer.toString("base64"),
  };
}
