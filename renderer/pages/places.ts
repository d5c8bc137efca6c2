/** The places of the window, each with its sign and the keys that lead there. */
import { BookOpen, Building2, CalendarCheck, Compass, LayoutTemplate, Users } from 'lucide-react'

export const places = [
  { place: 'today', icon: CalendarCheck, keys: 'g t' },
  { place: 'patients', icon: Users, keys: 'g p' },
  { place: 'catalog', icon: BookOpen, keys: 'g c' },
  { place: 'templates', icon: LayoutTemplate, keys: 'g m' },
  { place: 'guide', icon: Compass, keys: 'g g' },
  { place: 'clinic', icon: Building2, keys: 'g s' },
] as const

export type Place = (typeof places)[number]['place']

/** The place that an address belongs to, or null. */
export function placeOf(location: string): Place | null {
  const first = location.split('/')[1] ?? ''
  return places.find(({ place }) => place === first)?.place ?? null
}
