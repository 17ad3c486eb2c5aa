import { mkdirSync, writeFileSync } from "node:fs";
import { memberList, renderHostDoc } from "./memberList";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/HOST.md", renderHostDoc(memberList()));
