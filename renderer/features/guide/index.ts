/** The Guide: articles to read beside the catalog. */
export { Guide } from './guide.tsx'
