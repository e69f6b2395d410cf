import { allTasks } from "../tasks/tasks";
import { serve } from "./serve";

serve(self, allTasks());
