/** Addresses of the catalog. */
export function entryHref(id: string): string {
  return `#/catalog/${id}`
}

/** What the form is opened for. */
export type OwnAction = 'copy' | 'edit'

export function actionPath(id: string, action: OwnAction): string {
  return `/catalog/${id}/${action}`
}
