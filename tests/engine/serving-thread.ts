import { workerData } from "node:worker_threads";
import { serve } from "../../src/engine/serve";
import type { Port } from "../../src/engine/port";

serve((workerData as { readonly port: Port }).port);
