import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { PatientList } from '../features/patients/index.ts'

export function PatientsPage() {
  const [, navigate] = useLocation()
  const open = useCallback((id: string) => navigate(`/patients/${id}/plan`), [navigate])
  return <PatientList onOpen={open} />
}
