import { useEffect } from "react";

/** Looks whether the rows changed when the person comes back to the pane: change events do not reach a pane that is out of sight. */
export function useSourceCheck(check: () => Promise<void>): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void check();
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [check]);
}
