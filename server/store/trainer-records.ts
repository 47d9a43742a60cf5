import type { Kysely } from 'kysely'
import { takeKey } from './one-use-keys.ts'
import type { Database, TrainerSessionRow } from './schema.ts'
import type { TrainerSession, TrainerStore } from './trainer-store.ts'

export function trainerRecords(db: Kysely<Database>): TrainerStore {
  return { ...keyRecords(db), ...sessionOfTrainerRecords(db), ...teamRecords(db) }
}

function keyRecords(db: Kysely<Database>): Pick<TrainerStore, 'addTrainerKey' | 'useTrainerKey' | 'voidTrainerKeys'> {
  return {
    async addTrainerKey(key_hash, created_at, trainer) {
      await db.insertInto('trainer_keys').values({ key_hash, created_at, used_at: null, trainer_id: trainer ?? null }).execute()
    },
    async useTrainerKey(keyHash, at, since = 0) {
      if (!(await takeKey(db, 'trainer_keys', keyHash, at, since))) return undefined
      const row = await db.selectFrom('trainer_keys').select('trainer_id').where('key_hash', '=', keyHash).executeTakeFirstOrThrow()
      return row.trainer_id === null ? {} : { trainer: row.trainer_id }
    },
    async voidTrainerKeys(trainer, at) {
      await db.updateTable('trainer_keys').set({ used_at: at }).where('trainer_id', '=', trainer).where('used_at', 'is', null).execute()
    },
  }
}

function sessionOfTrainerRecords(db: Kysely<Database>): Pick<TrainerStore, 'addTrainerSession' | 'findTrainerSession' | 'listTrainerSessions' | 'seeTrainerSession' | 'revokeTrainerSession'> {
  return {
    async addTrainerSession({ tokenHash, at, expiresAt, trainer, device, proof }) {
      await db
        .insertInto('trainer_sessions')
        .values({ token_hash: tokenHash, created_at: at, expires_at: expiresAt, revoked_at: null, trainer_id: trainer ?? null, device: device ?? null, proof: proof ?? null, seen_at: at })
        .execute()
    },
    async findTrainerSession(tokenHash, now) {
      const row = await db.selectFrom('trainer_sessions').selectAll().where('token_hash', '=', tokenHash).where('revoked_at', 'is', null).where('expires_at', '>', now).executeTakeFirst()
      return row && sessionOf(row)
    },
    async listTrainerSessions(trainer, now) {
      const rows = await db
        .selectFrom('trainer_sessions')
        .selectAll()
        .where('trainer_id', trainer === undefined ? 'is' : '=', trainer ?? null)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .execute()
      return rows.map(sessionOf)
    },
    async seeTrainerSession(tokenHash, at) {
      await db.updateTable('trainer_sessions').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()
    },
    async revokeTrainerSession(tokenHash, at) {
      await db.updateTable('trainer_sessions').set({ revoked_at: at }).where('token_hash', '=', tokenHash).where('revoked_at', 'is', null).execute()
    },
  }
}

function teamRecords(db: Kysely<Database>): Pick<TrainerStore, 'addTrainer' | 'listTrainers' | 'writeTrainerPassword' | 'removeTrainer'> {
  return {
    async addTrainer({ id, name, at }) {
      await db.insertInto('trainers').values({ id, name, password: null, created_at: at, removed_at: null }).execute()
    },
    async listTrainers() {
      const rows = await db.selectFrom('trainers').selectAll().where('removed_at', 'is', null).orderBy('created_at').execute()
      return rows.map(({ id, name, password, created_at }) => ({ id, name, createdAt: Number(created_at), ...(password === null ? {} : { password }) }))
    },
    async writeTrainerPassword(id, password) {
      await db.updateTable('trainers').set({ password }).where('id', '=', id).execute()
    },
    async removeTrainer(id, at) {
      await db.updateTable('trainers').set({ removed_at: at, name: '', password: null }).where('id', '=', id).execute()
    },
  }
}

function sessionOf({ token_hash, created_at, expires_at, trainer_id, device, proof, seen_at }: TrainerSessionRow): TrainerSession {
  return {
    tokenHash: token_hash,
    createdAt: Number(created_at),
    expiresAt: Number(expires_at),
    seenAt: Number(seen_at ?? created_at),
    ...(trainer_id === null ? {} : { trainer: trainer_id }),
    ...(device === null ? {} : { device }),
    ...(proof === null ? {} : { proof }),
  }
}
