export interface AccessSection {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly items?: readonly string[]
}
export interface AccessText {
  readonly pageTitle: string
  readonly title: string
  readonly strip: string
  readonly toGame: string
  readonly print: string
  readonly sections: readonly AccessSection[]
  readonly [key: string]: unknown
}

/** The declaration, after RGAA 4.1. Each line under « vérifié » is what an automatic test of the project checks, and no more. */
export const access: AccessText = {
  pageTitle: 'Accessibilité, Faire territoire',
  title: 'Accessibilité : ce qui a été vérifié',
  strip: 'Brouillon de déclaration, RGAA 4.1',
  toGame: 'Le jeu',
  print: 'Imprimer',
  sections: [
    {
      id: 'engagement',
      title: 'Qui s’engage',
      lead: 'Le Mouvement pour l’Économie Solidaire souhaite que « Faire territoire » soit jouable par tout le monde, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette page vaut pour l’accueil, le téléphone des participant·es, la console d’animation, le mur projeté, le débriefing et la mallette. Elle se complète avant publication par l’organisme qui met le jeu en ligne.',
    },
    {
      id: 'etat',
      title: 'État de conformité',
      lead: 'Aucun audit RGAA n’a été mené. En l’absence d’audit en cours de validité, « Faire territoire » est déclaré non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1. Aucun taux n’est annoncé. Ce qui suit dit ce que des essais automatiques vérifient à chaque version, et ce que personne n’a encore vérifié.',
    },
    {
      id: 'verifie',
      title: 'Ce que des essais vérifient à chaque version',
      lead: 'Dans un vrai navigateur (Chromium), sur les pages telles qu’elles sont servies.',
      items: [
        'L’outil axe ne trouve aucun défaut grave ou critique à l’accueil, ni sur le téléphone, la console et le mur, de la salle d’attente au débriefing en passant par les cinq phases, en français et en anglais. Il passe aussi sur les pages de la mallette, sur la page d’attente du réseau et sur celle-ci. Le contraste des textes est compris dans ce contrôle, papiers posés à plat ; celui des lettres peintes dans les schémas, du titre et du ticket du mur et de quelques mots du téléphone n’y est pas tranché.',
        'Sur le téléphone, la console, le mur et la page de débriefing, les boutons, liens et champs mesurent au moins 44 pixels de côté. Les mots du texte qui ouvrent une définition peuvent être moins hauts, parce qu’ils sont pris dans une phrase.',
        'Sur le téléphone, aucun mot n’est coupé ni caché sur le côté : à 320 pixels de large, texte normal ou agrandi à 150 % ; à 390 pixels, texte agrandi à 200 %.',
        'À la console et sur la page de débriefing, aucun mot n’est coupé : texte agrandi à 200 %, page agrandie à 200 %, et à 320 pixels de large.',
        'Au clavier seul, une partie entière, la plus courte, va de l’ouverture de la séance à la dernière étape du débriefing, pour la personne qui anime et deux personnes à table. À la console : ouvrir, remplir les places, commencer, mettre en pause, ajouter et retirer du temps, provoquer un évènement, montrer un texte, relancer, revenir à une phase, finir, conduire le débriefing, prendre la synthèse. Sur le téléphone : la saison zéro, un indice, une parole donnée puis reprise, une proposition, une cosignature, un vote, une intention, un engagement posé, repris et posé à nouveau, un merci, une réponse, un repère, chaque étape du débriefing, une carte d’engagement et son PDF.',
        'Dans cette séance, chaque arrêt de la touche de tabulation a un rôle et un nom dans l’arbre d’accessibilité du navigateur ; aucun bouton n’est hors d’atteinte.',
        'À chaque phase, le focus ne se perd pas, la phase est annoncée à chaque personne, et cinq annonces au plus se suivent. La pause, les paroles données et reprises, les propositions et les textes à montrer sont annoncés.',
        'Au clavier seul, sans souris ni doigt, une personne prend place, lit, choisit, engage ses jetons et pose son choix pendant une partie entière, jusqu’au débriefing.',
        'Au clavier seul, à la console : remettre un lien vers un autre téléphone, voir les choix tant qu’une touche est tenue.',
        'La carte a un équivalent écrit : lieux, initiatives et leur étape, liens, tensions, pot commun. Il est fait des mêmes données que le dessin.',
        'Les couleurs des rôles restent distinctes pour une vue ordinaire et pour trois formes simulées de daltonisme ; le texte posé sur chacune se lit. Chaque rôle a aussi sa forme et son motif.',
        'Les minuteurs se retirent ou s’allongent à l’ouverture de la séance ; l’animateur·rice de séance peut mettre en pause et ajouter du temps.',
        'Les documents PDF sont balisés (norme PDF/UA-1) : langue, titres dans l’ordre, texte de remplacement des figures, en-têtes de tableaux. Les documents Word ont langue, titres et textes de remplacement.',
      ],
    },
    {
      id: 'propose',
      title: 'Ce que le jeu propose',
      items: [
        '« Adapter l’affichage », sur chaque écran : texte à 100, 125 ou 150 %, contraste fort, calme (rien ne bouge), son, langue.',
        'Si l’appareil demande moins d’animations, le jeu suit.',
        'Le son est coupé au départ sur les téléphones ; tout ce qui s’entend se voit aussi.',
        'Deux personnes peuvent partager un téléphone ; une personne peut suivre en observant.',
      ],
    },
    {
      id: 'non-verifie',
      title: 'Ce qui n’a pas été vérifié',
      items: [
        'Aucun lecteur d’écran n’a été utilisé : ni NVDA, ni JAWS, ni VoiceOver, ni TalkBack. Les annonces existent dans les pages ; personne ne les a écoutées.',
        'Aucune personne en situation de handicap n’a encore essayé le jeu.',
        'Ni Firefox, ni Safari, ni un vrai téléphone n’ont été essayés ; ni la commande vocale, ni une loupe d’écran, ni une plage braille.',
        'Les critères qui demandent un jugement humain (pertinence des textes de remplacement, clarté des intitulés, ordre de lecture) n’ont pas été passés un à un.',
        'Le mur projeté dépend de la salle : taille de l’image, lumière, distance. Ce qu’il montre se lit aussi sur les téléphones.',
        'L’agrandissement n’est pas mesuré sur le mur, qui suit son projecteur, ni sur la page de toutes les tables.',
      ],
    },
    {
      id: 'connu',
      title: 'Défauts connus',
      items: [
        'La carte dessinée ne se parcourt pas élément par élément au clavier : on passe par son équivalent écrit.',
        'Le jeu se joue à voix haute et en temps limité. Sans minuteur, avec une place à distance ou avec une aide humaine, il se joue autrement ; ce n’est pas la même expérience.',
      ],
    },
    {
      id: 'etablissement',
      title: 'Établissement de cette page',
      lead: 'Rédigée le 28 novembre 2026, d’après les essais automatiques de la version 0.1.0. Techniques employées : HTML, CSS, JavaScript, ARIA, SVG, canvas. Outils : axe-core, Chromium.',
    },
    {
      id: 'contact',
      title: 'Signaler un obstacle',
      lead: 'À compléter avant publication par le Mouvement pour l’Économie Solidaire : [nom de la personne référente], [adresse électronique], [téléphone], [adresse postale], [délai de réponse]. Pendant une séance, l’animateur·rice de séance est la première personne à prévenir.',
    },
    {
      id: 'recours',
      title: 'Voies de recours',
      lead: 'Si un obstacle signalé empêche d’accéder au jeu et que la réponse ne convient pas, il est possible de saisir le Défenseur des droits : par son formulaire en ligne, auprès de ses délégué·es en région, ou par courrier gratuit, sans timbre, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
    },
  ],
}
