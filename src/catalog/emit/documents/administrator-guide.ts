import type { ManualDocument } from "./document";

/** The folder of the guide's example on a server of one's own, whose settings the build has written. */
const NGINX = `server {
  listen 443 ssl;
  server_name relais.example.com;
  root /srv/www;                          # /srv/www/relais is dist/addin
  include mime.types;
  include /srv/www/relais/nginx.conf;
  location ~ /nginx\\.conf$ { deny all; }
}`;

/** What an administrator reads before allowing the add-in, and does to put it into production. @source office-rules.md C, D, G */
export const ADMINISTRATOR_GUIDE: ManualDocument = {
  title: { fr: "Relais : guide de l'administrateur", en: "Relais: administrator's guide" },
  lead: {
    fr: "Un dossier de fichiers statiques sur votre hébergement https, et un manifeste à confier à Microsoft 365. Ni serveur de calcul, ni base, ni compte.",
    en: "A folder of static files on an https host of yours, and a manifest for Microsoft 365. No calculation server, no database, no account.",
  },
  sections: [
    {
      title: { fr: "Construire et héberger", en: "Build and host" },
      blocks: [
        { fr: "Il faut Node 20.19 ou plus récent. L'adresse est écrite dans le manifeste et les fonctions : à chaque adresse sa construction.", en: "You need Node 20.19 or later. The address is written into the manifest and the functions: each address has its own build." },
        { code: "npm ci\nnpm run build -- --env base=https://relais.example.com/relais\nnpm run verify -- https://relais.example.com/relais" },
        {
          list: [
            {
              fr: "Copiez tout `dist/addin` à cette adresse. Aucune authentification devant ces fichiers : Excel les charge avant que l'utilisateur ne soit connu.",
              en: "Copy all of `dist/addin` to that address. No sign-in in front of these files: Excel loads them before it knows the user.",
            },
            {
              fr: "En-têtes : `_headers` (Netlify, Cloudflare Pages), `staticwebapp.config.json` (Azure Static Web Apps), `web.config` (IIS, Azure App Service) et `nginx.conf` sont dans le dossier. Les deux premiers se placent à la racine du site.",
              en: "Headers: `_headers` (Netlify, Cloudflare Pages), `staticwebapp.config.json` (Azure Static Web Apps), `web.config` (IIS, Azure App Service) and `nginx.conf` are in the folder. The first two belong in the root of the site.",
            },
            {
              fr: "`verify` demande chaque fichier et chaque adresse du manifeste, compare l'empreinte SHA-256, le type et les en-têtes, et nomme ce qui diffère. Avec une autorité de certification interne : `NODE_EXTRA_CA_CERTS=autorite.pem`.",
              en: "`verify` asks for every file and every address of the manifest, compares SHA-256, type and headers, and names what differs. With a certificate authority of your own: `NODE_EXTRA_CA_CERTS=authority.pem`.",
            },
            {
              fr: "Un environnement de test à côté : `--env label=test` donne un manifeste d'un autre identifiant, « Relais (test) ». Ne donnez pas les deux à la même personne : les fonctions ont le même nom.",
              en: "A test environment beside it: `--env label=test` gives a manifest with another id, \"Relais (test)\". Do not give both to one person: the functions have the same names.",
            },
          ],
        },
        { fr: "Avec nginx, qui relit ces règles à chaque livraison (`nginx -s reload`), car elles nomment les fichiers :", en: "With nginx, which reads these rules again at each release (`nginx -s reload`), because they name the files:" },
        { code: NGINX },
        { fr: "Pour un autre serveur, reprenez les règles de `_headers`, fichier par fichier.", en: "For another server take the rules of `_headers`, file by file." },
        {
          heads: [{ fr: "Règle", en: "Rule" }, { fr: "Pourquoi", en: "Why" }],
          rows: [
            ["X-Content-Type-Options: nosniff", { fr: "Un fichier n'est jamais pris pour un script", en: "No file is ever taken for a script" }],
            ["Cache-Control: immutable", { fr: "Fichiers dont le nom porte l'empreinte du contenu", en: "Files whose name holds the hash of their content" }],
            ["Cache-Control: no-cache", { fr: "Les autres : revalidés, donc à jour après une livraison", en: "All others: asked for again, so up to date after a release" }],
            ["Content-Security-Policy", { fr: "La page n'exécute que ses scripts et office.js, et n'envoie rien ; les calculs en arrière-plan peuvent compiler du WebAssembly, rien d'autre", en: "The page runs its own scripts and office.js alone, and sends nothing; background calculation may compile WebAssembly, nothing else" }],
          ],
        },
        {
          fr: "N'ajoutez ni `X-Frame-Options` ni `frame-ancestors` : Excel sur le web montre le volet dans un cadre.",
          en: "Add neither `X-Frame-Options` nor `frame-ancestors`: Excel on the web shows the pane in a frame.",
        },
      ],
    },
    {
      title: { fr: "Déployer", en: "Deploy" },
      blocks: [
        {
          list: [
            {
              fr: "Centre d'administration Microsoft 365, Paramètres, Applications intégrées, Charger des applications personnalisées, Complément Office : donnez `manifest.xml` de votre construction.",
              en: "Microsoft 365 admin centre, Settings, Integrated apps, Upload custom apps, Office Add-in: give the `manifest.xml` of your build.",
            },
            {
              fr: "Choisissez un déploiement fixe (Fixed) pour les personnes concernées. Les déploiements facultatifs ou disponibles (Optional, Available) perdent aujourd'hui des compléments.",
              en: "Choose a fixed deployment for those concerned. Optional or available deployments currently lose add-ins.",
            },
            {
              fr: "Comptez jusqu'à 24 heures avant que le complément n'apparaisse. Un partage réseau n'est pas un bon substitut : le complément y est rechargé à la main dans chaque nouveau classeur.",
              en: "Allow up to 24 hours for the add-in to appear. A network share is no good substitute: there the add-in must be loaded by hand in each new workbook.",
            },
            {
              fr: "Retirez d'abord toute copie chargée à la main : deux exemplaires du même complément se gênent.",
              en: "First remove any copy that was loaded by hand: the same add-in twice gets in its own way.",
            },
          ],
        },
      ],
    },
    {
      title: { fr: "Droits demandés, et pourquoi", en: "Permissions, and why" },
      blocks: [
        {
          heads: [{ fr: "Droit", en: "Permission" }, { fr: "Pourquoi", en: "Why" }],
          rows: [
            ["ReadWriteDocument", { fr: "Lire les tableaux du classeur ouvert ; écrire la cellule d'un curseur, un modèle ou une formule qu'on a demandés. Excel n'a pas de droit plus étroit pour cela.", en: "Read the tables of the open workbook; write a slider's cell, a model or a formula that was asked for. Excel has no narrower permission for it." }],
            ["SharedRuntime 1.1", { fr: "Volet, ruban et fonctions partagent un seul moteur", en: "Pane, ribbon and functions share one runtime" }],
            ["CustomFunctionsRuntime 1.3", { fr: "Une erreur nomme la cellule en cause", en: "An error names the cell in question" }],
            ["ExcelApi 1.13", { fr: "Redimensionner un tableau quand on adopte le plan optimal", en: "Give a table other rows when the optimal plan is adopted" }],
          ],
        },
        {
          fr: "Aucun accès au courrier, aux fichiers, au profil ou au réseau n'est demandé ; aucune API Graph, aucune connexion.",
          en: "No access to mail, files, profile or network is asked for; no Graph API, no sign-in.",
        },
      ],
    },
    {
      title: { fr: "Versions requises", en: "Minimum builds" },
      blocks: [
        {
          heads: [{ fr: "Excel", en: "Excel" }, { fr: "Au moins", en: "At least" }],
          rows: [
            [{ fr: "Microsoft 365, Windows", en: "Microsoft 365, Windows" }, { fr: "Version 2102 (ExcelApi 1.13) ; bulles d'aide des choix et annulation groupée à partir de 2504 et 2509", en: "Version 2102 (ExcelApi 1.13); tooltips of choices and grouped undo from 2504 and 2509 on" }],
            [{ fr: "Microsoft 365, Mac", en: "Microsoft 365, Mac" }, { fr: "16.50", en: "16.50" }],
            [{ fr: "Web", en: "Web" }, { fr: "Edge, Chrome, Firefox ou Safari à jour", en: "A current Edge, Chrome, Firefox or Safari" }],
            [{ fr: "Office 2024 LTSC", en: "Office 2024 LTSC" }, { fr: "Selon la table des jeux d'API, oui ; non essayé", en: "Yes by the table of API sets; not tried" }],
            [{ fr: "Office 2021 LTSC", en: "Office 2021 LTSC" }, { fr: "La documentation de Microsoft se contredit : non promis", en: "Microsoft's documentation contradicts itself: not promised" }],
            [{ fr: "iPad", en: "iPad" }, { fr: "Non : pas de fonctions personnalisées", en: "No: it has no custom functions" }],
          ],
        },
        {
          fr: "Rien n'a été exécuté dans un vrai Excel à ce jour. Avant une livraison, passez la liste « À vérifier dans un vrai Excel » de l'aide.",
          en: "Nothing was run in a real Excel so far. Before a release, go through the list \"To check in a real Excel\" of the help.",
        },
      ],
    },
    {
      title: { fr: "Mettre à jour, revenir en arrière", en: "Update and roll back" },
      blocks: [
        {
          list: [
            {
              fr: "Gardez chaque `dist/addin` livré, avec sa version. Mettre à jour, c'est remplacer le dossier, puis `npm run verify`. Revenir en arrière, c'est remettre l'ancien.",
              en: "Keep each `dist/addin` that you released, with its version. To update is to replace the folder, then `npm run verify`. To roll back is to put the former one back.",
            },
            {
              fr: "Laissez les anciens fichiers à empreinte pendant deux jours : une page ouverte avant la livraison en demande encore.",
              en: "Leave the former files with a hash in their name for two days: a page that was opened before the release still asks for them.",
            },
            {
              fr: "Excel garde la description des fonctions (`functions-fr.json`, `functions-en.json`) jusqu'à 24 heures : une fonction nouvelle ou un argument changé peut n'apparaître que le lendemain. Les calculs, eux, suivent à la prochaine ouverture.",
              en: "Excel keeps the description of the functions (`functions-fr.json`, `functions-en.json`) for up to 24 hours: a new function or a changed argument may appear the next day only. Calculation follows at the next opening.",
            },
            {
              fr: "Ne confiez un nouveau `manifest.xml` à Microsoft 365 que si ses droits, ses boutons, ses adresses ou sa version ont changé.",
              en: "Give Microsoft 365 a new `manifest.xml` only where its permissions, buttons, addresses or version have changed.",
            },
            {
              fr: "Les changements qui déplacent un nombre sont dits dans « Changes » du README, avec l'ampleur du déplacement. La version du modèle est dite par la synthèse d'un classeur inséré, par toute feuille que Partager ajoute, par l'aide, et dans le volet sous « D'où vient ».",
              en: "Changes that move a number are told in \"Changes\" of the README, with the size of the move. The version of the model stands on the summary of an inserted workbook, on any sheet that Share adds, in the help, and in the pane under \"Where it comes from\".",
            },
          ],
        },
      ],
    },
    {
      title: { fr: "Désinstaller", en: "Uninstall" },
      blocks: [
        {
          list: [
            { fr: "Avant : Partager (volet, Contrôle) remplace les fonctions par des formules ordinaires ou des valeurs, feuilles protégées comprises une fois déprotégées.", en: "Before: Share (pane, Check) puts plain formulas or values in the place of the functions, on protected sheets too once they are unprotected." },
            { fr: "Puis retirez l'application dans le centre d'administration, et le dossier de votre hébergement.", en: "Then remove the app in the admin centre, and the folder from the host." },
            { fr: "Sans ce premier pas, les cellules gardent leur dernier résultat et montrent #NOM? au prochain recalcul.", en: "Without that first step cells keep their last result, and show #NAME? when next calculated." },
          ],
        },
      ],
    },
    {
      title: { fr: "Ce qui quitte le poste", en: "What leaves the machine" },
      blocks: [
        {
          heads: [{ fr: "Vers", en: "To" }, { fr: "Quoi", en: "What" }],
          rows: [
            [{ fr: "Votre hébergement", en: "Your host" }, { fr: "Des demandes de fichiers, jamais une cellule : la page n'a pas le droit de se connecter (aucun `connect-src`)", en: "Requests for files, never a cell: the page has no right to connect (no `connect-src`)" }],
            ["appsforoffice.microsoft.com", { fr: "Le chargement d'office.js, que Microsoft exige ; ses diagnostics suivent la politique de confidentialité de votre locataire", en: "Loading office.js, as Microsoft requires; its diagnostics follow the privacy policy of your tenant" }],
            [{ fr: "Relais", en: "Relais" }, { fr: "Rien : ni télémétrie, ni mesure, ni mise à jour automatique", en: "Nothing: no telemetry, no measurement, no automatic update" }],
          ],
        },
        { fr: "Le classeur reste où il est. Le complément n'écrit ni cookie ni stockage du navigateur ; ses réglages sont des cellules du classeur.", en: "The workbook stays where it is. The add-in writes neither cookies nor browser storage; its settings are cells of the workbook." },
      ],
    },
    {
      title: { fr: "Hors ligne et clouds souverains", en: "Offline and government clouds" },
      blocks: [
        {
          list: [
            { fr: "Hors ligne : Excel peut garder les fichiers un temps, sans garantie ; office.js vient de Microsoft. Pour un poste isolé, livrez les classeurs passés par Partager.", en: "Offline: Excel may keep the files for a while, without a promise; office.js comes from Microsoft. For a machine without a network, hand over workbooks that went through Share." },
            { fr: "Clouds souverains ou d'État : office.js y a parfois une autre adresse, à porter dans `src/entry/taskpane.html` (script et politique). Non essayé.", en: "Government or sovereign clouds: office.js may have another address there, to be put into `src/entry/taskpane.html` (script and policy). Not tried." },
          ],
        },
      ],
    },
    {
      title: { fr: "Licences et nomenclature", en: "Licences and bill of materials" },
      blocks: [
        {
          fr: "La construction écrit `documents/licences.txt` (chaque paquet livré, sa licence et son texte), `documents/sbom.cdx.json` (CycloneDX 1.6, avec l'empreinte de chaque archive) et `checksums.json` (SHA-256 de chaque fichier). Relais est sous licence MIT.",
          en: "The build writes `documents/licences.txt` (each shipped package, its licence and text), `documents/sbom.cdx.json` (CycloneDX 1.6, with the hash of each archive) and `checksums.json` (SHA-256 of each file). Relais is under the MIT licence.",
        },
      ],
    },
    {
      title: { fr: "Le manifeste unifié, une expérience", en: "The unified manifest, an experiment" },
      blocks: [
        {
          fr: "`manifest.json`, à côté de `manifest.xml`, est accepté par le schéma publié. Ne le déployez pas encore :",
          en: "`manifest.json`, beside `manifest.xml`, is accepted by the published schema. Do not deploy it yet:",
        },
        {
          list: [
            { fr: "Les fonctions n'y ont qu'une langue : aucune description par langue n'est documentée. Elles y sont en français.", en: "Functions have one language in it: no description by language is documented. They are in French." },
            { fr: "Il demande Windows 2501 ou Mac 16.103 ; les versions perpétuelles ne le prennent que si un administrateur déploie pour tous.", en: "It asks for Windows 2501 or Mac 16.103; perpetual versions take it only where an administrator deploys to all users." },
            { fr: "Les convertisseurs ne portent pas les fonctions : c'est la construction qui les ajoute.", en: "Converters do not carry functions over: the build adds them." },
            { fr: "Non essayé dans un vrai Excel.", en: "Not tried in a real Excel." },
          ],
        },
      ],
    },
  ],
};
