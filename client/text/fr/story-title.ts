/** The title that a table gives to its récit. */
export const storyTitle = {
  title: 'Un titre pour notre récit',
  help: 'Le titre le plus choisi sera en tête du récit de la table, sans nom d’auteur ni d’autrice.',
  propose: 'Proposer ce titre',
  saved: 'C’est proposé. La table le lira à l’ouverture.',
  vote: 'Celui que je choisis :',
}
