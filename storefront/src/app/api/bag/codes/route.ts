import { applyCode, removeCode } from "@/features/bag/server/codes";
import { codeSchema } from "@/features/bag/server/schemas";
import { handle } from "@/lib/session";

export const POST = handle({ body: codeSchema }, (context) =>
  applyCode(context, context.body.code),
);

export const DELETE = handle({ body: codeSchema }, (context) =>
  removeCode(context, context.body.code),
);
