import xterm from '@xterm/headless';

/** A terminal that shows what is written to it, as people see it. */
export interface Screen {
  write(text: string): void;
  /** The lines that stand on the screen, without empty ones at the end. */
  lines(): Promise<string[]>;
  isCursorShown(): Promise<boolean>;
  resize(columns: number): Promise<void>;
}

/**
 * Open a screen without a window.
 *
 * @param columns Its width.
 * @param rows Its height.
 * @returns The screen; what is written is shown in that order.
 */
export function openScreen(columns: number, rows: number): Screen {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const written = () => new Promise<void>((resolve) => terminal.write('', resolve));
  let isShown = true;
  for (const final of ['h', 'l']) {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) isShown = final === 'h';
      return false;
    });
  }
  return {
    write: (text) => terminal.write(text),
    async lines() {
      await written();
      const { active } = terminal.buffer;
      const all = Array.from(
        { length: active.length },
        (_, row) => active.getLine(row)?.translateToString(true) ?? '',
      );
      return all.slice(0, all.findLastIndex((line) => line !== '') + 1);
    },
    async isCursorShown() {
      await written();
      return isShown;
    },
    async resize(to) {
      await written();
      terminal.resize(to, rows);
    },
  };
}
