"""Asks LibreOffice's own what-if tools about a formula.

Arguments: the pipe on which LibreOffice listens. Input: {formula, inputs: {cell: value}, seek: {cell, goal}, table: {cell, values}} in
JSON, the formula in English with semicolons. Output: {sought, table} in JSON.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.TableOperationMode import COLUMN

FORMULA_CELL = "A1"
TABLE = "H1:I"


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def hidden():
    value = PropertyValue()
    value.Name, value.Value = "Hidden", True
    return (value,)


def main():
    asked = json.load(sys.stdin)
    context = connected(sys.argv[1])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, hidden())
    sheet = document.Sheets.getByIndex(0)
    cell = sheet.getCellRangeByName
    for address, value in asked["inputs"].items():
        cell(address).Value = value
    cell(FORMULA_CELL).Formula = asked["formula"]
    seek = asked["seek"]
    found = document.seekGoal(cell(FORMULA_CELL).CellAddress, cell(seek["cell"]).CellAddress, str(seek["goal"]))
    values = asked["table"]["values"]
    for row, value in enumerate(values):
        cell("H%d" % (row + 1)).Value = value
    block = cell(TABLE + str(len(values)))
    varied = cell(asked["table"]["cell"]).CellAddress
    block.setTableOperation(cell(FORMULA_CELL).RangeAddress, COLUMN, varied, varied)
    document.calculateAll()
    table = [cell("I%d" % (row + 1)).Value for row in range(len(values))]
    json.dump({"sought": found.Result, "table": table}, sys.stdout)
    sys.stdout.flush()
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        # It ends while it answers.
        pass


main()
