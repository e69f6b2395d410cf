import { CLOSED_FORM_FUNCTIONS } from "../catalog/functions/closed-form-functions";
import { serve } from "../engine/threads/serve";
import { answeredCall } from "../excel/functions/answered-call";

/** The worker that answers calls on large tables. */
serve(self, { call: { remembered: 0, perform: (call) => answeredCall(CLOSED_FORM_FUNCTIONS, call) } });
