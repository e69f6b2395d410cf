"""Opens a workbook in LibreOffice, types values into cells, calculates anew, and saves it as a file of Excel's.

Arguments: the pipe on which LibreOffice listens. Input: {file, saved, steps: [[[sheet, address, value], ...], ...]} in JSON, the files as
addresses (file:///...). Output in JSON: for each step {sheets: {name: rows of values}, errors: [addresses]}.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

ERROR = 4


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def prop(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def shown(document):
    sheets, errors = {}, []
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        cells = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
        sheets[sheet.Name] = cells.getDataArray()
        errors += ["%s: %s" % (one.AbsoluteName, one.getCellByPosition(0, 0).Formula) for one in sheet.queryFormulaCells(ERROR)]
    return {"sheets": sheets, "errors": errors}


def main():
    asked = json.load(sys.stdin)
    context = connected(sys.argv[1])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(asked["file"], "_blank", 0, (prop("Hidden", True),))
    answers = []
    for step in asked["steps"]:
        for sheet, address, value in step:
            cell = document.Sheets.getByName(sheet).getCellRangeByName(address)
            if isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value
        document.calculateAll()
        answers.append(shown(document))
    document.storeToURL(asked["saved"], (prop("FilterName", "Calc MS Excel 2007 XML"),))
    json.dump(answers, sys.stdout)
    sys.stdout.flush()
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        # It ends while it answers.
        pass


main()
