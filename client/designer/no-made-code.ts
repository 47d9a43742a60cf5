/**
 * To be imported before anything that holds a schema. The policy of the pages forbids code made from text; unless told,
 * zod tries it once, and the browser complains.
 */
import { config } from 'zod'

config({ jitless: true })
