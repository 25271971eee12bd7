import { baseDataForm } from './baseDataForm';
import type { FormKind, FormSheet } from './formSheet';
import { overallForm, projectForm } from './selfEvaluationForms';

/** A standard form without figures. */
export function blankForm(kind: FormKind): FormSheet {
  switch (kind) {
    case 'overall-self-eval':
      return overallForm();
    case 'project-self-eval':
      return projectForm();
    case 'base-data':
      return baseDataForm();
  }
}
