import { BASE } from "../../contents/base-scenario";
import type { SizingBlock } from "../../contents/study";
import { ARCHETYPES, CRM_EXPORTS, FRENCH_SHARE, JOBS } from "./landscape";
import { QUOTED_CLIENTS, UNVERIFIED, YEARLY_CUT } from "./scenarios";
import { ALL, BILLION, byArchetype, erosionIn, four, one, otherFirms, perJob, product, quotient, same, smallFirms, three, two } from "./sizing-formulas";

const JOB_COUNTS: SizingBlock = {
  title: { fr: "Emplois : un chiffre, un périmètre", en: "Jobs: one figure, one scope" },
  columns: [{ fr: "Emplois", en: "Jobs" }, null, null, null],
  rows: [
    {
      id: "jobsArticle", label: { fr: "L'article", en: "The article" }, unit: "whole", cells: one(130_000), footing: "quoted", sources: [],
      reading: { fr: "« Centres d'appels ». Aucune source lue ne donne 130 000 à ce périmètre : c'est celui de toute l'externalisation.", en: '"Call centres". No source read gives 130,000 for that scope: it is that of all outsourcing.' },
    },
    {
      id: "jobsOutsourcing", label: { fr: "FMES", en: "FMES" }, unit: "whole", cells: one(130_000), footing: "source", sources: ["S75"],
      reading: { fr: "Toute l'externalisation de services, « plus de 130 000 », environ 10 000 de plus par an.", en: 'All outsourcing of services, "more than 130,000", some 10,000 more a year.' },
    },
    {
      id: "jobsOffshoring", label: { fr: "Offshoring, fin 2024", en: "Offshoring, end of 2024" }, unit: "whole", cells: one(148_500), footing: "source", sources: ["S76"],
      reading: { fr: "Toutes les filières de l'offshoring, informatique comprise.", en: "All branches of offshoring, IT included." },
    },
    {
      id: "jobsHigh", label: { fr: "Libération", en: "Libération" }, unit: "whole", cells: one(120_000), footing: "source", sources: ["S77"],
      reading: { fr: "Centres d'appels, quelque 800 agréés ; s'y ajoutent des centaines d'informels.", en: "Call centres, some 800 licensed; hundreds of informal ones besides." },
    },
    {
      id: "jobsMiddle", label: { fr: "RFI et franceinfo", en: "RFI and franceinfo" }, unit: "whole", cells: one(JOBS), footing: "source", sources: ["S78", "S88"],
      reading: { fr: "Centres d'appels, quelque 800 entreprises. Retenu pour la feuille Lignes.", en: "Call centres, some 800 firms. Used for the sheet Lines." },
    },
    {
      id: "jobsLow", label: { fr: "Le Matin", en: "Le Matin" }, unit: "whole", cells: one(90_000), footing: "source", sources: ["S79"],
      reading: { fr: "Centres d'appels, « plus de 90 000 » dans quelque 800 structures.", en: 'Call centres, "more than 90,000" in some 800 firms.' },
    },
    {
      id: "jobsMembers", label: { fr: "AMRC, 2020", en: "AMRC, 2020" }, unit: "whole", cells: one(80_000), footing: "source", sources: ["S80"],
      reading: { fr: "Relation client, dont 17 membres de l'AMRC font la moitié.", en: "Customer relations, of which 17 members of the AMRC make half." },
    },
  ],
};

