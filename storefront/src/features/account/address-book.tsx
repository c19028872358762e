"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { AddressLines, plainAddress, type SavedAddress } from "@/features/checkout";
import { useFailureSentence } from "@/features/bag";
import { Button, Notice } from "@/ui";

import {
  useAddAddressMutation,
  useChangeAddressMutation,
  useRemoveAddressMutation,
} from "./account-api";
import styles from "./address-book.module.css";
import { AddressForm } from "./address-form";
import type { Client } from "./types";

interface Props {
  initial: SavedAddress[];
  countries: string[];
}

type Open = { kind: "none" } | { kind: "new" } | { kind: "edit"; id: string };

/** The client's addresses: add, change, take out with a way back, choose the usual one. */
export function AddressBook({ initial, countries }: Props) {
  const t = useTranslations("account.addresses");
  const sentence = useFailureSentence("account");
  const [addresses, setAddresses] = useState(initial);
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const [removed, setRemoved] = useState<SavedAddress | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [changeAddress, changing] = useChangeAddressMutation();
  const [addAddress, adding] = useAddAddressMutation();
  const [removeAddress, removing] = useRemoveAddressMutation();
  const error = changing.error ?? removing.error ?? adding.error;

  function show(client: Client) {
    setAddresses(client.addresses);
    setOpen({ kind: "none" });
  }

  async function makeUsual(saved: SavedAddress) {
    const result = await changeAddress({
      id: saved.id,
      address: plainAddress(saved),
      is_default: true,
    });
    if (result.data) {
      show(result.data);
    }
  }

  async function remove(saved: SavedAddress) {
    setSaved(false);
    const result = await removeAddress({ id: saved.id });
    if (result.data) {
      setRemoved(saved);
      show(result.data);
    }
  }

  async function putBack(saved: SavedAddress) {
    const result = await addAddress({
      address: plainAddress(saved),
      is_default: saved.is_default,
    });
    if (result.data) {
      setRemoved(null);
      show(result.data);
    }
  }

  function saved(client: Client) {
    setRemoved(null);
    setSaved(true);
    show(client);
  }

  const start = (next: Open) => {
    setSaved(false);
    setOpen(next);
  };

  return (
    <div className={styles.book}>
      {removed && (
        <Notice
          tone="info"
          action={
            <Button
              variant="quiet"
              loading={adding.isLoading}
              onClick={() => void putBack(removed)}
            >
              {t("undo")}
            </Button>
          }
        >
          {t("removed", { address: removed.address_1 })}
        </Notice>
      )}
      {isSaved && <Notice tone="success">{t("saved")}</Notice>}
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      {addresses.length === 0 && open.kind === "none" && <p>{t("empty")}</p>}
      <ul className={styles.list}>
        {addresses.map((one) => (
          <li key={one.id} className={styles.item}>
            {open.kind === "edit" && open.id === one.id ? (
              <AddressForm
                saved={one}
                countries={countries}
                onSaved={saved}
                onCancel={() => setOpen({ kind: "none" })}
              />
            ) : (
              <>
                {one.is_default && <p className={styles.usual}>{t("usual")}</p>}
                <AddressLines address={one} />
                <p>{one.phone}</p>
                <div className={styles.actions}>
                  <Button
                    variant="quiet"
                    aria-label={t("changeNamed", { address: one.address_1 })}
                    onClick={() => start({ kind: "edit", id: one.id })}
                  >
                    {t("change")}
                  </Button>
                  <Button
                    variant="quiet"
                    aria-label={t("removeNamed", { address: one.address_1 })}
                    loading={removing.isLoading}
                    onClick={() => void remove(one)}
                  >
                    {t("remove")}
                  </Button>
                  {!one.is_default && (
                    <Button
                      variant="quiet"
                      loading={changing.isLoading}
                      onClick={() => void makeUsual(one)}
                    >
                      {t("makeUsual")}
                    </Button>
                  )}
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {open.kind === "new" ? (
        <AddressForm
          saved={null}
          countries={countries}
          onSaved={saved}
          onCancel={() => setOpen({ kind: "none" })}
        />
      ) : (
        open.kind === "none" && <Button onClick={() => start({ kind: "new" })}>{t("add")}</Button>
      )}
    </div>
  );
}
