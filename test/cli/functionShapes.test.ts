import metadata from '../golden/functions/functions.json';
import { functionShapes } from '../../src/cli/functionShapes';

it('gives the trial host the same arguments as the metadata give Excel', () => {
  const fromMetadata = Object.fromEntries(
    metadata.functions.map(({ id, parameters }) => [
      id,
      parameters.map((parameter: { dimensionality?: string; optional?: boolean }) => ({
        dimensionality: parameter.dimensionality ?? 'scalar',
        optional: parameter.optional ?? false,
      })),
    ]),
  );
  expect(functionShapes).toEqual(fromMetadata);
});
