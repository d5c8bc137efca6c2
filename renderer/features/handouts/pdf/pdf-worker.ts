/** The thread that reads PDF files, as a file of our own: the content policy allows no other. */
import 'pdfjs-dist/build/pdf.worker.min.mjs'
