/** Why a picture could not be looked at or taken in. */
export type PictureFailure =
  /** More bytes than a picture of the house may have. */
  | "too_large"
  /** More pixels than may be unpacked: a decompression bomb, or a mistake of a studio. */
  | "too_many_pixels"
  /** Not a JPEG, PNG, WebP or AVIF, whatever its name says. */
  | "not_a_picture"
  /** Begins like a picture, and cannot be read to its end. */
  | "damaged"
  /** An address that the house does not ask: no web address, or one inside a private network. */
  | "address_refused"
  /** Sent on to yet another address, too often. */
  | "redirected_too_often"
  /** The other server did not send the whole picture in time. May pass by itself. */
  | "too_slow"
  /** The other server answered, and not with the file. May pass by itself. */
  | "not_given"
  /** The storage or the other server did not answer. May pass by itself. */
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
