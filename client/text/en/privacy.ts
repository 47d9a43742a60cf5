import type { privacy as French, PrivacySection } from '../fr/privacy.ts'

export const privacy: typeof French = {
  pageTitle: 'Privacy · Faire territoire',
  title: 'What becomes of your words and choices',
  strip: 'A game, roles, and data that you may take back',
  toGame: 'To the game',
  print: 'Print this page',
  sections: [
    {
      id: 'en-bref',
      title: 'In short',
      items: [
        'A pseudonym is enough. No e-mail address, no tracker, nothing fetched from elsewhere on the Internet.',
        'Your phone keeps your seat and your language only. It forgets them if you clear this site’s data.',
        'Your words are spoken in a role. They do not say what you think, and nobody should read them so.',
        'Nothing you write leaves the table without your agreement. You read it again, correct it, withdraw it.',
      ],
    },
    { id: 'qui', title: 'Who answers for these data', lead: 'The organisation that runs the session does: its name and address are given to you on the spot. The software runs on its machine. It sends nothing to its authors, nor to anybody else.' },
    {
      id: 'quoi',
      title: 'What is recorded, and why',
      items: [
        'The first name or pseudonym you chose, so that the table knows itself.',
        'The choices of the game: role, worksite, posture, tokens, words given, votes, clues read. They make the game, then the debrief.',
        'Written words: messages, reasons, answers, title, commitment card. They are kept apart, and are erased one by one.',
        'Moments of connection, so that a phone that is cut off finds its seat again.',
        'The form “Three months after”, for who wants it: no name, no table, no day. It is read from three answers on, and taken back with its ticket.',
        'The mood of the debrief is written nowhere: the table keeps a count only, of three people or more.',
      ],
    },
    {
      id: 'accords',
      title: 'Three separate agreements',
      lead: 'They are given on your screen and taken back at any time, without a reason. Taking one back does not make you leave the game.',
      items: [
        '“I play”: your choices are recorded for the game.',
        '“I keep for the group”: the table’s record may quote what you release, word by word.',
        '“I share for research”: your choices, without a first name, join a base that the research community can compare. This tick shows on your screen only.',
      ],
    },
    {
      id: 'recherche',
      title: 'What research receives',
      items: [
        'A person there is the number of a seat. No first name, no day, no hour, no session code.',
        'A table enters only if at least three people wanted it. Otherwise nothing does.',
        'Whoever did not tick has no line. If one or two people did not, the others’ amounts of tokens are erased, so that theirs cannot be guessed.',
        'An agreement taken back takes you out of the base at once, and so out of the next export. Once the session is erased, nothing links the base to you, and withdrawal is no longer possible.',
      ],
    },
    { id: 'opinions', title: 'Opinions and mandates', lead: 'What an elected official or a public officer says might suggest a political opinion. The game speaks through characters: every record says so. A quotation leaves with its author’s agreement only, and may be withdrawn later.' },
    { id: 'duree', title: 'For how long', lead: 'By default, everything that bears a name is erased thirty days after the session. The trainer may choose from one to ninety days. Erasing leaves a dated receipt, and no name on the disk.' },
    {
      id: 'droits',
      title: 'Your rights',
      items: [
        'To read what concerns you, correct it, withdraw it: on your phone, during the game and after it, on the page of the debrief.',
        'To ask for the whole session to be erased, or for a copy: from the organisation that runs it.',
        'To turn to the data protection authority (in France, the CNIL) if the answer does not satisfy you.',
      ],
    },
  ] as readonly PrivacySection[],
  register: {
    title: 'Entry for the register of processing',
    lead: 'To copy into the organisation’s register (article 30 of the General Data Protection Regulation). Lines in brackets are to be filled in.',
    lines: [
      ['Name of the processing', 'Sessions of the serious game Faire territoire'],
      ['Controller', '[name, address and contact of the organisation; data protection officer, if any]'],
      ['Purposes', 'To play and debrief a session; to give the table its record; with a separate agreement, to contribute to a pseudonymised base for research.'],
      ['Legal bases', 'Legitimate interest in running the session that those present asked for; consent for quotations and for research (articles 6 and 9, as far as words spoken in role might suggest an opinion).'],
      ['People concerned', 'Adult participants; trainers.'],
      ['Data', 'First name or pseudonym; choices of the game; free texts; technical dates of connection; agreements and their withdrawal. For trainers: name, hash of the password, devices.'],
      ['Recipients', 'The table; the trainer of the session; for the base, those who hold a trainer’s access on this server and those to whom they hand an export.'],
      ['Processors and transfers', '[host, if any]; no transfer outside the European Union by the software.'],
      ['Duration', 'Named data: thirty days after the session by default, from one to ninety by choice. Pseudonymised base: without a link to the people once the session is erased; taken out when the organisation asks.'],
      ['Security', 'Access tokens drawn at random and kept as hashes; derived passwords (scrypt); secrets of roles never sent to other screens; secure erasure on the disk; no outside request; backups verified by hash.'],
      ['Exercise of rights', '[contact]; from the person’s phone as long as the session is kept.'],
    ] as readonly (readonly [string, string])[],
  },
}
