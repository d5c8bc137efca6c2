/** Addresses of the catalog. */
export function entryHref(id: string): string {
  return `#/catalog/${id}`
}

/** What the form is opened for. */
export type OwnAction = 'copy' | 'edit'

/** The form, or the page of an own exercise's picture. */
export function actionPath(id: string, action: OwnAction | 'figure'): string {
  return `/catalog/${id}/${action}`
}
