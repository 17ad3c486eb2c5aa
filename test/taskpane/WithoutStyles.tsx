import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";

const real = createDOMRenderer();
type Rules = Parameters<typeof real.insertCSSRules>[0];
type Rule = NonNullable<Rules[keyof Rules]>[number];

const hides = (rule: Rule): boolean => /display:none|visibility:hidden/.test(String(Array.isArray(rule) ? rule[0] : rule));

/**
 * jsdom lays nothing out, and asks each rule of a style sheet about each element whose role is asked for, which takes most of a test's time. Of the rules, one declaration each, only those
 * that hide something count for what a person hears. Looks are tested in a browser (test/e2e/paneLooks.test.ts).
 */
const renderer = {
  ...real,
  insertCSSRules: (rules: Rules) => {
    const hiding = Object.entries(rules).map(([bucket, list]) => [bucket, list?.filter(hides)]);
    real.insertCSSRules(Object.fromEntries(hiding) as Rules);
  },
};

export function WithoutStyles({ children }: { children: ReactNode }) {
  return <RendererProvider renderer={renderer}>{children}</RendererProvider>;
}
