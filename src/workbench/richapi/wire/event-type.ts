/** Numbers under which office.js listens; they are in its source beside each `on...` property. */
export const EventType = {
  documentSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of the handlers of a collection: they hear of every sheet or table of the workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Category of an entry that carries an event of Excel's objects. */
export const EVENT_CATEGORY = 65536;
