import { serveInWorker } from "../../background/serveModels";
import { shareModels } from "./shareJobs";

serveInWorker(shareModels);
