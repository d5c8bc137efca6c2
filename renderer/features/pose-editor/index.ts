/** The picture of an own exercise: chosen from the catalog, drawn, or a photo. */
export { PictureEditor } from './picture-editor.tsx'
