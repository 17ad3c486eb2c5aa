import ts from "typescript";

/** What the JSDoc of one exported function says beyond Excel's metadata. */
export interface SourceDoc {
  exportName: string;
  id: string;
  /** answers later: the model is loaded when first needed, or runs in a worker */
  background: boolean;
  /** text of each tag by its name in lower case, in order of appearance */
  tags: Map<string, string[]>;
}

/** One paragraph on one line: line breaks in a comment have no meaning. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** TypeScript reads a leading {type} or @link out of some tags; the raw text after the tag name is what people wrote. */
function tagText(tag: ts.JSDocTag, file: ts.SourceFile): string {
  const raw = file.text.slice(tag.tagName.end, tag.end);
  const lines = raw.split("\n").map((line) => line.replace(/^\s*\*\/?(?!\/)/, ""));
  return lines
    .join("\n")
    .replace(/\*\/\s*$/, "")
    .trim();
}

/**
 * Tags in order. TypeScript ends a tag's text at a line that begins with @, which no Excel formula does.
 */
function tagsOf(node: ts.FunctionDeclaration, file: ts.SourceFile): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of ts.getJSDocTags(node)) {
    const name = tag.tagName.text.toLowerCase();
    tags.set(name, [...(tags.get(name) ?? []), oneLine(tagText(tag, file))]);
  }
  return tags;
}

function returnsPromise(node: ts.FunctionDeclaration, file: ts.SourceFile): boolean {
  return node.type?.getText(file).startsWith("Promise<") === true;
}

/** Every custom function of one source file, in the order of the file. */
export function readSource(fileName: string, text: string): SourceDoc[] {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true);
  const docs: SourceDoc[] = [];
  for (const statement of file.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) continue;
    const tags = tagsOf(statement, file);
    const id = tags.get("customfunction")?.[0]?.split(" ")[0];
    if (id !== undefined) docs.push({ exportName: statement.name.text, id, background: returnsPromise(statement, file), tags });
  }
  return docs;
}
