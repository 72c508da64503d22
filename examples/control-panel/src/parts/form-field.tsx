import { useId } from 'preact/hooks';
import type { Field } from '../model/owners.js';

interface FormFieldProps {
  readonly field: Field;
  readonly domain: string;
  readonly messages: readonly string[];
}

/** A field with its label, its hint, and what is wrong with it, all tied to it for screen readers. */
export function FormField({ field, domain, messages }: FormFieldProps) {
  const id = useId();
  const { name, label, type, hint, initial, autocomplete = 'off' } = field;
  const described = [
    ...(type === 'address' ? [`${id}-domain`] : []),
    ...(hint ? [`${id}-hint`] : []),
    ...(messages.length > 0 ? [`${id}-issues`] : []),
  ].join(' ');
  return (
    <div class={`field ${messages.length > 0 ? 'wrong' : ''}`}>
      <label for={id}>{label}</label>
      <div class="input">
        <input
          id={id}
          name={name}
          {...(type === 'password' ? { type } : { type: 'text', inputMode: type === 'number' ? 'numeric' : 'text' })}
          defaultValue={initial ?? ''}
          autoComplete={autocomplete}
          autoCapitalize="off"
          spellcheck={false}
          aria-invalid={messages.length > 0}
          {...(described && { 'aria-describedby': described })}
        />
        {type === 'address' && <span id={`${id}-domain`}>@{domain}</span>}
      </div>
      {hint && (
        <p id={`${id}-hint`} class="muted">
          {hint}
        </p>
      )}
      {messages.length > 0 && (
        <ul id={`${id}-issues`} class="issues">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
