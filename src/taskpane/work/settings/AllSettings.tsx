import { asRemembered, rememberedKinds } from '../../../workflow/remembered';
import { readSettings, writeSettings } from '../../../workflow/settingsFile';
import { useAnalysis, useWork } from '../context';
import { renderSettingsProblem } from '../../model/settingsProblem';
import { useStyles } from '../../styles';
import { ExportText } from './ExportText';
import { ImportFile, type Imported } from './ImportFile';

/** All settings of the workbook as a file, and from one. */
export function AllSettings() {
  const styles = useStyles();
  const { assistant, language, changeLanguage, texts } = useWork();
  const { memory } = useAnalysis();
  const words = texts.settings;
  const importText = async (text: string): Promise<Imported> => {
    const reading = readSettings(text);
    if ('problem' in reading) {
      return { intent: 'wrong', sentences: [renderSettingsProblem(reading.problem, language)] };
    }
    await assistant.keep(reading.settings, (now) => asRemembered(now, rememberedKinds));
    if (assistant.state().notice?.kind === 'problem')
      return { intent: 'wrong', sentences: [words.notImported] };
    if (reading.language !== null && reading.language !== language) changeLanguage();
    return { intent: 'done', sentences: [words.imported] };
  };
  return (
    <>
      <p className={styles.note}>{words.allIntro}</p>
      <ExportText
        label={words.exportAll}
        file={words.allFile}
        write={() => writeSettings(memory, language)}
      />
      <ImportFile label={words.importAll} onText={importText} />
    </>
  );
}
