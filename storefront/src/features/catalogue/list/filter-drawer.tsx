"use client";

import { type MouseEvent, type ReactNode, useRef } from "react";

import { CloseIcon } from "@/ui/icons";

import styles from "./filter-drawer.module.css";

interface FilterDrawerProps {
  /** On the button that opens it, and over what it holds. */
  label: string;
  /** The same on a phone, where it also holds the order. */
  phoneLabel: string;
  /** After the label: how many filters are set. */
  chosen?: string;
  close: string;
  /** On the button that leads back to the list, with its count. */
  show: string;
  /** Beside that button. */
  aside?: ReactNode;
  children: ReactNode;
}

const ID = "filters";

/**
 * The drawer of filters: the browser's own modal dialog, which keeps the focus, closes on Escape
 * and gives the focus back. `command` opens it where no script runs.
 */
export function FilterDrawer({
  label,
  phoneLabel,
  chosen,
  close,
  show,
  aside,
  children,
}: FilterDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  function open() {
    if (!dialog.current?.open) {
      dialog.current?.showModal();
    }
  }

  function shut() {
    dialog.current?.close();
  }

  function onClick(event: MouseEvent<HTMLDialogElement>) {
    // What it holds covers it, so only its backdrop can be the target itself.
    if (event.target === event.currentTarget) {
      shut();
    }
  }

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        data-list-home=""
        onClick={open}
        {...invoking("show-modal")}
      >
        <span>
          <span className={styles.desk}>{label}</span>
          <span className={styles.phone}>{phoneLabel}</span>
          {chosen ? <> {chosen}</> : null}
        </span>
      </button>
      <dialog
        ref={dialog}
        id={ID}
        className={styles.drawer}
        aria-labelledby={`${ID}-title`}
        onClick={onClick}
      >
        <div className={styles.inner}>
          <div className={styles.head}>
            <h2 id={`${ID}-title`} className={styles.title}>
              <span className={styles.desk}>{label}</span>
              <span className={styles.phone}>{phoneLabel}</span>
            </h2>
            <button
              type="button"
              className={styles.close}
              aria-label={close}
              onClick={shut}
              {...invoking("close")}
            >
              <CloseIcon />
            </button>
          </div>
          <div className={styles.body}>{children}</div>
          <div className={styles.foot}>
            {aside}
            <button type="button" className={styles.show} onClick={shut} {...invoking("close")}>
              {show}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}

/** HTML's own way of letting a button act on a dialog; React does not know its attributes yet. */
function invoking(command: "show-modal" | "close"): Record<string, string> {
  return { command, commandfor: ID };
}