const REVENUES: SizingBlock = {
  title: { fr: "Revenus : un chiffre, un périmètre", en: "Revenue: one figure, one scope" },
  columns: [{ fr: "Mds MAD par an", en: "MAD bn a year" }, null, null, null],
  rows: [
    {
      id: "exportsCrm", label: { fr: "Exportations CRM 2024", en: "CRM exports 2024" }, unit: "billions", cells: one(CRM_EXPORTS / BILLION), footing: "source", sources: ["S81"],
      reading: { fr: "Relation client exportée, Office des changes. Retenu pour la feuille Lignes.", en: "Customer relations exported, Office des changes. Used for the sheet Lines." },
    },
    {
      id: "exportsBpo", label: { fr: "Exportations BPO 2024", en: "BPO exports 2024" }, unit: "billions", cells: one(2.334), footing: "source", sources: ["S81"],
      reading: { fr: "Externalisation administrative, +17 % en un an : hors des lignes, c'est un relais possible.", en: "Administrative outsourcing, +17% in a year: not in the lines, a possible relay." },
    },
    {
      id: "exportsAll", label: { fr: "Exportations totales 2024", en: "All exports 2024" }, unit: "billions", cells: one(26.2), footing: "source", sources: ["S81"],
      reading: { fr: "Toutes les filières, informatique et ingénierie comprises.", en: "All branches, IT and engineering included." },
    },
    {
      id: "revenue2019", label: { fr: "Relation client 2019", en: "Customer relations 2019" }, unit: "billions", cells: one(14), footing: "source", sources: ["S80"],
      reading: { fr: "Chiffre d'affaires selon l'AMRC, à un autre périmètre que les exportations.", en: "Revenue by the AMRC, another scope than exports." },
    },
  ],
};

const SHARES: SizingBlock = {
  title: { fr: "Parts : un chiffre, un périmètre", en: "Shares: one figure, one scope" },
  columns: [{ fr: "Bas", en: "Low" }, { fr: "Haut", en: "High" }, null, null],
  rows: [
    {
      id: "french", label: { fr: "Part de la France", en: "French share" }, unit: "share", cells: one(FRENCH_SHARE), footing: "source", sources: ["S84", "S85"],
      reading: { fr: "« Plus de 80 % » du CA des centres de relation client offshore (FMES). L'article parle de l'activité offshore.", en: '"More than 80%" of the revenue of offshore customer-relations centres (FMES). The article speaks of offshore activity.' },
    },
    {
      id: "french2014", label: { fr: "Part de la France, 2014", en: "French share, 2014" }, unit: "share", cells: one(0.5), footing: "source", sources: ["S86"],
      reading: { fr: "Environ 50 % ; l'extrait lu ne précise pas s'il s'agit du CA, des emplois ou des clients.", en: "About 50%; the excerpt read does not say whether of revenue, jobs or clients." },
    },
    {
      id: "outbound", label: { fr: "Part de la télévente", en: "Share of telemarketing" }, unit: "share", cells: [0.15, 0.2, null, null], footing: "source", sources: ["S84", "S85", "S79b"],
      reading: { fr: "Télémarketing sortant dans l'activité totale du secteur. Pour un opérateur isolé, de 0 à 100 %.", en: "Outbound telemarketing in the whole activity of the sector. For a single operator, from 0 to 100%." },
    },
    {
      id: "largeShare", label: { fr: "Grands opérateurs, part de l'activité", en: "Large operators, share of activity" }, unit: "share", cells: [0.75, 1, null, null], footing: "source", sources: ["S84", "S85"],
      reading: { fr: "« Plus de 75 % » de l'activité, déjà repositionnés vers d'autres services.", en: '"More than 75%" of the activity, already repositioned to other services.' },
    },
    {
      id: "smallCount", label: { fr: "Petites structures, part des entreprises", en: "Small shops, share of firms" }, unit: "share", cells: one(0.94), footing: "source", sources: ["S79b"],
      reading: { fr: "Petites ou peu structurées : beaucoup d'entreprises, peu d'activité.", en: "Small or weakly structured: many firms, little activity." },
    },
    {
      id: "smallJobs", label: { fr: "Spécialistes du démarchage, part des emplois", en: "Cold-call specialists, share of jobs" }, unit: "share", cells: [0, 0.2, null, null], footing: "source", sources: ["S135"],
      reading: { fr: "« Moins de 20 % » des emplois du secteur, concentrés sur une vingtaine d'outsourceurs généralistes (FMES).", en: '"Less than 20%" of the jobs, which are concentrated on some twenty generalists (FMES).' },
    },
  ],
};

