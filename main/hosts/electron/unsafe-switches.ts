/**
 * Words of a command line that take a protection away or open the program to another one. A packaged program does not
 * start with any of them; while developing, and under the tests' driver, they are the developer's.
 */
export const unsafeSwitches = [
  // The sandbox, and processes of their own.
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'in-process-gpu',
  'no-zygote',
  'single-process',
  'disable-site-isolation-trials',
  // Debuggers.
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'debug',
  'debug-brk',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  // Other programs and code in the place of ours.
  'browser-subprocess-path',
  'gpu-launcher',
  'js-flags',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  // What a page may do, and what it may reach.
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'disable-features',
  'disable-web-security',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'enable-features',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'proxy-pac-url',
  'proxy-server',
  'unsafely-treat-insecure-origin-as-secure',
  // Files that would hold what was on screen.
  'enable-logging',
  'log-file',
  'log-net-log',
  'net-log-capture-mode',
  'trace-startup',
  'vmodule',
] as const

/** The first of them that was given, or null. */
export function unsafeSwitchIn(given: { hasSwitch(name: string): boolean }): string | null {
  return unsafeSwitches.find((name) => given.hasSwitch(name)) ?? null
}
