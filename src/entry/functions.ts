import { CATALOG } from "../catalog";
import { followCalendar } from "../excel/calendar";
import { associate } from "../excel/functions";
import { displayLocale } from "../excel/locale";
import { ENGINE } from "./engine";

const onFault = (fault: unknown) => console.error(fault);

associate(CATALOG, { engine: ENGINE, locale: displayLocale, onFault, calendar: followCalendar(onFault) });
