/**
 * A record number as it is compared: capitals of the English alphabet count as small letters, and nothing else is
 * changed, so that numbers that were different stay different.
 */
export function recordNumberKey(recordNumber: string): string {
  return recordNumber.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}
