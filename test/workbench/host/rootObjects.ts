import type { HostObject } from '../../../src/workbench/host/definition';
import { application } from '../../../src/workbench/host/objects/application';
import { borders } from '../../../src/workbench/host/objects/borders';
import { conditionalFormats } from '../../../src/workbench/host/objects/conditionalFormats';
import { customConditionalFormat } from '../../../src/workbench/host/objects/customConditionalFormat';
import { customXmlParts } from '../../../src/workbench/host/objects/customXml';
import { names } from '../../../src/workbench/host/objects/names';
import { protection } from '../../../src/workbench/host/objects/protection';
import { range } from '../../../src/workbench/host/objects/range';
import { rangeAreas } from '../../../src/workbench/host/objects/rangeAreas';
import {
  formatProtection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from '../../../src/workbench/host/objects/rangeFormat';
import { settings } from '../../../src/workbench/host/objects/settings';
import { tables } from '../../../src/workbench/host/objects/tables';
import { workbook } from '../../../src/workbench/host/objects/workbook';
import { worksheet } from '../../../src/workbench/host/objects/worksheet';
import { worksheets } from '../../../src/workbench/host/objects/worksheets';

/** One object of each class; their names are looked at, not their values. */
export function rootObjects(): HostObject[] {
  const cells = { sheetId: '', areas: [] };
  return [
    application(null),
    borders(cells),
    conditionalFormats({ range: cells }),
    customConditionalFormat({ sheetId: '', id: '' }),
    customXmlParts(null),
    names({ sheetId: null }),
    protection({ sheetId: '' }),
    range(cells),
    rangeAreas(cells),
    rangeFill(cells),
    rangeFont(cells),
    rangeFormat(cells),
    formatProtection(cells),
    settings(null),
    tables({ sheetId: null, within: null }),
    workbook(null),
    worksheet({ sheetId: '' }),
    worksheets(null),
  ];
}
