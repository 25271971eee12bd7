import { functionHelpPage } from '../i18n/functionHelp/pages';
import { type FunctionLanguage, type FunctionText, functionTexts } from '../i18n/functionTexts';

type Parameter = {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
};
type FunctionMetadata = {
  id: string;
  name: string;
  description?: string;
  /** Address of the page of the function. */
  helpUrl?: string;
  parameters: Parameter[];
  result: { type?: string; dimensionality?: string };
};

/** What Excel reads of the functions: the JSON that custom-functions-metadata makes from the code. */
export type Metadata = {
  allowCustomDataForDataTypeAny: boolean;
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
};

/**
 * The metadata in one language: descriptions and parameter names from the catalogue, ids and names as in the code, so
 * that formulas travel. Error values are let in, so that one bad row does not spoil a whole column.
 * `address` is where the add-in is deployed, without a slash at its end; the pages of the functions stand there.
 * Throws where a text is missing, left over or empty.
 */
export function localiseMetadata(generated: Metadata, language: FunctionLanguage, address: string): Metadata {
  const texts: Readonly<Record<string, FunctionText | undefined>> = functionTexts[language];
  const ids = generated.functions.map(({ id }) => id);
  const orphans = Object.keys(texts).filter((id) => !ids.includes(id));
  if (orphans.length > 0) throw new Error(`${language}: texts without a function: ${orphans.join(', ')}`);
  return {
    allowCustomDataForDataTypeAny: generated.allowCustomDataForDataTypeAny,
    allowErrorForDataTypeAny: true,
    functions: generated.functions.map((generatedFunction) => {
      const { id, parameters, result } = generatedFunction;
      const text = texts[id];
      if (!text?.description) throw new Error(`${language}: ${id} has no description`);
      if (generatedFunction.name !== id) throw new Error(`${id} is named ${generatedFunction.name}`);
      const known = parameters.map(({ name }) => name);
      const extra = Object.keys(text.parameters).filter((name) => !known.includes(name));
      if (extra.length > 0) throw new Error(`${language}: ${id} has no parameter ${extra.join(', ')}`);
      return {
        id,
        name: id,
        description: text.description,
        helpUrl: `${address}/${functionHelpPage(id, language)}`,
        parameters: parameters.map((parameter) => localise(parameter, text, `${language}: ${id}`)),
        result,
      };
    }),
  };
}

function localise(parameter: Parameter, text: FunctionText, where: string): Parameter {
  const said = text.parameters[parameter.name];
  if (!said?.name || !said.description) throw new Error(`${where} has no text for ${parameter.name}`);
  const { type, dimensionality, optional } = parameter;
  return { name: said.name, description: said.description, type, dimensionality, optional };
}
