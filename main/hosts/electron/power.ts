/** Locks the window when the computer is left: it goes to sleep, its screen is locked, or another person signs in to it. */
import type { PowerMonitor } from 'electron'
import type { Core, SeatId } from '../../core/ports.ts'

export function lockWhenLeft(power: PowerMonitor, core: Pick<Core, 'lock'>, seatId: SeatId): void {
  const lock = () => core.lock(seatId)
  power.on('suspend', lock)
  power.on('lock-screen', lock)
  power.on('user-did-resign-active', lock)
}
