import { monthName, numeral, quoted } from "../../record/format";
import type { ProblemWords } from "../../record/problem";

/** Words for what is wrong with lines, clients and invoices. */
export const REVENUE_WORDS = {
  "line-unknown": ({ found }) => [
    { fr: `la ligne ${quoted(found, "fr")} n'existe pas dans Lignes`, en: `the line ${quoted(found, "en")} does not exist in Lines` },
    { fr: "Reprenez le nom exact de la ligne, ou retirez ce réalisé.", en: "Use the exact name of the line, or remove this actual." },
  ],
  "line-doubled": ({ found }) => [
    { fr: `deux lignes se nomment ${quoted(found, "fr")} : à laquelle va ce réalisé ?`, en: `two lines are named ${quoted(found, "en")}: which one is this actual for?` },
    { fr: "Donnez à chaque ligne un nom distinct.", en: "Give each line a name of its own." },
  ],
  "requests-missing": () => [
    { fr: "rappels demandés (O3R) sans nombre de demandes : leur volume n'est pas plafonné", en: "call-backs asked for (O3R) without a number of requests: their volume is not capped" },
    { fr: "Saisissez les demandes reçues par mois et le CA par appel ; au-delà, c'est du démarchage (O3).", en: "Enter the requests received a month and the revenue per call; beyond them it is cold prospecting (O3)." },
  ],
  "requests-unread": ({ found }) => [
    { fr: `${numeral(found, "fr")} demandes reçues, sur une ligne sans code O3R : elles ne sont pas lues`, en: `${numeral(found, "en")} requests received, on a line without the code O3R: they are not read` },
    { fr: "Si la ligne répond à des demandes, donnez-lui le code O3R, ou un mélange qui en contient ; sinon, videz la cellule.", en: "If the line answers requests, give it the code O3R, or a mix with it; if not, clear the cell." },
  ],
  "no-revenue": () => [
    { fr: "aucun chiffre d'affaires à répartir", en: "there is no revenue to share out" },
    { fr: "Saisissez au moins un montant positif.", en: "Enter at least one positive amount." },
  ],
  "reference-month-missing": () => [
    {
      fr: "mois de référence absent alors que la date d'arrêté suit l'interdiction du 11/08/2026",
      en: "no reference month although the as-of date is after the ban of 11 August 2026",
    },
    {
      fr: "Indiquez le mois du CA de référence, pris avant la loi (par exemple 2026-07).",
      en: "Give the month of the reference revenue, taken before the law (for example 2026-07).",
    },
  ],
  "reference-month-banned": ({ found }) => [
    {
      fr: `${monthName(found, "fr")} est sous l'interdiction du 11/08/2026 : le CA de ce mois est déjà amputé, la loi serait comptée deux fois`,
      en: `${monthName(found, "en")} is under the ban of 11 August 2026: revenue of that month is cut already, the law would count twice`,
    },
    {
      fr: "Indiquez un mois d'avant l'interdiction (2026-07 au plus tard) et son CA mensuel ; des appels sur consentement prouvé sont du code O6, dont le mois est libre.",
      en: "Give a month before the ban (2026-07 at the latest) and its monthly revenue; calls on proven consent are code O6, which takes any month.",
    },
  ],
  "press-exempt": () => [
    { fr: "ventes d'abonnements de presse (O11) comptées comme exemptées (art. L. 223-5) ; heures et fréquence restent dues", en: "press subscription sales (O11) counted as exempt (art. L. 223-5); hours and frequency still hold" },
    {
      fr: "Pour la lecture prudente, fixez le levier « Presse : part interdite » à 100 % ; à valider par un conseil.",
      en: 'For the prudent reading set the lever "Press: prohibited share" to 100%; to be validated by counsel.',
    },
  ],
  "french-share-twice": () => [
    {
      fr: "O13 (hors France) dans le mélange et part consommateurs France sous 100 % : la même part risque d'être retirée deux fois",
      en: "O13 (outside France) in the mix and a French consumer share below 100%: the same share may be taken out twice",
    },
    { fr: "La part France ne vaut qu'à l'intérieur des autres codes ; vérifiez-la.", en: "The French share counts inside the other codes only; check it." },
  ],
  "client-unknown": ({ client }) => [
    { fr: `le client ${quoted(client ?? "", "fr")} manque dans Clients ; aucun départ n'est supposé`, en: `the client ${quoted(client ?? "", "en")} is not in Clients; no exit is assumed` },
    { fr: "Ajoutez-le à Clients, ou reprenez le même nom.", en: "Add it to Clients, or use the same name." },
  ],
  "client-without-line": ({ client }) => [
    { fr: `aucune ligne n'a le client ${quoted(client ?? "", "fr")} : son départ ne changerait rien`, en: `no line has the client ${quoted(client ?? "", "en")}: its exit would change nothing` },
    { fr: "Reprenez le nom que porte le client dans Lignes, ou mettez sa probabilité de départ à 0 %.", en: "Use the name that the client has in Lines, or set its exit probability to 0%." },
  ],
  "client-doubled": ({ client }) => [
    { fr: `le client ${quoted(client ?? "", "fr")} figure deux fois`, en: `the client ${quoted(client ?? "", "en")} stands twice` },
    { fr: "Gardez une seule ligne par client.", en: "Keep one row per client." },
  ],
  "exit-date-missing": () => [
    { fr: "probabilité de départ sans date de départ", en: "an exit probability without an exit date" },
    { fr: "Saisissez le premier jour sans ce client, ou mettez la probabilité à 0 %.", en: "Enter the first day without the client, or set the probability to 0%." },
  ],
} as const satisfies Partial<ProblemWords>;
