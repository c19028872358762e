import { type Silhouette } from "../vocabulary";

/**
 * Drawings on 120 by 200 units, symmetrical about x = 60: only the right half is written down. The
 * body is a dress form as in the house's pictures; the garment is laid over it.
 */
export interface SilhouetteDrawing {
  /** Outline of the garment's right half, from the top of its centre to the bottom. */
  half: string;
  /** Seams and folds of the right half. */
  folds?: string;
  /** Lines that are not mirrored: a wrap, a drape. */
  over?: string;
  /** The form's stand shows below it. */
  short?: boolean;
}

/** Neck and shoulders of the form, right half. */
export const FORM_HALF =
  "M60 12h3.6c1 0 1.6.8 1.6 1.8v9.4c0 3.6 4.4 5 9.4 6.8 5 1.8 7 4 6.4 9.2C80.4 45 78 49 77 56H60Z";
/** The stand below a short garment, right half. */
export const STAND_HALF = "M60 100h1.2v88H60ZM60 188c9 0 14 1.2 14 3.2H60Z";

const STRAPLESS = "M60 51c4-5.6 10-8 16.6-5.4";
const TO_WAIST = "C77 57 71.6 66 70.4 78";
const SHOULDER = "M60 40c3-2 5-7.5 6.8-14.4 3.6 2.2 7.6 3 10.8 4.6 4 2 4.4 6.6 3.6 10.6";

/** Each shape; drawn for the house. */
export const DRAWINGS: Record<Silhouette, SilhouetteDrawing> = {
  column: {
    half: `${STRAPLESS}${TO_WAIST}C74 87 77.4 96 77.6 108L78.4 188H60Z`,
    folds: "M60 78h10.4M66 92c1.4 30 1.8 64 1.8 96M72.6 96c1 30 1.2 62 1.2 92",
  },
  a_line: {
    half: `${STRAPLESS}${TO_WAIST}L99 186C86 189 73 190 60 190Z`,
    folds: "M60 78h10.4M65 82l8 107M68.4 82l19 105.4",
  },
  ball_gown: {
    half: `${STRAPLESS}${TO_WAIST}C88 80 112 112 116 178C98 188 78 190 60 190Z`,
    folds:
      "M60 78h10.4M63.6 79c5 34 7 74 7.4 110.6M67 79c14 26 22 66 25 106.6M69.6 79c20 20 32 56 37 101.6",
  },
  bias_cut: {
    half: "M60 56c4-4.4 8-8.4 11.6-13.2L72.6 29.4 74.2 30 73.8 44c1.8 1 2.8 2.6 3 4.6 0 10-3.6 19-3.8 28.4 1 11 5.6 18 5.8 30C79.4 136 82 164 88 187 78 189.6 70 190 60 190Z",
    folds: "M77.4 100C70 128 64 158 60 172M79 122c-5 22-11 44-15 67M81.6 150c-2.6 13-5 26-6.8 38.6",
  },
  empire: {
    half: "M60 49c5-6 10.6-8 16.4-4.4.6 5-.4 10.4-2.4 15.4C82 92 88 142 91 187c-10 2.4-20 3-31 3Z",
    folds: "M60 60h14M64 61c4 38 6 84 6.6 128.6M69 61c7 38 10.6 84 12 127.6",
  },
  sheath: {
    half: `${SHOULDER}C80 49 77.6 54 77 58 75.6 66 71.4 71 71 79c1.6 8 6.4 16 6.8 27 .2 14-1.8 27-3.8 40H60Z`,
    folds: "M69 52c-2 9-2.6 18-2.6 27 0 9 1.6 18 2.4 27M60 128v18",
    short: true,
  },
  trumpet: {
    half: `${STRAPLESS}${TO_WAIST}C75.6 87 78.4 96 78.4 108 78.4 124 74 138 74.4 150 78 164 92 178 104 185.4 90 189.4 76 190.4 60 190.4Z`,
    folds: "M60 78h10.4M65 146c2 16 6 31 12 43M70 146c4 14 12 29 21.6 40.6M60 146v44",
  },
  draped: {
    half: "M60 44c6-1 11-4 14.6-13.6l3 1.2c4 2 4.4 6.6 3.6 10.6C80 49 77.6 54 77 58 75.6 66 71.4 71 71 79c4 9 8 18 9 30 2.4 26 4.6 52 8 78-9 2.4-18 3-28 3Z",
    over: "M44 34c10 12 22 20 33 23M43 42c9 12 20 21 32 25M45 52c7 9 16 16 27 20M48 64c6 6 13 11 23 14M71 79C62 104 52 140 46 188M71 79c-3 30-8 70-11 110",
  },
  tailored: {
    half: "M60 66l9-38.6c3.6 2.2 7.6 3 10.8 4.6 4 2 5.4 5.6 5.8 11.6l2 40-8.4.6-.6-22C77.6 69 74.6 73 74.6 80c1.8 8 4.8 15 5.4 26H60Z",
    folds: "M60 66l9-38.6 5.4 13-5 3.6 4 5L60 72M66 92h9M60 106V66M73 108l-1.4 80H62.4L60.6 118",
  },
  structured_shoulder: {
    half: "M60 62l7-35 18 2.8c4.6.8 6.4 3.6 6.8 8.6l2.6 46-8.6.8-2.6-31C81 62 76 70 75.4 80c2 9 4 17 4.6 30H60Z",
    folds:
      "M60 62l7-35 6 13.4-4.8 3 3.8 4.8L60 68M60 110V62M79.6 31.4c2.6 6 3.2 14 3.2 23M65.4 94h10",
    short: true,
  },
  cropped: {
    half: `${SHOULDER}l2.6 32-7.6 1-2-13c-.8 6-2 9-2.6 13.6H60Z`,
    folds: "M60 40v34.8M69 58h6M71.4 80C75.6 88 77.8 98 78 108l3.6 80H62L60 122",
  },
  oversized: {
    half: "M60 44l7.4-17.4c5 1.6 12 3 16.6 5.6 6 3.4 8.4 9 9.4 17L99 96l-9 2.4-4-20c3 22 5 44 2 68-8 2-18 3-28 3Z",
    folds: "M60 44l7.4-17.4 5 17-3 2.6L60 62M60 149V44M86 78l-3.6-22M70 106h11.6",
    short: true,
  },
  wide_leg: {
    half: `${SHOULDER}C80 49 77.6 54 77 58 75.6 66 71.4 71 71 79c4 6 6.6 14 8.4 24L94 188H68L60 124Z`,
    folds: "M60 79h11M60 83h11.4M66.4 84c4 34 9 70 14 104M60 40v39",
  },
  straight_leg: {
    half: `${SHOULDER}C80 49 77.6 54 77 58 75.6 66 71.4 71 71 79c3.6 7 6.4 15 6.8 27L77 188H64L60 122Z`,
    folds: "M60 79h11M60 83h11.6M67 84c2 34 3 70 3.4 104M60 40v39",
  },
};
