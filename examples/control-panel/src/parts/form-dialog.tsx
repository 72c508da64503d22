import { useEffect, useRef } from 'preact/hooks';
import { issuesOf } from '../failures.js';
import type { Field, FormValues } from '../model/owners.js';
import { useAction } from '../use-action.js';
import { Dialog } from './dialog.js';
import { FailureBox } from './failure.js';
import { FormField } from './form-field.js';

interface FormDialogProps {
  readonly title: string;
  readonly fields: readonly Field[];
  /** Added to what an `address` field holds. */
  readonly domain: string;
  readonly run: (values: FormValues) => Promise<unknown>;
  readonly onDone: (values: FormValues) => void;
  readonly onClose: () => void;
}

/** A form whose fields show what the client or the product finds wrong with them. */
export function FormDialog({ title, fields, domain, run, onDone, onClose }: FormDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  const sending = useAction();
  const issues = issuesOf(sending.error);
  const messagesOf = (name: string) => issues.flatMap(({ path, message }) => (path[0] === name ? [message] : []));
  const isElsewhere = issues.some(({ path }) => !fields.some(({ name }) => name === path[0]));

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const values = valuesOf(new FormData(form.current), fields, domain);
    if (await sending.run(() => run(values))) onDone(values);
  };

  useEffect(() => {
    if (sending.error !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [sending.error]);

  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={form} onSubmit={submit} noValidate>
        {sending.error !== undefined && (issues.length === 0 || isElsewhere) && <FailureBox error={sending.error} />}
        {fields.map((field) => (
          <FormField key={field.name} field={field} domain={domain} messages={messagesOf(field.name)} />
        ))}
        <div class="buttons">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="primary" aria-disabled={sending.busy}>
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function valuesOf(data: FormData, fields: readonly Field[], domain: string): FormValues {
  return Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      const text = String(data.get(name) ?? '').trim();
      if (text === '') return [];
      return [[name, type === 'address' ? `${text}@${domain}` : text]];
    }),
  );
}
