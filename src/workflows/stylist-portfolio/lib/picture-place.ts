import { storedFileKey } from "../../../lib/pictures/stored-file-key";

const FOLDER = "ateliers";

/** The folder of the storage that holds what one stylist has uploaded to be shown. */
export function pictureFolder(stylistId: string): string {
  return `${FOLDER}/${stylistId}`;
}

/**
 * The key of a stored picture, if it is one that this stylist has uploaded. Pictures that others show
 * too, such as those of pieces, have none: they are never a stylist's to delete.
 *
 * @param url public address of the picture
 * @param base public address of the storage
 */
export function uploadedPictureKey(url: string, base: string, stylistId: string): string | null {
  const key = storedFileKey(url, base);
  return key?.includes(`${pictureFolder(stylistId)}/`) ? key : null;
}
