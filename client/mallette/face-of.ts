import type { RecitHead } from '../../shared/mallette/article-schema.ts'
import type { Face } from '../ui/role.tsx'

/** The portrait that a récit asks for, the role's first one otherwise. */
export const faceOf = (head: RecitHead): Face => Number(head.face ?? 0) as Face
