import { element } from "./elements";
import type { Session } from "./Session";

const PANE_URL = "taskpane.html";
const WIDTH = { usual: 350, least: 280, most: 800, step: 10 };

/** The task pane's frame: shown beside the grid, resizable by mouse and keyboard, hidden and shown by its button. */
export function createPane(): { show(session: Session, onDrawn: () => void): void } {
  makeResizable();
  const toggle = element<HTMLButtonElement>("toggle-pane");
  const setVisible = (visible: boolean): void => {
    document.querySelector(".work")?.classList.toggle("without-pane", !visible);
    toggle.textContent = visible ? "Hide pane" : "Show pane";
    toggle.setAttribute("aria-expanded", String(visible));
  };
  toggle.addEventListener("click", () => setVisible(toggle.getAttribute("aria-expanded") !== "true"));
  const outline = element("pane-outline");
  let letGo: (() => void) | undefined;
  return {
    show(session, onDrawn) {
      letGo?.();
      const frame = document.createElement("iframe");
      frame.title = "Loyalty Economics task pane";
      letGo = session.host.attachToIframe(frame, PANE_URL);
      outline.classList.remove("is-loaded");
      element("pane").replaceChildren(
        titleBar(() => setVisible(false)),
        frame,
        outline,
      );
      frame.addEventListener("load", () => {
        outline.classList.add("is-loaded");
        whenDrawn(frame, () => {
          outline.remove();
          onDrawn();
        });
      });
    },
  };
}

/** The pane's files are loaded before it draws itself, in place of the text that its page begins with. */
function whenDrawn(frame: HTMLIFrameElement, act: () => void): void {
  const root = frame.contentDocument?.getElementById("pane");
  if (!root) return;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (frame.isConnected) act();
  });
  observer.observe(root, { childList: true });
}

function titleBar(onClose: () => void): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "pane-title";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", "Hide the task pane");
  close.addEventListener("click", onClose);
  bar.append("Loyalty Economics", close);
  return bar;
}

function makeResizable(): void {
  const splitter = element("splitter");
  let width = WIDTH.usual;
  const setWidth = (wanted: number): void => {
    width = Math.min(WIDTH.most, window.innerWidth / 2, Math.max(WIDTH.least, wanted));
    document.documentElement.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(Math.round(width)));
  };
  splitter.setAttribute("aria-valuemin", String(WIDTH.least));
  splitter.setAttribute("aria-valuemax", String(WIDTH.most));
  setWidth(width);
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(width + WIDTH.step);
    if (key === "ArrowRight") setWidth(width - WIDTH.step);
  });
  splitter.addEventListener("pointerdown", ({ pointerId }) => {
    splitter.setPointerCapture(pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", ({ pointerId, clientX }) => {
    if (splitter.hasPointerCapture(pointerId)) setWidth(window.innerWidth - clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
}
