import { Checkbox, Group, Input, NativeSelect, PasswordInput, SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatAmount, formatShare, parseMoney, parseShare } from "@/platform/formats";

import type { FieldProps } from "./act-form";
import classes from "./form.module.css";

export type More = { required?: boolean; description?: ReactNode; label?: string; autoFocus?: boolean };

export function TextField({ onChange, ...props }: FieldProps<string> & More & { placeholder?: string; autoComplete?: string; inputMode?: "numeric" | "text"; maxLength?: number }) {
  return <TextInput autoComplete="off" {...props} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export function PasswordField({ onChange, ...props }: FieldProps<string> & More & { autoComplete: "current-password" | "new-password" }) {
  const { t } = useTranslation("ui");
  return <PasswordInput {...props} visibilityToggleButtonProps={{ "aria-label": t("form.show_password") }} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export function LongTextField({ onChange, ...props }: FieldProps<string> & More & { minRows?: number }) {
  return <Textarea autosize minRows={3} maxRows={16} {...props} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** An amount typed as 1 234,50; kept as 1234.50. */
export function MoneyField({ value, onChange, ...props }: FieldProps<string> & More) {
  const shown = parseMoney(value) !== null && /\.\d{2}$/.test(value) ? formatAmount(value) : value;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      inputMode="decimal"
      maw={220}
      autoComplete="off"
      rightSection={<span aria-hidden>zł</span>}
      {...props}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseMoney(event.currentTarget.value) ?? event.currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** A part of a full-time post: 1, 0,5 or ½; kept as 0.500. */
export function ShareField({ value, onChange, ...props }: FieldProps<string> & More) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      inputMode="decimal"
      maw={220}
      autoComplete="off"
      {...props}
      value={typed ?? (parseShare(value) ? formatShare(value) : value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseShare(event.currentTarget.value) ?? event.currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

export type Choice = { value: string; label: string; disabled?: boolean };

export function ChoiceField({ onChange, choices, is_optional, ...props }: FieldProps<string> & More & { choices: readonly Choice[]; is_optional?: boolean }) {
  const { t } = useTranslation("ui");
  return (
    <NativeSelect
      {...props}
      data={[{ value: "", label: is_optional ? t("form.none") : t("form.choose") }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A few choices seen at once. */
export function SwitchField({ id, label, value, onChange, error, choices, required }: FieldProps<string> & { choices: readonly Choice[]; required?: boolean }) {
  return (
    <Input.Wrapper label={label} error={error} id={id} labelElement="div" withAsterisk={Boolean(required)} classNames={{ error: classes.error! }}>
      <div>
        <SegmentedControl classNames={{ root: classes.switch!, label: classes.switchLabel! }} aria-label={label} id={id} value={value} onChange={onChange} data={choices.map((choice) => ({ ...choice }))} />
      </div>
    </Input.Wrapper>
  );
}

export function TickField({ onChange, value, ...props }: FieldProps<boolean> & More) {
  return <Checkbox {...props} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

/** Any number of choices. */
export function ManyField({ id, label, value, onChange, error, choices, required, description }: FieldProps<string[]> & More & { choices: readonly Choice[] }) {
  return (
    <Checkbox.Group id={id} label={label} value={value} onChange={onChange} error={error} withAsterisk={Boolean(required)} description={description}>
      <Group gap="xs" mt={6}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} w="13.5rem" disabled={Boolean(choice.disabled)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Fields that belong together, under their heading. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      <Stack gap="sm">{children}</Stack>
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}

