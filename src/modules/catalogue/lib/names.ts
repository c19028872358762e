import type { CatalogueDocument } from "../../../lib/catalogue/document";
import { WordCounts } from "./word-counts";
import { WordIndex } from "./word-index";

/** Texts whose words people search by; descriptions hold too many others. */
function spokenTexts(document: CatalogueDocument): string[] {
  return [...titlesOf(document), ...attributesOf(document)];
}

function titlesOf(document: CatalogueDocument): string[] {
  return [document.title, document.title_fr];
}

function attributesOf(document: CatalogueDocument): string[] {
  return [
    document.subtitle,
    document.subtitle_fr,
    document.brand_name,
    document.category_names,
    document.collection_names,
    document.attribute_names,
  ];
}

/** Whether the text engines see the same in two documents. */
export function isWordedAlike(a: CatalogueDocument, b: CatalogueDocument): boolean {
  const seen = (document: CatalogueDocument) => [
    ...spokenTexts(document),
    document.description,
    document.description_fr,
    document.popularity,
    document.created_at,
  ];
  const other = seen(b);
  return seen(a).every((value, index) => value === other[index]);
}

function isNamedAlike(a: CatalogueDocument, b: CatalogueDocument): boolean {
  return (
    a.handle === b.handle && a.visibility === b.visibility && isSame(spokenTexts(a), spokenTexts(b))
  );
}

function isSame(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a?.length === b.length && b.every((value, index) => value === a[index]);
}

/** Whatever a piece is called: its handle, the ids of its variants, and its words. */
export class PieceNames {
  /** The words of public pieces, for spelling; what is private gives nothing away. */
  readonly counts = new WordCounts();
  /** The words of all pieces, private ones included: who asks narrows to what they may know of. */
  readonly index = new WordIndex();

  private readonly slotsByHandle = new Map<string, number>();
  private readonly slotsByVariant = new Map<string, number>();
  private readonly variants: (readonly string[])[] = [];

  /** The slot of the piece with this handle or variant id. */
  slotOf(reference: string): number | undefined {
    return this.slotsByHandle.get(reference) ?? this.slotsByVariant.get(reference);
  }

  /**
   * Takes in what a piece is called now. A price or the stock changes far more often than a name, so
   * nothing is done when the names are the same.
   *
   * @param before what the slot held until now
   */
  replace(
    slot: number,
    before: CatalogueDocument | undefined,
    document: CatalogueDocument,
    variantIds: readonly string[],
  ): void {
    if (before && isNamedAlike(before, document) && isSame(this.variants[slot], variantIds)) {
      return;
    }
    this.forget(slot, before);
    if (document.visibility === "public") {
      this.counts.add(spokenTexts(document));
    }
    this.index.set(slot, titlesOf(document), attributesOf(document));
    this.slotsByHandle.set(document.handle, slot);
    for (const id of variantIds) {
      this.slotsByVariant.set(id, slot);
    }
    this.variants[slot] = variantIds;
  }

  /** Lets go of everything that the piece in a slot was known by. */
  forget(slot: number, document: CatalogueDocument | undefined): void {
    if (document?.visibility === "public") {
      this.counts.remove(spokenTexts(document));
    }
    this.index.delete(slot);
    if (document && this.slotsByHandle.get(document.handle) === slot) {
      this.slotsByHandle.delete(document.handle);
    }
    for (const id of this.variants[slot] ?? []) {
      this.slotsByVariant.delete(id);
    }
    this.variants[slot] = [];
  }
}
