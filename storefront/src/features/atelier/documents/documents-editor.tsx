"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";
import { formatDate } from "@/lib/format";
import { Button, Notice, SelectField } from "@/ui";

import { useRemoveDocumentMutation } from "../atelier-api";
import { FileButton } from "../parts/file-button";
import { DOCUMENT_TYPES, documentProblem } from "../parts/file-check";
import { Progress } from "../parts/progress";
import { useUpload } from "../parts/use-upload";
import { DOCUMENT_KINDS, type DocumentKind, type StylistDocument } from "../types";
import styles from "./documents-editor.module.css";

const MEGABYTE = 1024 * 1024;

interface DocumentsEditorProps {
  initial: StylistDocument[];
}

/** The papers that only the house sees: put in, seen in a list, taken out. */
export function DocumentsEditor({ initial }: DocumentsEditorProps) {
  const t = useTranslations("atelier.documents");
  const files = useTranslations("atelier.files");
  const locale = useLocale() as Locale;
  const sentence = useFailureSentence("atelier");
  const [documents, setDocuments] = useState(initial);
  const [kind, setKind] = useState<DocumentKind>(
    initial.some((document) => document.kind === "identity") ? "reference" : "identity",
  );
  const { progress, problem, send, fail } = useUpload();
  const [remove, removing] = useRemoveDocumentMutation();

  async function add([file]: File[]) {
    if (!file) {
      return;
    }
    const wrong = documentProblem(file);
    if (wrong) {
      fail(files(wrong));
      return;
    }
    const form = new FormData();
    form.append("kind", kind);
    form.append("file", file);
    const answer = await send<{ document: StylistDocument }>("documents", form);
    if (answer) {
      setDocuments((before) => [...before, answer.document]);
    }
  }

  async function takeOut(document: StylistDocument) {
    const result = await remove(document.id);
    if (!("error" in result)) {
      setDocuments((before) => before.filter(({ id }) => id !== document.id));
    }
  }

  return (
    <div className={styles.editor}>
      {documents.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <ul className={styles.list}>
          {documents.map((document) => (
            <li key={document.id} className={styles.row}>
              <span className={styles.kind}>{t(`kinds.${document.kind}`)}</span>
              <span className={styles.name}>{document.name}</span>
              <span className={styles.facts}>
                {t("size", { megabytes: Math.max(0.1, document.bytes / MEGABYTE) })},{" "}
                {formatDate(document.created_at, locale)}
              </span>
              <Button
                variant="quiet"
                loading={removing.isLoading && removing.originalArgs === document.id}
                onClick={() => void takeOut(document)}
                aria-label={t("removeNamed", { name: document.name })}
              >
                {t("remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {removing.error && <Notice tone="error">{sentence(removing.error)}</Notice>}
      <div className={styles.add}>
        <SelectField
          label={t("kind")}
          name="kind"
          value={kind}
          onChange={({ target }) =>
            setKind(DOCUMENT_KINDS.find((known) => known === target.value) ?? kind)
          }
          options={DOCUMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <FileButton accept={DOCUMENT_TYPES} filled disabled={progress !== null} onFiles={add}>
          {t("add")}
        </FileButton>
      </div>
      {progress !== null && <Progress label={t("sending")} value={progress} />}
      {problem && <Notice tone="error">{problem}</Notice>}
      <p className={styles.help}>{t("help")}</p>
    </div>
  );
}
