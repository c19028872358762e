import { type ReactNode } from "react";

import { PageTitle } from "@/ui/page-title";

import styles from "./text-page.module.css";

interface TextPageProps {
  title: string;
  intro: string;
  sections: readonly { title: string; text: string }[];
  children?: ReactNode;
}

/** A page to read: title on one side, short sections on the other. */
export function TextPage({ title, intro, sections, children }: TextPageProps) {
  return (
    <div className={styles.page}>
      <PageTitle title={title} intro={intro} className={styles.title} />
      <div className={styles.sections}>
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            <p>{section.text}</p>
          </section>
        ))}
        {children}
      </div>
    </div>
  );
}
