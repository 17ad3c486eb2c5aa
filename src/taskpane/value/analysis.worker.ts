import { serveInWorker } from "../../background/serveModels";
import { analysisModels } from "./analyseLog";

serveInWorker(analysisModels);
