import { theSession } from '../taskpane/session';
import { firstLanguage } from '../taskpane/shell/firstLanguage';
import { commandNames } from './names';
import { commandsOf, complete } from './run';
import { showPane } from './showPane';

// Entry: tells Excel which code belongs to which button. Without Office the pane says what is wrong.
if (typeof Office !== 'undefined') {
  const commands = commandsOf(theSession, showPane, () => firstLanguage(Office.context.displayLanguage));
  for (const name of commandNames) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void complete(commands[name], event);
    });
  }
}
