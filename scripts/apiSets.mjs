/**
 * Proves that the add-in uses nothing newer than ExcelApi 1.14, the newest set of Excel LTSC 2021.
 * Every member of the `Excel` namespace that the sources touch (also by name, in `load` texts) is looked up
 * in Microsoft's typings, whose remarks name the set: `[Api set: ExcelApi 1.9]`.
 *
 *   node scripts/apiSets.mjs [FILE …]      exit 0 nothing newer, 1 something newer (listed)
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const typings = path.join(root, 'node_modules/@microsoft/office-js/dist/office.d.ts');
const rooms = ['workbook', 'workflow', 'taskpane', 'commands', 'functions'];
const newest = [1, 14];

/**
 * Newer members that stand behind `isSetSupported('ExcelApi', set)` in the same file, with a stated
 * fallback: `'Class.member': '1.20'`. None so far.
 */
const guarded = {};

const files = process.argv.length > 2 ? process.argv.slice(2).map((file) => path.resolve(file)) : sources();
const { problems, members } = inspect(files);
for (const problem of problems) console.error(problem);
if (problems.length === 0) {
  console.log(
    `${members.size} members of Excel in ${files.length} files, none newer than ExcelApi ${newest.join('.')}.`,
  );
}
process.exitCode = problems.length === 0 ? 0 : 1;

function sources() {
  return rooms.flatMap((room) => {
    const folder = path.join(root, 'src', room);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  });
}

function inspect(fileNames) {
  const program = ts.createProgram([typings, ...fileNames], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const found = { problems: [], members: new Set() };
  for (const fileName of fileNames) {
    const source = program.getSourceFile(fileName);
    if (!source) throw new Error(`${fileName} cannot be read.`);
    visit(source, source, checker, found);
  }
  return found;
}

function visit(node, source, checker, found) {
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) {
    const symbol = checker.getSymbolAtLocation(node);
    if (symbol) note(symbol, node, source, found);
  }
  if (ts.isObjectLiteralExpression(node)) {
    const type = checker.getContextualType(node);
    for (const property of node.properties) {
      const name = property.name && ts.isIdentifier(property.name) ? property.name.text : null;
      const symbol = name && type ? checker.getPropertyOfType(checker.getNonNullableType(type), name) : null;
      if (symbol) note(symbol, property, source, found);
    }
  }
  if (ts.isObjectBindingPattern(node)) {
    for (const element of node.elements) {
      const name = element.propertyName ?? element.name;
      const symbol = ts.isIdentifier(name)
        ? checker.getPropertyOfType(checker.getTypeAtLocation(node), name.text)
        : null;
      if (symbol) note(symbol, element, source, found);
    }
  }
  if (ts.isCallExpression(node)) noteLoad(node, source, checker, found);
  ts.forEachChild(node, (child) => visit(child, source, checker, found));
}

/** `object.load('a,b/c')` and our `loaded(object, 'a,b/c')`: each name is a member of what it is asked of. */
function noteLoad(call, source, checker, found) {
  const { expression, arguments: given } = call;
  const isLoad = ts.isPropertyAccessExpression(expression) && expression.name.text === 'load';
  const isLoaded = ts.isIdentifier(expression) && expression.text === 'loaded';
  const object = isLoad ? expression.expression : isLoaded ? given[0] : null;
  const text = isLoad ? given[0] : given[1];
  if (!object || !text) return;
  const names = textOf(text, checker);
  if (names === null) {
    const readElsewhere = ts.isIdentifier(text) || ts.isObjectLiteralExpression(text);
    if (isExcelType(checker.getTypeAtLocation(object)) && !readElsewhere) {
      found.problems.push(`${place(text, source)}: what is loaded here cannot be told from the text.`);
    }
    return;
  }
  for (const name of names.split(',')) {
    let type = checker.getTypeAtLocation(object);
    for (const part of name.trim().split('/')) {
      const symbol = part === 'items' ? itemsOf(type, checker) : checker.getPropertyOfType(type, part);
      if (!symbol) {
        if (isExcelType(type)) found.problems.push(`${place(text, source)}: there is no ${part} to load.`);
        break;
      }
      note(symbol, text, source, found);
      const next = checker.getTypeOfSymbol(symbol);
      type = part === 'items' ? (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next) : next;
    }
  }
}

function itemsOf(type, checker) {
  return checker.getPropertyOfType(type, 'items');
}

function isExcelType(type) {
  return (type.symbol?.declarations ?? []).some(inTypings);
}

/** A text made of literals and constants; null where it is not. */
function textOf(node, checker) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => {
      const inner = textOf(span.expression, checker);
      return inner === null ? null : inner + span.literal.text;
    });
    return parts.includes(null) ? null : node.head.text + parts.join('');
  }
  if (ts.isIdentifier(node)) {
    const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
      ? textOf(declaration.initializer, checker)
      : null;
  }
  return null;
}

function note(symbol, node, source, found) {
  for (const declaration of symbol.declarations ?? []) {
    if (!inTypings(declaration) || !inExcel(declaration)) continue;
    const container = declaration.parent?.name?.text ?? '';
    const member = container && container !== 'Excel' ? `${container}.${symbol.name}` : symbol.name;
    found.members.add(member);
    const set = setOf(declaration);
    if (set !== null && isNewer(set) && !isGuarded(member, source)) {
      const message = `${place(node, source)}: ${member} needs ${set}, newer than ExcelApi ${newest.join('.')}.`;
      if (!found.problems.includes(message)) found.problems.push(message);
    }
    return;
  }
}

function inTypings(declaration) {
  return path.resolve(declaration.getSourceFile().fileName) === typings;
}

function inExcel(declaration) {
  for (let node = declaration; node; node = node.parent) {
    if (ts.isModuleDeclaration(node) && node.name.text === 'Excel') return true;
  }
  return false;
}

/** The set named in the remarks of the member, else of the class that it belongs to. */
function setOf(declaration) {
  for (let node = declaration; node && !ts.isModuleBlock(node); node = node.parent) {
    const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
    const set = /\[Api set: ([^\]]+)\]/.exec(comments.join('\n'))?.[1];
    if (set) return set.trim();
  }
  return null;
}

function isNewer(set) {
  const match = /^ExcelApi (\d+)\.(\d+)\b/.exec(set);
  if (!match) return true;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > newest[0] || (major === newest[0] && minor > newest[1]);
}

function isGuarded(member, source) {
  const set = guarded[member];
  const check = set && new RegExp(`isSetSupported\\(\\s*'ExcelApi',\\s*'${set.replace('.', '\\.')}'`);
  return Boolean(check?.test(source.text));
}

function place(node, source) {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${path.relative(root, source.fileName)}:${line + 1}`;
}
