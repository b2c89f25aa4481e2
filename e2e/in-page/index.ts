/**
 * What the audits do within a page. It is bundled and put into every page before
 * the page's own scripts, as the global `audit`; findings are sentences.
 */
export { contrastFaults } from './contrast';
export { focusFaults, isAtEnd, missedStops, prepareTabbing, tabStop } from './focus';
export { forcedColourFaults } from './forced-colours';
export { layoutFaults, stuckFaults } from './layout';
export { charactersPerLine } from './lines';
export { addStyles, nameOf } from './page';
export { shapeOf } from './shape';
export { observeShifts, shifts } from './shifts';
export { structureFaults } from './structure';
