import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";

import {
  CONSENT_CHOICES,
  CONSENT_COOKIE,
  CONSENT_SECONDS,
  type ConsentChoice,
  readChoice,
} from "@/features/consent/choice";
import { handle } from "@/lib/session";

const bodySchema = z.strictObject({ choice: z.enum(CONSENT_CHOICES) });

/** What the visitor has chosen; null as long as they have not. */
export function GET(request: NextRequest): NextResponse<{ choice: ConsentChoice | null }> {
  const choice = readChoice(request.cookies.get(CONSENT_COOKIE)?.value);
  return NextResponse.json({ choice }, { headers: { "cache-control": "private, no-store" } });
}

const answer = handle({ body: bodySchema }, ({ body }) => Promise.resolve(body));

/** Keeps the visitor's choice. */
export async function POST(
  request: NextRequest,
  context: { params: Promise<Record<string, string>> },
): Promise<NextResponse> {
  const response = await answer(request, context);
  const kept = response.ok ? bodySchema.safeParse(await response.clone().json()) : undefined;
  if (kept?.success) {
    response.cookies.set(CONSENT_COOKIE, kept.data.choice, {
      httpOnly: true,
      sameSite: "lax",
      secure: request.nextUrl.protocol === "https:",
      path: "/",
      maxAge: CONSENT_SECONDS,
    });
  }
  return response;
}
