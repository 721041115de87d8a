import { Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '../../core/settings/preferences.ts';
import { ChoiceMenu, type Choice } from '../ui/ChoiceMenu.tsx';
import { usePreferences } from './context.tsx';

const CHOICES: readonly Choice<Theme>[] = [
  { value: 'light', label: 'Light', icon: <Sun size={15} aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={15} aria-hidden /> },
  { value: 'system', label: 'As the system', icon: <Monitor size={15} aria-hidden /> },
];

export function ThemeMenu() {
  const [{ theme }, choose] = usePreferences();
  return (
    <ChoiceMenu
      label="Theme"
      value={theme}
      choices={CHOICES}
      face={CHOICES.find(({ value }) => value === theme)?.icon}
      onChoose={(next) => {
        choose({ theme: next });
      }}
    />
  );
}
