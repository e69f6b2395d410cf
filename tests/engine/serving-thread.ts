import { workerData } from "node:worker_threads";
import { allTasks } from "../../src/engine/tasks/tasks";
import { serve } from "../../src/engine/threads/serve";
import type { Port } from "../../src/engine/threads/port";

serve((workerData as { readonly port: Port }).port, allTasks());
