/** Title of a part of the page; every chart carries a question. */
export const Head = ({ id, title, note, ask }: { readonly id: string; readonly title: string; readonly note?: string; readonly ask?: string }) => (
  <header class="part-head">
    <h2 id={id}>
      {title} {note !== undefined && <small>{note}</small>}
    </h2>
    {ask !== undefined && <p class="ask">{ask}</p>}
  </header>
)