const JOBS_EXPOSED: SizingBlock = {
  title: { fr: "Emplois exposés, à périmètre comparable", en: "Jobs exposed, like for like" },
  columns: [{ fr: "Bas", en: "Low" }, { fr: "Haut", en: "High" }, { fr: "Lecture brute", en: "Raw reading" }, null],
  rows: [
    {
      id: "jobs", label: { fr: "Emplois", en: "Jobs" }, unit: "whole", cells: [same("jobsLow", 0), same("jobsOutsourcing", 0), same("jobsArticle", 0), null], sources: [],
      reading: { fr: "Bas : Le Matin, centres d'appels. Haut : FMES, toute l'externalisation, donc un majorant. Lecture brute : les 130 000 de l'article.", en: "Low: Le Matin, call centres. High: FMES, all outsourcing, hence an upper bound. Raw reading: the article's 130,000." },
    },
    {
      id: "jobsFrench", label: { fr: "× part de la France", en: "× French share" }, unit: "share", cells: three(same("french", 0)), sources: [],
      reading: { fr: "La part du CA, appliquée aux emplois.", en: "The share of revenue, applied to jobs." },
    },
    {
      id: "jobsOutbound", label: { fr: "× part de la télévente", en: "× share of telemarketing" }, unit: "share", cells: [same("outbound", 0), same("outbound", 1), 1, null], sources: [],
      reading: { fr: "La lecture brute l'oublie : elle tient tout appel vers la France pour du démarchage, d'où 100 %.", en: "The raw reading leaves it out: it takes every call to France for cold calling, hence 100%." },
    },
    {
      id: "jobsExposed", label: { fr: "Emplois exposés", en: "Jobs exposed" }, unit: "whole", key: true, cells: three(product("jobs", "jobsFrench", "jobsOutbound")), sources: [],
      reading: { fr: "Exposés, non perdus : avant opt-in, exceptions et reconversion. La presse va de « mineur » (S87) à « environ 10 000 » (S78) et « des dizaines de milliers » (S77).", en: 'Exposed, not lost: before opt-in, exceptions and conversion. The press goes from "minor" (S87) to "about 10,000" (S78) and "tens of thousands" (S77).' },
    },
    {
      id: "jobsWithoutFrench", label: { fr: "Sans la part de la France", en: "Without the French share" }, unit: "whole", cells: two(product("jobs", "jobsOutbound")), sources: [],
      reading: { fr: "Chiffre courant, mais il tient toute la télévente pour française : à corriger de la part de la France.", en: "A common figure, but it takes all telemarketing for French: to be corrected for the French share." },
    },
    {
      id: "jobsFrench2014", label: { fr: "Avec la part de la France de 2014", en: "With the French share of 2014" }, unit: "whole", cells: two(product("jobs", ["french2014", 0], "jobsOutbound")), sources: [],
      reading: { fr: "Ce que pèse l'incertitude sur la part de la France.", en: "What the uncertainty on the French share weighs." },
    },
    {
      id: "jobsCallCentres", label: { fr: "Centres d'appels seuls", en: "Call centres alone" }, unit: "whole", cells: [product(["jobsLow", 0], "jobsFrench", "jobsOutbound"), product(["jobsHigh", 0], "jobsFrench", "jobsOutbound"), null, null], sources: [],
      reading: { fr: "90 000 à 120 000 emplois : un seul périmètre des deux côtés.", en: "90,000 to 120,000 jobs: one scope on both sides." },
    },
  ],
};

