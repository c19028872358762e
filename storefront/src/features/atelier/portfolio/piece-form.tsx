"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Checkbox, Field, Notice } from "@/ui";

import { useSavePieceMutation } from "../atelier-api";
import { TagField } from "../parts/tag-field";
import type { PortfolioPiece } from "../types";
import styles from "./piece-form.module.css";

interface PieceFormProps {
  piece: PortfolioPiece;
  onSaved: (piece: PortfolioPiece) => void;
  onCancel: () => void;
}

/** What is said about a picture. A client's name stands there only with their consent. */
export function PieceForm({ piece, onSaved, onCancel }: PieceFormProps) {
  const t = useTranslations("atelier.portfolio");
  const sentence = useFailureSentence("atelier");
  const [title, setTitle] = useState(piece.title ?? "");
  const [occasion, setOccasion] = useState(piece.occasion ?? "");
  const [alt, setAlt] = useState(piece.image.alt);
  const [tags, setTags] = useState(piece.tags);
  const [name, setName] = useState(piece.client_name ?? "");
  const [hasConsent, setConsent] = useState(piece.client_name !== null);
  const [problem, setProblem] = useState<"title" | "consent" | null>(null);
  const [save, { isLoading, error }] = useSavePieceMutation();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const named = name.trim() !== "";
    const wrong = title.trim() === "" ? "title" : named && !hasConsent ? "consent" : null;
    setProblem(wrong);
    if (wrong) {
      return;
    }
    const fields = {
      title: title.trim(),
      occasion: occasion.trim() || null,
      ...(alt.trim() ? { alt: alt.trim() } : {}),
      tags,
      client_name: named ? name.trim() : null,
      client_consent: named,
    };
    const result = await save({ id: piece.id, fields });
    if (result.data) {
      onSaved(result.data);
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        label={t("title")}
        name="title"
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.target.value)}
        error={problem === "title" ? t("problems.title") : undefined}
      />
      <Field
        label={t("occasion")}
        name="occasion"
        value={occasion}
        maxLength={120}
        help={t("occasionHelp")}
        onChange={(event) => setOccasion(event.target.value)}
      />
      <TagField
        label={t("tags")}
        name="tags"
        tags={tags}
        onChange={setTags}
        removeLabel={(word) => t("removeTag", { word })}
        max={20}
        maxLength={40}
      />
      <Field
        label={t("alt")}
        name="alt"
        value={alt}
        maxLength={300}
        help={t("altHelp")}
        onChange={(event) => setAlt(event.target.value)}
      />
      <Field
        label={t("client")}
        name="client_name"
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Checkbox
          name="client_consent"
          checked={hasConsent}
          onChange={(event) => setConsent(event.target.checked)}
          label={t("consent")}
        />
        {problem === "consent" && <Notice tone="error">{t("problems.consent")}</Notice>}
      </div>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={isLoading}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
