export interface PrivacySection {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly items?: readonly string[]
}

/** What becomes of words and choices: the notice, then the entry of the register. */
export const privacy = {
  pageTitle: 'Vie privée · Faire territoire',
  title: 'Ce que deviennent vos paroles et vos choix',
  strip: 'Un jeu, des rôles, et des données que vous reprenez',
  toGame: 'Vers le jeu',
  print: 'Imprimer cette page',
  sections: [
    {
      id: 'en-bref',
      title: 'En bref',
      items: [
        'Un pseudonyme suffit. Aucune adresse électronique, aucun traceur, aucun contenu pris ailleurs sur Internet.',
        'Votre téléphone garde seulement votre place et votre langue. Il les oublie si vous effacez les données de ce site.',
        'Vos paroles sont dites dans un rôle. Elles ne disent pas ce que vous pensez, et personne ne doit les lire ainsi.',
        'Rien de ce que vous écrivez ne sort de la table sans votre accord. Vous le relisez, le corrigez, le retirez.',
      ],
    },
    {
      id: 'qui',
      title: 'Qui répond de ces données',
      lead: 'L’organisation qui anime la séance en répond : son nom et son adresse vous sont donnés sur place. Le logiciel tourne sur sa machine. Il n’envoie rien à ses auteurs et autrices, ni à personne d’autre.',
    },
    {
      id: 'quoi',
      title: 'Ce qui est enregistré, et pourquoi',
      items: [
        'Le prénom ou le pseudonyme choisi, pour que la table se reconnaisse.',
        'Les choix du jeu : rôle, chantier, posture, jetons, paroles données, votes, indices lus. Ils font la partie, puis le débriefing.',
        'Les mots écrits : messages, raisons, réponses, titre, carte d’engagement. Ils sont rangés à part, et s’effacent un par un.',
        'Les moments de connexion, pour qu’un téléphone qui se coupe retrouve sa place.',
        'Le formulaire « Trois mois après », pour qui le veut : sans nom, ni table, ni jour. Il se lit à partir de trois réponses, et se retire avec son ticket.',
        'L’humeur du débriefing n’est notée nulle part : la table n’en garde qu’un compte, à trois personnes ou plus.',
      ],
    },
    {
      id: 'accords',
      title: 'Trois accords séparés',
      lead: 'Ils se donnent sur votre écran et se reprennent à tout moment, sans vous expliquer. Reprendre un accord ne vous fait pas quitter la partie.',
      items: [
        '« Je joue » : vos choix sont enregistrés pour la partie.',
        '« Je garde pour le groupe » : le compte rendu de la table peut citer ce que vous libérez, mot par mot.',
        '« Je partage pour la recherche » : vos choix, sans prénom, rejoignent une base que la communauté de recherche peut comparer. Cette case ne se voit que sur votre écran.',
      ],
    },
    {
      id: 'recherche',
      title: 'Ce que la recherche reçoit',
      items: [
        'Une personne y est un numéro de place. Ni prénom, ni jour, ni heure, ni code de séance.',
        'Une table n’y entre que si trois personnes au moins l’ont voulu. Sinon, rien n’y entre.',
        'Qui n’a pas coché n’a aucune ligne. Si une ou deux personnes n’ont pas coché, les quantités de jetons des autres sont effacées, pour que les leurs ne se devinent pas.',
        'Un accord repris vous retire aussitôt de la base, et donc du prochain export. Une fois la séance effacée, rien ne relie plus la base à vous, et le retrait n’est plus possible.',
      ],
    },
    {
      id: 'opinions',
      title: 'Opinions et mandats',
      lead: 'Ce que dit un élu, une élue, un agent ou une agente pourrait laisser croire à une opinion politique. Le jeu parle par personnages : tout compte rendu le rappelle. Une citation ne sort qu’avec l’accord de son auteur ou autrice, et se retire ensuite.',
    },
    {
      id: 'duree',
      title: 'Combien de temps',
      lead: 'Par défaut, tout ce qui porte un nom est effacé trente jours après la séance. L’animation peut choisir de un à quatre-vingt-dix jours. L’effacement laisse un reçu daté, et plus aucun nom sur le disque.',
    },
    {
      id: 'droits',
      title: 'Vos droits',
      items: [
        'Lire ce qui vous concerne, le corriger, le retirer : sur votre téléphone, pendant la partie et après, sur la page du débriefing.',
        'Demander l’effacement de la séance entière, ou une copie : auprès de l’organisation qui l’anime.',
        'Saisir la CNIL (Commission nationale de l’informatique et des libertés), si la réponse ne vous convient pas.',
      ],
    },
  ] as readonly PrivacySection[],
  register: {
    title: 'Entrée du registre des traitements',
    lead: 'À recopier dans le registre de l’organisation (article 30 du règlement général sur la protection des données). Les lignes entre crochets sont à compléter.',
    lines: [
      ['Nom du traitement', 'Séances du jeu sérieux Faire territoire'],
      ['Responsable du traitement', '[nom, adresse et contact de l’organisation ; délégué ou déléguée à la protection des données, s’il y en a]'],
      ['Finalités', 'Jouer et débriefer une séance ; rendre à la table son compte rendu ; avec un accord séparé, contribuer à une base pseudonymisée pour la recherche.'],
      ['Bases légales', 'Intérêt légitime à animer la séance demandée par les personnes présentes ; consentement pour les citations et pour la recherche (articles 6 et 9, dans la mesure où des paroles de rôle laisseraient supposer une opinion).'],
      ['Personnes concernées', 'Participantes et participants adultes ; animatrices et animateurs de séance.'],
      ['Données', 'Prénom ou pseudonyme ; choix de jeu ; textes libres ; dates techniques de connexion ; accords et leurs reprises. Pour l’animation : nom, empreinte du mot de passe, appareils.'],
      ['Destinataires', 'La table ; l’animation de la séance ; pour la base, les personnes qui ont l’accès d’animation de ce serveur et celles à qui elles remettent un export.'],
      ['Sous-traitants et transferts', '[hébergeur, s’il y en a] ; aucun transfert hors de l’Union européenne par le logiciel.'],
      ['Durées', 'Données nommées : trente jours après la séance par défaut, de un à quatre-vingt-dix par choix. Base pseudonymisée : sans lien avec les personnes après l’effacement de la séance ; retrait à la demande de l’organisation.'],
      ['Sécurité', 'Jetons d’accès tirés au hasard et gardés en empreinte ; mots de passe dérivés (scrypt) ; secrets de rôle jamais envoyés aux autres écrans ; effacement sécurisé sur le disque ; aucune requête extérieure ; sauvegardes vérifiées par empreinte.'],
      ['Exercice des droits', '[contact] ; depuis le téléphone de la personne tant que la séance est gardée.'],
    ] as readonly (readonly [string, string])[],
  },
}
