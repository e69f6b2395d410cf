/** The input table that a list of headers is read as. */
export type Read = "lines" | "clients" | "consents" | "actuals" | "pools" | "work" | "paths" | "sites" | "moves" | "cash";

/**
 * Header rows as finance, HR and operations keep them, French and English: what the table can't do without, and columns of the
 * owner's own that are none of ours. None of them may be asked about.
 */
export const ORDINARY_HEADERS: readonly (readonly [read: Read, headers: readonly string[]])[] = [
  // Billing, controlling, contract management.
  ["lines", ["Client", "Code", "CA mensuel", "Taux de marge", "Date facture", "Part du CA", "Commentaire"]],
  ["lines", ["N° contrat", "Client", "Campagne", "Code", "CA de référence", "Montant facturé", "Montant payé", "Date facture", "Mois", "Statut"]],
  ["lines", ["Réf.", "Donneur d'ordre", "Contrat", "Type de contrat", "Code", "Chiffre d'affaires", "Taux de marge brute", "Budget 2026", "Écart budget", "Responsable"]],
  ["lines", ["Compte", "Intitulé du compte", "Section analytique", "Campagne", "Code d'activité", "CA", "Débit", "Crédit", "Solde", "Journal"]],
  ["lines", ["Client", "Segment", "Secteur", "Chef de projet", "Téléphone", "E-mail", "Ville", "Pays", "Code", "CA mensuel", "Date de signature", "Date de début"]],
  ["lines", ["Customer", "Account manager", "Campaign", "Activity code", "Monthly revenue", "Gross margin", "Margin rate", "Budget", "Variance", "Invoice date", "Notes"]],
  ["lines", ["Customer", "Customer ID", "Contract", "Contract type", "Contract number", "Activity code", "Revenue", "Start date", "Invoice number", "Payment terms", "Status"]],
  ["lines", ["Client", "Ligne", "Code", "CA de référence", "Heures produites", "Taux d'occupation", "DMT", "Taux de décroché", "Taux de transformation", "Taux de contact", "Appels émis", "Appels reçus"]],
  ["lines", ["Client", "Opération", "Code", "CA", "Rang", "% du total", "Cumul", "Classe ABC", "Évolution N-1", "CA N-1", "CA N-2"]],
  ["lines", ["Campaign", "Client", "Code", "Reference revenue", "AHT", "Occupancy", "Conversion rate", "Contact rate", "Service level", "Abandon rate", "Calls offered", "Calls answered"]],
  ["lines", ["Client", "Code", "CA mensuel", "Taux de TVA", "Montant TVA", "Montant TTC", "Date de paiement", "Mode de paiement", "RIB", "Numéro de facture"]],
  ["lines", ["Client", "Campagne", "Code", "CA mensuel", "Tarif horaire", "Prix par appel", "Heures facturées", "Bonus qualité", "Pénalités", "Commission", "Objectif", "Atteinte de l'objectif"]],
  ["lines", ["Client", "Code", "CA", "Date de création", "Créé par", "Date de modification", "Modifié par", "Version", "Identifiant", "Remarques"]],
  ["lines", ["Client", "SIRET", "Code APE", "Code", "CA mensuel", "Forme juridique", "Groupe", "Date d'entrée en relation", "Note de risque", "Assurance-crédit"]],
  ["lines", ["Account", "Campaign", "Mix", "Revenue", "Share of total", "Rank", "Growth", "Region", "Industry", "Probability of upsell", "Next review date"]],
  ["lines", ["Client", "Ligne", "Code", "CA de référence", "Priorité", "Responsable qualité", "Satisfaction client", "NPS", "Nombre de réclamations", "Date du dernier audit"]],
  ["lines", ["Donneur d'ordre", "Campagne", "N° de commande", "Code\nd'activité", "Chef de projet", "CA\u00a0mensuel (MAD)", "MOIS DE RÉFÉRENCE", "Part France", "Échéance ", "", "Suivi", "Budget"]],
  // Clients, invoices.
  ["clients", ["Client", "Probabilité de perte", "Secteur", "CA 2025", "Taux de marge", "Date facture", "Commercial", "Note"]],
  ["clients", ["Customer", "Exit probability", "Industry", "Revenue 2025", "Payment terms", "Credit limit", "Rating", "Date of first contract"]],
  ["clients", ["Client", "Probabilité de départ", "Adresse", "Code postal", "Contact", "Téléphone", "Date de création", "Montant du dernier devis"]],
  ["clients", ["Donneur d'ordre", "Probabilité de départ", "Satisfaction", "Date de la dernière enquête", "Part du CA", "Rang"]],
  ["actuals", ["Ligne", "Mois", "Facturé", "Date facture", "Numéro de facture", "Montant TVA", "Échéance de paiement", "Réglé", "Date de règlement"]],
  ["actuals", ["Campaign", "Month", "Amount", "Invoice number", "Invoice date", "VAT", "Due date", "Paid", "Budget", "Variance"]],
  ["actuals", ["Campagne", "Période", "Montant", "Journal", "Pièce", "Compte", "Lettrage", "Libellé de l'écriture"]],
  ["actuals", ["Contrat", "Mois", "CA réalisé", "Budget", "Écart", "Taux de réalisation", "CA N-1", "Commentaire"]],
  // Compliance.
  ["consents", ["Client", "Objet", "Date de consentement", "Contacts en base", "Consentements recueillis", "Retraits", "Preuve", "Canal de recueil", "Version du texte", "Responsable", "Taux de consentement"]],
  ["consents", ["Customer", "Activity code", "Month", "Contacts", "Opt-ins", "Opt-outs", "Channel", "Proof", "Campaign", "Notes", "Consent rate"]],
  // HR.
  ["pools", ["Équipe", "Effectif", "Salaire brut", "Responsable", "Taux d'absentéisme", "Coefficient", "Convention collective", "Prime", "Heures supplémentaires"]],
  ["pools", ["Vivier", "Effectif", "Salaire brut mensuel", "Matricule", "Nom", "Prénom", "Date de naissance", "Date d'embauche", "Sexe", "Âge moyen"]],
  ["pools", ["Équipe", "Nombre d'agents", "Salaire moyen", "Masse salariale", "Taux de charges", "Part variable", "13e mois", "Mutuelle", "Ticket restaurant"]],
  ["pools", ["Team", "Headcount", "Wage", "Manager", "Absence rate", "Sick days", "Overtime", "Bonus", "Payroll tax", "Cost centre"]],
  ["pools", ["Group", "Employees", "Monthly wage", "Gender", "Average age", "Hire date", "Job title", "Department", "Performance score", "Budget"]],
  ["pools", ["Vivier", "Effectif", "Salaire", "CDI", "CDD", "Intérim", "Part de femmes", "Entrées", "Sorties", "Recrutements prévus", "Postes ouverts"]],
  ["pools", ["Équipe", "Têtes", "Salaire brut", "Horaire", "Planning", "Taux d'occupation", "Taux de présence", "Productivité", "Score qualité", "Jours travaillés"]],
  ["pools", ["Team", "Heads", "Gross monthly wage", "Shift pattern", "Schedule", "Adherence", "Utilisation", "Quality score", "Notes", "Status date"]],
  ["pools", ["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Attrition annuelle", "Congés non pris", "Mois de préavis", "Indemnité", "Départ par personne"]],
  // Operations, training.
  ["work", ["Activité", "Demande", "Prix horaire", "Client", "Responsable", "Taux de marge", "Commentaire", "Statut", "Probabilité", "Date de l'offre"]],
  ["work", ["Work", "FTE demand", "Hourly price", "Client", "Owner", "Probability", "Margin", "Notes", "Offer date", "Stage"]],
  ["work", ["Destination", "Besoin", "Tarif horaire", "Appels par jour", "DMT", "Niveau de service", "Horaires d'ouverture", "Priorité"]],
  ["paths", ["Activité", "Jours de formation", "Nesting", "Réussite", "Coût pédagogique par jour", "Organisme", "Formateur", "Date de session", "Lieu", "Certification", "Taux de satisfaction"]],
  ["paths", ["Target", "Class days", "Nesting days", "Pass rate", "External cost", "Provider", "Session date", "Certificate", "Satisfaction", "Notes"]],
  ["sites", ["Site", "Salles", "Places par salle", "Formateurs", "Adresse", "Loyer", "Surface", "Postes de travail", "Directeur", "Téléphone"]],
  ["sites", ["City", "Training rooms", "Seats", "Trainers", "Address", "Rent", "Floor area", "Workstations", "Site manager", "Opening date"]],
  ["moves", ["Équipe", "Activité", "Mois", "Stagiaires", "Formateur", "Salle", "Statut", "Date de convocation", "Commentaire"]],
  ["cash", ["Solde bancaire", "Frais fixes", "DSO", "Banque", "IBAN", "Date de valeur", "Contact", "Agence", "Taux d'intérêt"]],
  ["cash", ["Cash at hand", "Fixed costs", "DSO", "Bank", "Account number", "Value date", "Interest rate", "Contact"]],
];
