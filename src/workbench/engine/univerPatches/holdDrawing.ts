// Univer draws after every write, and a frame costs as much as a write; a long report is drawn once a second instead.
import { ICommandService, type Univer } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { OWN_WRITE } from "../ownWrite";

/** Writes that follow each other within this time belong together. */
const REST_MS = 120;

/** So often the grid shows how far a long write has come. */
const SHOWN_EVERY_MS = 1_000;

/** Draws a grid to which the add-in writes again and again once a second and at the end, not between any two writes: a frame costs as much as a write. */
export function holdDrawing(univer: Univer): void {
  const injector = univer.__getInjector();
  let [written, drawn] = [-Infinity, -Infinity];
  injector.get(ICommandService).onCommandExecuted((_, options) => {
    if (options?.[OWN_WRITE] !== true) return;
    const now = performance.now();
    if (now - written > REST_MS) drawn = now;
    written = now;
  });
  injector.get(IRenderManagerService).created$.subscribe(({ scene }) => {
    const render = scene.render.bind(scene);
    scene.render = (...given) => {
      const now = performance.now();
      const isHeld = now - written < REST_MS && now - drawn < SHOWN_EVERY_MS;
      // What is to be drawn stays marked until it is.
      if (isHeld) return;
      if (now - written < REST_MS) drawn = now;
      render(...given);
    };
  });
}
