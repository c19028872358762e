import { addLine } from "@/features/bag/server/lines";
import { addLineSchema } from "@/features/bag/server/schemas";
import { handle } from "@/lib/session";

export const POST = handle({ body: addLineSchema }, (context) => addLine(context, context.body));
