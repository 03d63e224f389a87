// The child process of the command line that reads files: one that never ends, or takes all the memory, ends with it.
import { NODE_READERS } from './nodeReaders.node.ts'
import { type FileToRead, readOrRefuse } from './readFile.ts'

process.on('message', (request: FileToRead) => {
  void readOrRefuse(request, NODE_READERS).then((said) => process.send?.(said))
})
