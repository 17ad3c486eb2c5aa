import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** The sentence that leads a view, and the text below it. */
export const textStyles = {
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  paragraph: { margin: 0 },
} satisfies Record<string, GriffelStyle>;
