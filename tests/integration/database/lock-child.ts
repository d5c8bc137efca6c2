/** Takes the lock of the folder it is told, says what came of it, and keeps it until its input ends or it is killed. */
import { lockDataFolder } from '../../../main/database/folder-lock.ts'
import { AppFault } from '../../../shared/app-error.ts'

const [folder = '', ...words] = process.argv.slice(2)

try {
  const lock = await lockDataFolder(folder, {
    takeOver: words.includes('take-over'),
    place: words.includes('this-computer') ? 'this-computer' : 'unknown',
  })
  console.log(JSON.stringify({ held: true }))
  process.stdin.resume()
  process.stdin.once('end', () => void lock.release())
} catch (error) {
  console.log(JSON.stringify({ held: false, error: error instanceof AppFault ? error.error : String(error) }))
}
