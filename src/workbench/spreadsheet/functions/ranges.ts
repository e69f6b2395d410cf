import { RangeReferenceObject, type BaseReferenceObject } from "@univerjs/preset-sheets-core";

type Box = ReturnType<BaseReferenceObject["getRangePosition"]>;

/** Another range of the same sheet, that sees the same results. */
export function rangeLike(reference: BaseReferenceObject, box: Box): BaseReferenceObject {
  const range = new RangeReferenceObject(box, reference.getSheetId(), reference.getUnitId());
  range.setUnitData(reference.getUnitData());
  range.setUnitStylesData(reference.getUnitStylesData());
  range.setArrayFormulaCellData(reference.getArrayFormulaCellData());
  range.setArrayFormulaRange(reference.getArrayFormulaRange());
  range.setRuntimeData(reference.getRuntimeData());
  range.setRuntimeArrayFormulaCellData(reference.getRuntimeArrayFormulaCellData());
  range.setRuntimeArrayFormulaRange(reference.getRuntimeArrayFormulaRange());
  range.setRuntimeFeatureCellData(reference.getRuntimeFeatureCellData());
  return range;
}
