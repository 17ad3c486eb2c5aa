import { Component, type ReactNode, Suspense } from "react";
import { t } from "../../strings/pane";

/** A part whose code is loaded when it is first shown; the rest of the view stands while it loads, and also if it cannot be loaded. */
export function LazyPart({ children, loading = t("plot.loading") }: { children: ReactNode; loading?: string }) {
  return (
    <LoadBoundary>
      <Suspense fallback={<div role="status">{loading}</div>}>{children}</Suspense>
    </LoadBoundary>
  );
}

/** A class, because React knows no other way to catch what a child throws. */
class LoadBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <div role="alert">{t("plot.failed")}</div> : this.props.children;
  }
}
