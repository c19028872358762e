import { removeLine, updateLine } from "@/features/bag/server/lines";
import { updateLineSchema } from "@/features/bag/server/schemas";
import { handle } from "@/lib/session";

export const PATCH = handle({ body: updateLineSchema }, (context) =>
  updateLine(context, context.params.id ?? "", context.body.quantity),
);

export const DELETE = handle({}, (context) => removeLine(context, context.params.id ?? ""));
