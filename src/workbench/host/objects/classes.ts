import type { Classes } from '../state';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { worksheet } from './worksheet';

/** The classes whose objects others lead to; they reach each other through the host, not by imports. */
export const classes: Classes = { range, rangeAreas, worksheet };