const REVENUE_EXPOSED: SizingBlock = {
  title: { fr: "Revenu exposé, à périmètre comparable", en: "Revenue exposed, like for like" },
  columns: [{ fr: "Bas", en: "Low" }, { fr: "Haut", en: "High" }, { fr: "Lecture brute", en: "Raw reading" }, null],
  rows: [
    {
      id: "exports", label: { fr: "Exportations CRM, Mds MAD par an", en: "CRM exports, MAD bn a year" }, unit: "billions", cells: three(same("exportsCrm", 0)), sources: [],
      reading: { fr: "Les 26,2 Mds de toutes les exportations ne conviennent pas : informatique et ingénierie n'appellent personne.", en: "The 26.2 bn of all exports won't do: IT and engineering call nobody." },
    },
    {
      id: "revenueFrench", label: { fr: "× part de la France", en: "× French share" }, unit: "share", cells: three(same("french", 0)), sources: [],
      reading: { fr: "« Plus de 80 % » : 80 % en est le bas.", en: '"More than 80%": 80% is the low end of it.' },
    },
    {
      id: "revenueOutbound", label: { fr: "× part de la télévente", en: "× share of telemarketing" }, unit: "share", cells: [same("outbound", 0), same("outbound", 1), 1, null], sources: [],
      reading: { fr: "100 % dans la lecture brute, comme pour les emplois.", en: "100% in the raw reading, as for the jobs." },
    },
    {
      id: "revenueExposed", label: { fr: "Revenu exposé, Mds MAD par an", en: "Revenue exposed, MAD bn a year" }, unit: "billions", key: true, cells: three(product("exports", "revenueFrench", "revenueOutbound")), sources: [],
      reading: { fr: "En année pleine et avant opt-in. Le CA menacé des autres feuilles part du 11/08/2026 et compte l'opt-in.", en: "For a full year and before opt-in. The revenue at risk of the other sheets starts on 11 August 2026 and counts opt-in." },
    },
    {
      id: "revenuePerJob", label: { fr: "Revenu par emploi, MAD par an", en: "Revenue per job, MAD a year" }, unit: "whole", cells: two(perJob), sources: ["S89"],
      reading: { fr: "Repère : SFR parti à Madagascar en 2015, environ 200 M MAD pour 1 000 emplois, soit 200 000. Ici moins : temps partiel, clients locaux et fonctions support sont comptés.", en: "Yardstick: SFR gone to Madagascar in 2015, some MAD 200 m for 1,000 jobs, that is 200,000. Less here: part-time, local clients and support staff are counted." },
    },
  ],
};

const UNVERIFIED_CLAIM: SizingBlock = {
  title: { fr: "Les 67 % de l'article : hors de Base", en: "The article's 67%: not in Base" },
  columns: [{ fr: "Valeur", en: "Value" }, null, null, null],
  rows: [
    {
      id: "quotedClients", label: { fr: "Clients qui comptent réduire le sortant", en: "Clients that plan to cut outbound" }, unit: "share", cells: one(QUOTED_CLIENTS), footing: "quoted", sources: [],
      reading: { fr: "BearingPoint 2024, d'après l'article. Une part de clients et une intention : ni un volume, ni une date.", en: "BearingPoint 2024, according to the article. A share of clients and an intention: neither a volume nor a date." },
    },
    {
      id: "yearlyCut", label: { fr: "× baisse par an chez ces clients", en: "× cut a year with these clients" }, unit: "share", cells: one(YEARLY_CUT), footing: "assumption", sources: [],
      reading: { fr: "Rien n'est publié : 20 % par an est un choix de ce classeur.", en: "Nothing is published: 20% a year is this workbook's choice." },
    },
    {
      id: "quotedErosion", label: { fr: "Érosion digitale de la télévente, par an", en: "Digital erosion of telemarketing, a year" }, unit: "share", key: true, cells: one(product("quotedClients", "yearlyCut")), sources: [],
      reading: {
        fr: "Érosion, non anticipation : ces clients partiraient vers le digital, loi ou non. Elle réduit le CA sans la loi : le CA menacé baisse, le CA conservé aussi.",
        en: "Erosion, not client lead: these clients would go digital, law or no law. It reduces revenue without the law: revenue at risk falls, and so does revenue retained.",
      },
    },
    {
      id: "scenarioErosion", label: { fr: "Dans le scénario 67 % non vérifié", en: "In the scenario 67% unverified" }, unit: "share", cells: one(erosionIn(UNVERIFIED)), sources: [],
      reading: { fr: "Levier Érosion digitale de Scénarios ; les lignes hors télévente portent 0 % et n'y sont pas sensibles.", en: "Lever Digital erosion of Scenarios; the lines other than telemarketing say 0% and do not feel it." },
    },
    {
      id: "baseErosion", label: { fr: "Dans Base", en: "In Base" }, unit: "share", cells: one(erosionIn(BASE)), sources: [],
      reading: { fr: "Un chiffre que rien ne confirme n'entre pas dans Base.", en: "A figure that nothing confirms does not enter Base." },
    },
  ],
};

