"use client";

import type { ExceptionBlock, HoursBlock } from "./draft";
import { ExceptionForm } from "./exception-form";
import { HoursForm } from "./hours-form";
import type { BlockWords } from "./use-block-words";
import type { HoursEditor } from "./use-hours-draft";

interface SelectedFormProps {
  block: HoursBlock | ExceptionBlock;
  editor: HoursEditor;
  words: BlockWords;
  problems: readonly string[];
  onRemove: (key: string) => void;
  onDone: () => void;
}

/** The form of the block that is selected. */
export function SelectedForm({ block, editor, onRemove, ...rest }: SelectedFormProps) {
  const remove = () => onRemove(block.key);
  return "weekday" in block ? (
    <HoursForm
      {...rest}
      key={block.key}
      block={block}
      onChange={(next) => editor.changeHours(block.key, next)}
      onRemove={remove}
    />
  ) : (
    <ExceptionForm
      {...rest}
      key={block.key}
      block={block}
      onChange={(next) => editor.changeException(block.key, next)}
      onRemove={remove}
    />
  );
}
