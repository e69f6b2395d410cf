import { ACTIVITY_CODES, type ActivityCode } from "../../model/revenue/law/law";
import { nameKey } from "../record/table";

/**
 * What people call the activities, in either language, the special ones first: "Vente à froid abonnements presse" is press. A proposal
 * for a hand to confirm, never a reading.
 */
const CALLED: readonly (readonly [ActivityCode, RegExp])[] = [
  ["O5", /\bcpf\b|compte (?:personnel )?(?:de )?formation|personal training account/],
  ["O3", /renovation|isolation|pompes? a chaleur|photovolta|solaires?\b|\bsolar\b|heat pumps?/],
  ["O4", /adaptation|monte escalier|douche senior|home adaptation|stair ?lift/],
  ["O11", /presse\b|\bpress\b|magazines?|journaux|newspapers?/],
  ["O9", /reconquete|win ?back|anciens clients|former customers/],
  ["O13", /hors france|belgique|suisse|luxembourg|espagne|outside france|other countries|belgium|switzerland/],
  ["O6", /opt ?in|rappels? demandes?|web ?call ?back|call backs?|consent/],
  ["O10", /\bb ?2 ?b\b|professionnels|entreprises\b|business customers/],
  ["O2", /\brdv\b|rendez ?vous|\bleads?\b|appointments?/],
  ["O12", /enquetes?|sondages?|\bdons?\b|recouvrement|relances? d impayes|livraisons?|surveys?|charity|donations?\b|fundrais|collections?\b|reminders?|deliver/],
  ["O8", /cross ?sell|up ?sell|ventes? additionnelles?|ventes? croisees?|autre produit|montee en gamme/],
  ["O7", /fidelisation|clients? existants?|retention|welcome calls?|existing customers|sur contrat/],
  ["D2", /moderation/],
  ["D3", /annotation|\bia\b|\bai\b|labell?ing/],
  ["I2", /support technique|assistance technique|hotline|technical support|tech support|help ?desk/],
  ["B1", /back ?office|(?:traitement|gestion) (?:des? )?(?:dossiers?|sinistres?|contrats?|reclamations?|commandes?)|saisie\b|data entry|case ?work|claims?\b|(?:order|file) processing/],
  ["D1", /\bchat\b|e ?mails?\b|reseaux sociaux|social media/],
  ["I1", /service clients?|relation clients?|reception|apres vente|after ?sales|accueil|entrants?\b|\bsav\b|inbound|customer (?:care|service|support)/],
  ["O1", /froid|televente|prospect(?:ion|ing)|acquisition|conquete|demarchage|\bcold\b|telesales|telemarketing|sortants?\b|ventes?\b|outbound|\bsales\b/],
];

/** The activity that some words may mean: a code among them, else what people call one. Null where nothing is known. */
export function codeProposed(words: string): ActivityCode | null {
  const key = nameKey(words);
  const named = ACTIVITY_CODES.find((code) => new RegExp(`\\b${code.toLowerCase()}\\b`).test(key));
  return named ?? CALLED.find(([, called]) => called.test(key))?.[0] ?? null;
}
