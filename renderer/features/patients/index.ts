/** Patients in the window: the register, the record form, the header of a patient's page, the lists of the day. */
export { DayLists } from './day-lists.tsx'
export { EditRecord } from './edit-record.tsx'
export { NewPatient } from './new-patient.tsx'
export { PatientHeader } from './patient-header.tsx'
export { PatientList } from './patient-list.tsx'
export { RecordFacts } from './record-facts.tsx'
