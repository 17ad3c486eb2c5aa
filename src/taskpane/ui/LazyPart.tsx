import { Component, type ReactNode, Suspense } from "react";
import { t } from "../../strings/pane";
import { useViewStyles } from "./view.styles";

interface Props {
  children: ReactNode;
  /** the part is a whole view and not a chart below its figures */
  isView?: boolean;
}

/** A part whose code is loaded when it is first shown; the rest of the view stands while it loads, and also if it cannot be loaded. */
export function LazyPart({ children, isView = false }: Props) {
  return (
    <LoadBoundary isView={isView}>
      <Suspense fallback={isView ? <Opening /> : <div role="status">{t("plot.loading")}</div>}>{children}</Suspense>
    </LoadBoundary>
  );
}

/** A heading, so that the focus that a pressed button has lost waits here for the heading of the view. */
function Opening() {
  const view = useViewStyles();
  return <h2 className={view.heading}>{t("view.loading")}</h2>;
}

/** A class, because React knows no other way to catch what a child throws. */
class LoadBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <div role="alert">{t(this.props.isView ? "view.failed" : "plot.failed")}</div> : this.props.children;
  }
}