const FIRMS: SizingBlock = {
  title: { fr: "Types d'opérateurs", en: "Kinds of operators" },
  columns: [ARCHETYPES.small, ARCHETYPES.medium, ARCHETYPES.large, { fr: "Ensemble", en: "All" }],
  rows: [
    {
      id: "firmsKnown", label: { fr: "Entreprises, d'après les sources", en: "Firms, by the sources" }, unit: "whole", cells: [null, null, 20, 800], footing: "source", sources: ["S79", "S135"],
      reading: { fr: "Quelque 800 en tout, dont une vingtaine de généralistes.", en: "Some 800 in all, of which some twenty generalists." },
    },
    {
      id: "firms", label: { fr: "Entreprises par type", en: "Firms by kind" }, unit: "whole", cells: [smallFirms, otherFirms, same("firmsKnown"), same("firmsKnown")], sources: [],
      reading: { fr: "94 % de petites ; les opérateurs moyens sont ce qui reste.", en: "94% small; mid-size operators are what is left." },
    },
    {
      id: "monthly", label: { fr: "CA de référence, MAD par mois", en: "Reference revenue, MAD per month" }, unit: "whole", cells: byArchetype("revenue"), footing: "assumption", sources: [],
      reading: { fr: "Somme de la feuille Lignes. Le total est une source, le partage une hypothèse.", en: "Sum of the sheet Lines. The total is a source, the split an assumption." },
    },
    {
      id: "activity", label: { fr: "Part de l'activité", en: "Share of activity" }, unit: "share", cells: four(quotient("monthly", "monthly", ALL)), footing: "assumption", sources: [],
      reading: { fr: "Grands opérateurs au-delà de 75 %, comme le disent les sources.", en: "Large operators beyond 75%, as the sources say." },
    },
    {
      id: "telemarketing", label: { fr: "dont télévente, MAD par mois", en: "of which telemarketing, MAD per month" }, unit: "whole", cells: byArchetype("revenue", { telemarketing: true }), footing: "assumption", sources: [],
      reading: { fr: "Lignes dont le code commence par O.", en: "Lines whose code begins with O." },
    },
    {
      id: "telemarketingShare", label: { fr: "Part de la télévente", en: "Share of telemarketing" }, unit: "share", key: true, cells: four(quotient("telemarketing", "monthly")), footing: "assumption", sources: [],
      reading: { fr: "L'essentiel d'une petite structure, peu de chose chez un grand : l'article et la FMES disent vrai tous les deux.", en: "Most of a small shop, little of a large one: the article and the FMES are both right." },
    },
    {
      id: "agents", label: { fr: "Emplois", en: "Jobs" }, unit: "whole", cells: byArchetype("agents"), footing: "assumption", sources: [],
      reading: { fr: "Partagés comme le CA, faute de source sur le revenu par emploi.", en: "Split as revenue is, for want of a source on revenue per job." },
    },
    {
      id: "agentsShare", label: { fr: "Part des emplois", en: "Share of jobs" }, unit: "share", cells: four(quotient("agents", "agents", ALL)), footing: "assumption", sources: [],
      reading: { fr: "Petites structures sous 20 %, comme le disent les sources.", en: "Small shops below 20%, as the sources say." },
    },
    {
      id: "agentsExposed", label: { fr: "dont exposés : télévente vers la France", en: "of which exposed: telemarketing to France" }, unit: "whole", cells: byArchetype("agents", { telemarketing: true, french: true }), footing: "assumption", sources: [],
      reading: { fr: "Télévente fois part consommateurs France, ligne par ligne.", en: "Telemarketing times French consumer share, line by line." },
    },
  ],
};

/** Orders of magnitude of the sector, from the figures quoted to the lines of this workbook. @source domain.md 4.1-4.3, model.md 4 */
export const BLOCKS: readonly SizingBlock[] = [JOB_COUNTS, REVENUES, SHARES, JOBS_EXPOSED, REVENUE_EXPOSED, UNVERIFIED_CLAIM, FIRMS];
