"use client";

import Drawer from "@mui/material/Drawer";
import { useTranslations } from "next-intl";
import { useId } from "react";

import { CloseIcon } from "./icons";
import { type SideDrawerProps } from "./side-drawer-props";
import styles from "./side-drawer.module.css";
import { HouseTheme } from "./theme/house-theme";

/** The drawer itself, loaded when one is first opened; MUI keeps the focus inside it. */
export default function SideDrawerPanel({
  open,
  onClose,
  title,
  side = "end",
  children,
  footer,
}: SideDrawerProps) {
  const t = useTranslations("common.drawer");
  const titleId = useId();
  return (
    <HouseTheme>
      <Drawer
        open={open}
        onClose={onClose}
        anchor={side === "end" ? "right" : "left"}
        slotProps={{
          paper: {
            className: styles.paper,
            role: "dialog",
            "aria-modal": true,
            "aria-labelledby": titleId,
          },
        }}
      >
        <div className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} onClick={onClose} aria-label={t("close")}>
            <CloseIcon />
          </button>
        </div>
        <div className={styles.body}>{children}</div>
        {footer ? <div className={styles.footer}>{footer}</div> : null}
      </Drawer>
    </HouseTheme>
  );
}
