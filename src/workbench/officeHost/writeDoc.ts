import { mkdirSync, writeFileSync } from "node:fs";
import { memberList } from "./memberList";
import { renderHostDoc } from "./renderHostDoc";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/HOST.md", renderHostDoc(memberList()));
