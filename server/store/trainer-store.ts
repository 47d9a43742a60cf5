/** What the database keeps of trainers. A trainer absent everywhere is the administrator: whoever holds the key of the start. */
export type TrainerSession = {
  readonly tokenHash: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly seenAt: number
  readonly trainer?: string
  readonly device?: string
  readonly proof?: 'key' | 'password'
}

export type NewTrainerSession = { readonly tokenHash: string; readonly at: number; readonly expiresAt: number; readonly trainer?: string; readonly device?: string; readonly proof?: 'key' | 'password' }

/** `password` is a slow hash. */
export type TrainerRecord = { readonly id: string; readonly name: string; readonly createdAt: number; readonly password?: string }

export type TrainerStore = {
  addTrainerKey(keyHash: string, at: number, trainer?: string): Promise<void>
  /** Whose key it is: once, for a key that was never used and is younger than `since`. */
  useTrainerKey(keyHash: string, at: number, since?: number): Promise<{ readonly trainer?: string } | undefined>
  voidTrainerKeys(trainer: string, at: number): Promise<void>
  addTrainerSession(session: NewTrainerSession): Promise<void>
  /** Undefined once expired or revoked. */
  findTrainerSession(tokenHash: string, now: number): Promise<TrainerSession | undefined>
  /** Those that still open something, the newest first. */
  listTrainerSessions(trainer: string | undefined, now: number): Promise<readonly TrainerSession[]>
  seeTrainerSession(tokenHash: string, at: number): Promise<void>
  revokeTrainerSession(tokenHash: string, at: number): Promise<void>
  addTrainer(trainer: { readonly id: string; readonly name: string; readonly at: number }): Promise<void>
  listTrainers(): Promise<readonly TrainerRecord[]>
  writeTrainerPassword(id: string, password: string): Promise<void>
  removeTrainer(id: string, at: number): Promise<void>
}
