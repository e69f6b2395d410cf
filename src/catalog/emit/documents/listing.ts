import type { Text } from "../../record/text";
import type { ManualDocument } from "./document";

/** What a store shows under the name, in its lists: a hundred characters at most. */
export const SUMMARY: Text = {
  fr: "Ce que la loi française sur le démarchage coûte à un centre de contacts, et comment y répondre.",
  en: "What the French telemarketing opt-in law costs a contact centre, and how to answer it.",
};

/** Words that people search by: three at most, in each language. */
export const KEYWORDS: readonly Text[] = [
  { fr: "centre de contacts", en: "contact centre" },
  { fr: "démarchage téléphonique", en: "telemarketing opt-in" },
  { fr: "plan de reconversion", en: "workforce planning" },
];

/** The function that whoever tests the add-in may try first, as it is typed, what it gives, and the text that it is given. */
export const TRIED = { id: "EXPOSURE", codes: "O1 70%; O7 30%", share: 0.7 } as const;

/** What a store shows of the add-in, and what its testers are told: to be copied field by field. */
export const LISTING: ManualDocument = {
  title: { fr: "Relais : textes pour une place de marché", en: "Relais: texts for a marketplace" },
  lead: {
    fr: "À recopier champ par champ dans la fiche de la place de marché de Microsoft. Le nom, la description courte et la version sont aussi dans le manifeste.",
    en: "To be copied field by field into the form of Microsoft's marketplace. Name, short description and version stand in the manifest too.",
  },
  sections: [
    {
      title: { fr: "Description courte", en: "Short description" },
      blocks: [SUMMARY],
    },
    {
      title: { fr: "Description longue", en: "Long description" },
      blocks: [
        {
          fr: "Depuis le 11 août 2026, on n'appelle plus un consommateur en France sans son consentement préalable. Relais dit, à partir des cellules de votre propre classeur, quel chiffre d'affaires est menacé, par ligne, client et mois, qui, dans vos équipes, peut aller où et ce qui l'empêche, et ce qu'un scénario y change.",
          en: "Since 11 August 2026 consumers in France may not be called without their prior consent. From the cells of your own workbook Relais tells how much revenue is at risk, by line, client and month, who of your staff can go where and what holds them back, and how a scenario changes it.",
        },
        {
          list: [
            { fr: "Des fonctions `RELAIS.` à taper comme toute autre : CA menacé, sureffectif, trésorerie, plan de reconversion optimal, cas défavorable.", en: "Functions `RELAIS.` to type like any other: revenue at risk, surplus, cash, the optimal plan of redeployment, the bad case." },
            { fr: "Un volet dont les curseurs déplacent les cellules du scénario, et qui mène à chaque problème avec son remède.", en: "A pane whose sliders move the cells of the scenario, and which leads to every problem with its cure." },
            { fr: "Chaque valeur par défaut dit si elle vient de la loi, d'une source ou d'une hypothèse.", en: "Every default says whether it is law, source or assumption." },
            { fr: "Vos tableaux, avec vos en-têtes, ou un modèle complet inséré en un clic.", en: "Your own tables, with your own headers, or a whole model inserted by one click." },
            { fr: "Partager : le classeur continue de calculer chez qui n'a pas Relais.", en: "Share: the workbook goes on calculating for whoever lacks Relais." },
          ],
        },
        {
          fr: "Rien ne quitte le classeur : pas de serveur de calcul, pas de compte, pas de mesure d'audience. Gratuit, sans achat intégré.",
          en: "Nothing leaves the workbook: no calculation server, no account, no audience measurement. Free, nothing is sold in it.",
        },
      ],
    },
    {
      title: { fr: "Mots-clés", en: "Keywords" },
      blocks: [{ list: KEYWORDS }],
    },
    {
      title: { fr: "Adresses", en: "Addresses" },
      blocks: [
        {
          fr: "Assistance et confidentialité : `support.html` à votre adresse. Aide de chaque fonction : dossier `help/`. Tout le reste vient du même domaine.",
          en: "Support and privacy: `support.html` at your address. Help of each function: folder `help/`. All the rest comes from the same domain.",
        },
      ],
    },
    {
      title: { fr: "Notes pour les testeurs", en: "Test notes" },
      blocks: [
        { fr: "Ni compte, ni licence, ni service : Relais fonctionne dès son installation, dans Excel pour Microsoft 365 (Windows, Mac, web).", en: "No account, no licence, no service: Relais works as soon as it is installed, in Excel for Microsoft 365 (Windows, Mac, web)." },
        { fr: "1. Une fonction. Dans une cellule vide d'un classeur vide, taper :", en: "1. A function. In an empty cell of an empty workbook, type:" },
        { code: `=RELAIS.${TRIED.id}("${TRIED.codes}")` },
        { fr: "Deux lignes se remplissent, des en-têtes et une réponse ; la première colonne, Part interdite, vaut 0,7 : 70 % de l'activité est interdit.", en: "Two rows fill, headers and an answer; the first column, Prohibited share, holds 0.7: 70% of the activity is prohibited." },
        { fr: "2. Un modèle. Accueil > Relais > Insérer un modèle, choisir le premier : il remplit de nouvelles feuilles, puis le volet montre ses chiffres.", en: "2. A model. Home > Relais > Insert a model, choose the first: it fills new sheets, and the pane then shows its figures." },
        { fr: "3. Un curseur du volet, au doigt, à la souris ou aux flèches : la cellule du scénario et les chiffres suivent. Ctrl+Z le défait.", en: "3. A slider of the pane, by finger, mouse or arrow keys: the scenario's cell and the figures follow. Ctrl+Z undoes it." },
        { fr: "4. Un refus : effacer un CA de la feuille Lignes. La cellule du résultat et Contrôle, dans le volet, nomment la cellule et le remède.", en: "4. A refusal: clear a revenue on the sheet Lines. The cell of the result, and Check in the pane, name the cell and the cure." },
      ],
    },
    {
      title: { fr: "Captures d'écran", en: "Screenshots" },
      blocks: [
        {
          fr: "À prendre dans un vrai Excel, 1366 sur 768, en français et en anglais : la synthèse à côté du volet, une formule et son résultat, Équipes, Contrôle avec un problème. Celles du banc d'essai ne conviennent pas : ce n'est pas Excel.",
          en: "To be taken in a real Excel, 1366 by 768, in French and in English: the summary beside the pane, a formula and its result, Teams, Check with a problem. Those of the workbench will not do: it is not Excel.",
        },
      ],
    },
  ],
};
