import type { ManualDocument } from "./document";

/** What could be tried against the add-in and its workbench, what stands against it, and which suite holds that. */
export const THREAT_NOTES: ManualDocument = {
  title: { fr: "Relais : menaces et parades", en: "Relais: threats and what stands against them" },
  lead: {
    fr: "Ce qu'un classeur, un fichier, une page ou un paquet malveillant pourrait tenter, ce qui s'y oppose, et le test qui le vérifie. Aucun audit externe n'a eu lieu.",
    en: "What a hostile workbook, file, page or package could try, what stands against it, and the test that holds it. There was no outside audit.",
  },
  sections: [
    {
      title: { fr: "Le complément dans Excel", en: "The add-in in Excel" },
      blocks: [
        {
          heads: [{ fr: "Menace", en: "Threat" }, { fr: "Parade", en: "What stands against it" }, { fr: "Test", en: "Test" }],
          rows: [
            [
              { fr: "Une cellule, un nom de tableau ou de scénario contient du HTML ou un script", en: "A cell, a name of a table or of a scenario holds HTML or a script" },
              { fr: "Le texte reste du texte : React l'échappe, `innerHTML` et ses pareils sont interdits dans tout le code, l'aide échappe ce qu'elle montre", en: "Text stays text: React escapes it, `innerHTML` and its like are forbidden in all of the code, the help escapes what it shows" },
              "architecture, catalog/hostile-cells, browser/cell-content, browser/hostile",
            ],
            [
              { fr: "Un texte commence par = + - ou @ et devient une formule en étant recopié", en: "A text begins with = + - or @ and becomes a formula when it is copied" },
              { fr: "Tout texte que le complément écrit est marqué comme texte (apostrophe)", en: "Every text that the add-in writes is marked as text (apostrophe)" },
              "excel/scenarios, catalog/scenario-names",
            ],
            [
              { fr: "Un texte qui fait chercher sans fin (expressions régulières, comparaisons)", en: "A text that makes a search without end (regular expressions, comparisons)" },
              { fr: "Chaque expression est essayée contre de longs textes ; un en-tête est comparé par ses 200 premières lettres", en: "Every expression is tried against long texts; a header is compared by its first 200 letters" },
              "scripts/patterns, catalog/hostile-cells",
            ],
            [
              { fr: "La page envoie des données ailleurs", en: "The page sends data elsewhere" },
              { fr: "La politique de la page n'a pas de `connect-src`, ni formulaire, ni base ; ni `eval` ni `Function`", en: "The page's policy has no `connect-src`, no forms, no base; neither `eval` nor `Function`" },
              "build/production, architecture",
            ],
            [
              { fr: "Un lien d'aide mène ailleurs", en: "A help link leads elsewhere" },
              { fr: "Chaque lien est un fichier de la même construction", en: "Every link is a file of the same build" },
              "build/production",
            ],
            [
              { fr: "Un fichier de l'hôte est remplacé", en: "A file of the host is replaced" },
              { fr: "`npm run verify` compare les empreintes ; protégez l'accès en écriture à l'hôte : qui peut y écrire peut tout", en: "`npm run verify` compares hashes; guard the right to write to the host: who has it can do anything" },
              "scripts/build/deployment",
            ],
          ],
        },
      ],
    },
    {
      title: { fr: "Le banc d'essai (développement)", en: "The workbench (development)" },
      blocks: [
        {
          heads: [{ fr: "Menace", en: "Threat" }, { fr: "Parade", en: "What stands against it" }, { fr: "Test", en: "Test" }],
          rows: [
            [
              { fr: "Un .xlsx qui se déplie sans fin, abîmé, ou avec des entités XML", en: "An .xlsx that unfolds without end, is damaged, or has XML entities" },
              { fr: "Tailles limitées par partie et au total, types de document refusés, profondeur limitée ; chaque refus nomme la partie", en: "Sizes limited by part and in total, document types refused, depth limited; each refusal names the part" },
              "workbench/xlsx/refusals, workbench/xlsx/hostile-files, browser/hostile",
            ],
            [
              { fr: "Des noms comme `__proto__` changent tous les objets", en: "Names such as `__proto__` change every object" },
              { fr: "Aucun nom venu d'un fichier ou d'une cellule n'atteint l'objet commun, comparé avant et après mille textes et 200 fichiers", en: "No name from a file or a cell reaches the common object, which is compared before and after a thousand texts and 200 files" },
              "workbench/xlsx/hostile-files, catalog/hostile-cells",
            ],
            [
              { fr: "Un cadre étranger envoie des messages", en: "A foreign frame sends messages" },
              { fr: "La fenêtre et l'origine doivent être celles du volet ; un message mal formé ne change rien", en: "Window and origin must be the pane's; a malformed message changes nothing" },
              "workbench/transport, browser/foreign-windows",
            ],
            [
              { fr: "Le serveur est joint d'ailleurs, ou sert d'autres fichiers", en: "The server is reached from elsewhere, or gives other files" },
              { fr: "Il n'écoute que la boucle locale, ne lit que ses dossiers, liens suivis compris, et ne reçoit rien", en: "It listens on the loopback alone, reads its own folders only, links followed, and takes nothing" },
              "workbench/server",
            ],
          ],
        },
      ],
    },
    {
      title: { fr: "Les paquets", en: "The packages" },
      blocks: [
        {
          fr: "`npm run packages` vérifie licence, version exacte, empreinte et scripts d'installation de chaque paquet, et demande à `npm audit` ce qu'il sait de ceux qui sont livrés, si le réseau répond. Trois paquets de développement ont un script d'installation : `@swc/core`, `protobufjs`, `@parcel/watcher`.",
          en: "`npm run packages` checks licence, exact version, hash and install scripts of every package, and asks `npm audit` what it knows of those that ship, where the network answers. Three packages for development have an install script: `@swc/core`, `protobufjs`, `@parcel/watcher`.",
        },
        { fr: "npm n'a pas écrit d'empreinte pour les binaires d'autres systèmes qu'il n'a pas téléchargés : ils servent au développement seul.", en: "npm wrote no hash for binaries of other systems that it did not fetch: they serve development alone." },
      ],
    },
    {
      title: { fr: "Ce qui reste", en: "What remains" },
      blocks: [
        {
          list: [
            { fr: "office.js vient de Microsoft sans empreinte possible : son contenu change à la même adresse, comme Microsoft l'exige.", en: "office.js comes from Microsoft, and no hash can hold it: its content changes at the same address, as Microsoft requires." },
            { fr: "`style-src 'unsafe-inline'` reste : la bibliothèque d'interface insère ses règles à l'exécution.", en: "`style-src 'unsafe-inline'` stays: the interface library inserts its rules at run time." },
            { fr: "Tout autre complément du classeur peut lire et changer les mêmes cellules.", en: "Any other add-in of the workbook can read and change the same cells." },
            { fr: "Sur le banc d'essai, une formule qui boucle sans rendre la main ne peut être arrêtée de l'intérieur de la page.", en: "In the workbench, a formula that loops without giving the page a turn cannot be ended from inside the page." },
          ],
        },
      ],
    },
  ],
};
