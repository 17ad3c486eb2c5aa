import type { House } from "./readHouse";

/** The pane's features, which stand side by side and know nothing of each other: every folder but those they share. */
const FEATURE = /^taskpane\/(?!(?:app|tasks|ui)\/)([^/]+)\//;

/** Groups of files that import each other in a circle, by Tarjan's strongly connected components (1972). */
export function circles({ files }: House): string[][] {
  const imports = new Map(files.map(({ path, imports: found }) => [path, found]));
  const place = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    place.set(path, place.size);
    lowest.set(path, place.get(path)!);
    open.push(path);
    for (const next of imports.get(path)!) {
      if (!place.has(next)) visit(next);
      if (open.includes(next)) lowest.set(path, Math.min(lowest.get(path)!, lowest.get(next)!));
    }
    if (lowest.get(path) !== place.get(path)) return;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1 || imports.get(path)!.includes(path)) found.push(group.sort());
  };
  for (const { path } of files) if (!place.has(path)) visit(path);
  return found;
}

/** Imports from one feature of the pane into another, as "from -> to". */
export function betweenFeatures({ files }: House): string[] {
  const feature = (path: string): string | undefined => FEATURE.exec(path)?.[1];
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((to) => feature(path) !== undefined && feature(to) !== undefined && feature(to) !== feature(path))
      .map((to) => `${path} -> ${to}`),
  );
}

/** Files that exactly one other file imports. */
export function withOneImporter({ files }: House): string[] {
  const importers = new Map<string, number>();
  for (const { imports } of files) for (const path of imports) importers.set(path, (importers.get(path) ?? 0) + 1);
  return files.map(({ path }) => path).filter((path) => importers.get(path) === 1);
}

/** Files of twenty lines or fewer. */
export function small({ files }: House): string[] {
  return files.filter(({ lines }) => lines <= 20).map(({ path }) => path);
}

/** Names that several files export, each with its files. Overloads of one file count once. */
export function sameNames({ files }: House): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const { path, exports } of files) for (const name of new Set(exports)) homes.set(name, [...(homes.get(name) ?? []), path]);
  return new Map([...homes].filter(([, paths]) => paths.length > 1).sort());
}
