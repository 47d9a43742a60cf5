/** What a trainer keeps from one session to the next. `trainer` absent: the administrator. */
export type TemplateRecord = { readonly id: string; readonly name: string; /** JSON. */ readonly body: string; readonly at: number }

export type KeepingStore = {
  addTemplate(template: TemplateRecord & { readonly trainer?: string | undefined }): Promise<void>
  listTemplates(trainer: string | undefined): Promise<readonly TemplateRecord[]>
  /** False when it is not theirs. */
  removeTemplate(trainer: string | undefined, id: string): Promise<boolean>
  /** The code printed for the whole year. */
  roomOf(trainer: string | undefined): Promise<string | undefined>
  /** In place of the one before, which leads nowhere any more. */
  giveRoom(trainer: string | undefined, code: string, at: number): Promise<void>
  /** `open`: the code of the session opened last in this room, if one is open. Undefined when there is no such room. */
  findRoom(code: string): Promise<{ readonly trainer?: string; readonly open?: string } | undefined>
}
