"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import {
  type Address,
  ADDRESS_FIELDS,
  AddressFields,
  type AddressProblems,
  addressProblems,
  blankAddress,
  plainAddress,
  type SavedAddress,
} from "@/features/checkout";
import { type Locale, parseLocale } from "@/i18n/markets";
import { Button, Checkbox, Notice } from "@/ui";

import { useAddAddressMutation, useChangeAddressMutation } from "./account-api";
import styles from "./address-book.module.css";
import type { Client } from "./types";

interface Props {
  /** The address to change; null for a new one. */
  saved: SavedAddress | null;
  countries: string[];
  onSaved: (client: Client) => void;
  onCancel: () => void;
}

/** Form of one address in the account. */
export function AddressForm({ saved, countries, onSaved, onCancel }: Props) {
  const t = useTranslations("account.addresses");
  const sentence = useFailureSentence("account");
  const { country } = parseLocale(useLocale() as Locale);
  const form = useRef<HTMLFormElement>(null);
  const [address, setAddress] = useState<Address>(() =>
    saved ? plainAddress(saved) : blankAddress(country),
  );
  const [isDefault, setDefault] = useState(saved?.is_default ?? false);
  const [problems, setProblems] = useState<AddressProblems>({});
  const [addAddress, adding] = useAddAddressMutation();
  const [changeAddress, changing] = useChangeAddressMutation();
  const isLoading = adding.isLoading || changing.isLoading;
  const error = adding.error ?? changing.error;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isLoading) {
      return;
    }
    const found = addressProblems(address, countries);
    setProblems(found);
    const first = ADDRESS_FIELDS.find((field) => found[field]);
    if (first) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const input = { address, is_default: isDefault };
    const result = await (saved ? changeAddress({ ...input, id: saved.id }) : addAddress(input));
    if (result.data) {
      onSaved(result.data);
    }
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className={styles.form}>
      <AddressFields
        address={address}
        countries={countries}
        problems={problems}
        onChange={(change) => {
          setAddress((before) => ({ ...before, ...change }));
          setProblems((before) =>
            Object.fromEntries(Object.entries(before).filter(([field]) => !(field in change))),
          );
        }}
      />
      <Checkbox
        name="is_default"
        checked={isDefault}
        onChange={(event) => setDefault(event.target.checked)}
        label={t("isUsual")}
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.formActions}>
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
