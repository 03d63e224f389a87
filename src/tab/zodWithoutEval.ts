// Our pages forbid code made from text, which zod would otherwise try as soon as the first schema is made: so this is
// imported before everything else.
import { z } from 'zod'

z.config({ jitless: true })
