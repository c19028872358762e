/** Why a picture could not be looked at. */
export type PictureFailure =
  /** More bytes than a picture of the house may have. */
  | "too_large"
  /** More pixels than may be unpacked: a decompression bomb, or a mistake of a studio. */
  | "too_many_pixels"
  /** Not a JPEG, PNG, WebP or AVIF, whatever its name says. */
  | "not_a_picture"
  /** Begins like a picture, and cannot be read to its end. */
  | "damaged"
  /** The storage did not give the file. The only reason that may pass by itself. */
  | "unreachable";

/** Expected with pictures from outside: the reason is stored, and the product shows without. */
export class PictureError extends Error {
  readonly reason: PictureFailure;

  constructor(reason: PictureFailure) {
    super(`The picture is ${reason.replaceAll("_", " ")}.`);
    this.name = "PictureError";
    this.reason = reason;
  }
}
