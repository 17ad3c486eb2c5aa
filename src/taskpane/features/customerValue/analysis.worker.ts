import { serveInWorker } from "../../../background/serveModels";
import { analysisModels } from "./analysisModels";

serveInWorker(analysisModels);
