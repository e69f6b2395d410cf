import { CATALOG } from "../catalog";
import { associate } from "../excel/functions";
import { displayLocale } from "../excel/locale";

associate(CATALOG, displayLocale, (fault) => console.error(fault));
