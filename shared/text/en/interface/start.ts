/** What the program says in a terminal when it starts, and on the pages that the browser host answers by itself. */
export const start = {
  help: [
    'Usage: npm start -- [options]',
    '',
    '  --host browser|electron  where the window opens (Electron when it is installed)',
    '  --data DIR               folder of the clinic data ({{dataFolder}})',
    '  --port N                 port of the browser host, 1 to 65535 (a free one)',
    '  --no-open                print the address only; open no window',
    '  --sample                 open the sample clinic',
    '  --take-over              take the data folder from a computer that never closed it',
    '  --help                   show this text',
  ].join('\n'),
  ready: 'Stridebook is ready: {{address}}',
  alreadyRunning: 'Stridebook is already running: {{address}}',
  refused: {
    unknownOption: 'Unknown option "{{option}}". --help lists the options.',
    missingValue: 'The option {{option}} needs a value.',
    badPort: 'The port must be a whole number from 1 to 65535, not "{{value}}".',
    badHost: 'The host must be "browser" or "electron", not "{{value}}".',
  },
  howToTakeOver: 'To take it over, start again with --take-over.',
  portTaken: 'Port {{port}} is in use by another program.',
  notBuilt: 'The program is not built yet. Run "npm start", or "npm run build" first.',
  because: {
    noElectron: 'Electron is not installed; opening Stridebook in a browser on this computer instead.',
    noDisplay:
      'There is no display for Electron; starting Stridebook for a browser on this computer instead.',
    electronAsRoot:
      'Electron keeps its sandbox only for an ordinary user; starting for a browser on this computer instead.',
    electronMissing:
      'Electron is not installed here. Leave out --host electron to use a browser on this computer.',
    electronNoDisplay:
      'Electron needs a display. Leave out --host electron to use a browser on this computer.',
  },
  unsafeSwitch: 'Stridebook does not start with {{option}}, which takes a protection away. Remove it.',
  startFailed: 'Stridebook could not start: {{reason}}',
  browserPages: {
    needsAddress:
      'Open Stridebook with the address that it printed. Each address is good once; starting Stridebook once more prints a new one.',
    usedAddress:
      'This address has been used already. Start Stridebook once more for a new one. If it was not you who used it, somebody else on this computer has a window, which is locked: close Stridebook.',
    notHere: 'There is nothing at this address.',
    refused: 'This request is not allowed.',
  },
}
