"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { type Locale, parseLocale } from "@/i18n/markets";
import { readFailure } from "@/store/house-failure";
import { Button, Checkbox, Choice, Notice } from "@/ui";

import {
  type Address,
  ADDRESS_FIELDS,
  addressProblems,
  type AddressProblems,
  blankAddress,
  plainAddress,
} from "./address";
import { AddressFields } from "./address-fields";
import { AddressLines } from "./address-lines";
import { useSetAddressMutation } from "./checkout-api";
import styles from "./steps.module.css";
import type { Checkout, SavedAddress } from "./types";
import { useDraft } from "./use-draft";

const OTHER = "other";

/** Where the pieces go: one of the client's addresses, the usual one chosen already, or another. */
export function AddressStep({ checkout, onDone }: { checkout: Checkout; onDone: () => void }) {
  const t = useTranslations("checkout");
  const sentence = useFailureSentence("checkout");
  const form = useRef<HTMLFormElement>(null);
  const { country } = parseLocale(useLocale() as Locale);
  const { countries, client } = checkout;
  const saved = (client?.addresses ?? []).filter((one) => countries.includes(one.country_code));
  const [chosen, setChosen] = useState(() => firstChoice(checkout, saved));
  const [address, change, forget] = useDraft<Address>("address", startOf(checkout, country));
  const [keep, setKeep] = useState(saved.length === 0);
  const [problems, setProblems] = useState<AddressProblems>({});
  const [setAddress, { isLoading, error }] = useSetAddressMutation();
  const isTyped = chosen === OTHER;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isLoading) {
      return;
    }
    const picked = isTyped ? address : saved.find((one) => one.id === chosen);
    const wanted = picked && plainAddress(picked);
    const found = wanted ? addressProblems(wanted, countries) : {};
    setProblems(found);
    if (!wanted || Object.keys(found).length > 0) {
      if (!isTyped && wanted) {
        // A saved address that no longer passes is opened for the missing part to be filled in.
        change(wanted);
        setChosen(OTHER);
      }
      focusFirst(form.current, found);
      return;
    }
    const result = await setAddress({
      board: checkout.board_id,
      address: wanted,
      keep: isTyped && Boolean(client) && keep,
    });
    if ("error" in result) {
      const { problems: refused } = readFailure(result.error)?.details ?? {};
      setProblems((refused as AddressProblems | undefined) ?? {});
      return;
    }
    forget();
    onDone();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className={styles.form}>
      {saved.length > 0 && (
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{t("address.saved")}</legend>
          {saved.map((one) => (
            <Choice
              key={one.id}
              name="saved_address"
              value={one.id}
              checked={chosen === one.id}
              onChange={() => setChosen(one.id)}
              label={<AddressLines address={one} />}
              aside={one.is_default ? t("address.default") : undefined}
            />
          ))}
          <Choice
            name="saved_address"
            value={OTHER}
            checked={isTyped}
            onChange={() => setChosen(OTHER)}
            label={t("address.other")}
          />
        </fieldset>
      )}
      {isTyped && (
        <>
          <AddressFields
            address={address}
            countries={countries}
            problems={problems}
            onChange={(next) => {
              change(next);
              setProblems((before) => without(before, Object.keys(next)));
            }}
            section="shipping"
          />
          {client && (
            <Checkbox
              name="keep"
              checked={keep}
              onChange={(event) => setKeep(event.target.checked)}
              label={t("address.keep")}
            />
          )}
        </>
      )}
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.way}>
        <Button type="submit" loading={isLoading} fullWidth>
          {t("steps.continue")}
        </Button>
      </div>
    </form>
  );
}

function startOf({ address, countries, client }: Checkout, country: string): Address {
  const usual = countries.includes(country) ? country : (countries[0] ?? "");
  return (
    address ?? {
      ...blankAddress(usual),
      first_name: client?.first_name ?? "",
      last_name: client?.last_name ?? "",
    }
  );
}

function firstChoice({ address }: Checkout, saved: SavedAddress[]): string {
  if (saved.length === 0) {
    return OTHER;
  }
  if (address) {
    const same = saved.find(
      (one) =>
        one.address_1 === address.address_1 &&
        one.postal_code === address.postal_code &&
        one.last_name === address.last_name,
    );
    return same?.id ?? OTHER;
  }
  return (saved.find((one) => one.is_default) ?? saved[0])?.id ?? OTHER;
}

function without(problems: AddressProblems, fields: string[]): AddressProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !fields.includes(field)));
}

function focusFirst(form: HTMLFormElement | null, problems: AddressProblems): void {
  const first = ADDRESS_FIELDS.find((field) => problems[field]);
  if (first) {
    form?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }
}
