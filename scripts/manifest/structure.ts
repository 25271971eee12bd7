/** Children of an element in their order: name, least and most times. Facts of the add-in only manifest (MS-OWEMXML). */
type Child = readonly [name: string, least: number, most: number];

const many = Number.POSITIVE_INFINITY;
const icon: readonly Child[] = [['bt:Image', 3, many]];
const text: readonly Child[] = [['Override', 0, many]];
const resource: readonly Child[] = [['bt:Override', 0, many]];

/** Elements whose children are checked; the path decides where one name means two things. */
export const structure: Readonly<Record<string, readonly Child[]>> = {
  OfficeApp: [
    ['Id', 1, 1],
    ['AlternateId', 0, 1],
    ['Version', 1, 1],
    ['ProviderName', 1, 1],
    ['DefaultLocale', 1, 1],
    ['DisplayName', 1, 1],
    ['Description', 1, 1],
    ['IconUrl', 1, 1],
    ['HighResolutionIconUrl', 1, 1],
    ['SupportUrl', 1, 1],
    ['AppDomains', 0, 1],
    ['Hosts', 1, 1],
    ['Requirements', 0, 1],
    ['DefaultSettings', 1, 1],
    ['Permissions', 1, 1],
    ['VersionOverrides', 1, 1],
    ['ExtendedOverrides', 0, 1],
  ],
  DisplayName: text,
  IconUrl: text,
  HighResolutionIconUrl: text,
  SupportUrl: text,
  'VersionOverrides/Hosts/Host': [
    ['Runtimes', 1, 1],
    ['AllFormFactors', 1, 1],
    ['DesktopFormFactor', 1, 1],
  ],
  Runtimes: [['Runtime', 1, 1]],
  CustomTab: [
    ['Group', 1, 10],
    ['Label', 1, 1],
  ],
  Group: [
    ['OverriddenByRibbonApi', 0, 1],
    ['Label', 1, 1],
    ['Icon', 1, 1],
    ['Control', 1, 20],
  ],
  Control: [
    ['OverriddenByRibbonApi', 0, 1],
    ['Label', 1, 1],
    ['Supertip', 1, 1],
    ['Icon', 1, 1],
    ['Action', 0, 1],
    ['Items', 0, 1],
    ['Enabled', 0, 1],
  ],
  Items: [['Item', 1, 10]],
  Item: [
    ['OverriddenByRibbonApi', 0, 1],
    ['Label', 1, 1],
    ['Supertip', 1, 1],
    ['Icon', 0, 1],
    ['Action', 1, 1],
    ['Enabled', 0, 1],
  ],
  OfficeMenu: [['Control', 1, 20]],
  Supertip: [
    ['Title', 1, 1],
    ['Description', 1, 1],
  ],
  Icon: icon,
  Resources: [
    ['bt:Images', 1, 1],
    ['bt:Urls', 1, 1],
    ['bt:ShortStrings', 1, 1],
    ['bt:LongStrings', 1, 1],
  ],
  'bt:String': resource,
};

export const extensionPoints = ['PrimaryCommandSurface', 'ContextMenu', 'CustomFunctions', 'OfficeMenu'];

/** Menus of Excel that an add-in may extend. */
export const officeMenus = ['ContextMenuCell', 'ContextMenuText'];

/** Icon sizes that the product ships for each command; 16, 32 and 80 are the ones that Office demands. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Longest texts by the kind of resource. */
export const textLimits = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'bt:Urls': 2048 } as const;
