/**
 * Reads the pages' code before they are opened, once the first one has settled: the next page is there at once, and is
 * there too when the host has been closed meanwhile.
 */
const settled = 1500

function readPages(): void {
  void Promise.allSettled([
    import('./features/patients/index.ts'),
    import('./pages/new-patient-page.tsx'),
    import('./pages/patient-page.tsx'),
    import('./features/composer/plan-tab.tsx'),
    import('./features/check-ins/check-ins-tab.tsx'),
    import('./features/handouts/handouts-tab.tsx'),
    import('./features/catalog/index.ts'),
    import('./pages/exercise-page.tsx'),
    import('./features/templates/index.ts'),
    import('./pages/guide-page.tsx'),
    import('./pages/clinic-page.tsx'),
  ])
}

export function readAhead(): void {
  setTimeout(readPages, settled)
}
