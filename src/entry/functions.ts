import { CATALOG } from "../catalog";
import { followCalendar } from "../excel/calendar";
import { associate } from "../excel/functions";
import { displayLocale } from "../excel/locale";

const report = (fault: unknown) => console.error(fault);

associate(CATALOG, displayLocale, report, followCalendar(report));
