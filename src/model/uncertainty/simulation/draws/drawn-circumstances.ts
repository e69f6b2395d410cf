import type { RevenueInputs, RevenueLevers } from "../../../revenue/inputs";
import { correlate } from "../../dependence/correlate";
import type { Distribution } from "../../distributions/distribution";
import { logParameters } from "../../distributions/lognormal";
import { gaussianCopula } from "../../dependence/gaussian-copula";
import { consentOf, type Circumstances, type ClientExit } from "./circumstances";
import { beyondLedger, ledgerYields } from "../inputs/consent-parts";
import type { Draws } from "./draws";
import { rememberingLatest } from "../../../remembering-latest";
import { uncertainClients } from "../inputs/uncertain-clients";
import { valuesAtScores } from "../../distributions/scores/values-at-scores";
import { DRIVERS, type Driver, type Uncertainty } from "../inputs/uncertainty";

/** What draws mean under an uncertainty; `cvs` are those of the lines whose own risk is drawn. */
export type CircumstancesOf = (
  draws: Draws,
  inputs: RevenueInputs,
  levers: RevenueLevers,
  uncertainty: Uncertainty,
  cvs: readonly number[],
) => Circumstances;

/**
 * Circumstances of drawn trials. It remembers its last columns: where one driver's distribution or one client's probability
 * has changed, only that column is made anew, of the same scores.
 *
 *   driver = inverse F(Phi(z)), z made dependent by the Gaussian copula; below 0 it counts as 0
 *   a client leaves where u < its probability;  factor of a line = e^(mu + sigma * z) with mean 1
 *
 * @source domain.md 5.8-5.9
 */
export function drawnCircumstances(): CircumstancesOf {
  const scoresOf = rememberingLatest(1, dependentScores);
  const column = oneByName(() => rememberingLatest(1, driverColumn));
  const consentBy = oneByName(() => rememberingLatest(1, consentColumn));
  const beyondBy = oneByName(() => rememberingLatest(1, beyondColumn));
  const exitOf = oneByName(() => rememberingLatest(1, clientExit));
  const factorOf = oneByName(() => rememberingLatest(1, ownFactor));

  return (draws, inputs, levers, uncertainty, cvs) => {
    const scores = scoresOf(draws, uncertainty.rankCorrelation);
    const driver = (name: Driver, point: number) =>
      column(name)(scores[DRIVERS.indexOf(name)] as Float64Array, uncertainty.drivers[name] ?? null, point, Infinity);
    const contactsOf = (name: string, distribution: Distribution | null) =>
      column(name)(scores[0] as Float64Array, distribution, levers.optIn, 1);
    const contacts = contactsOf("optIn", uncertainty.drivers.optIn ?? null);
    const lineContacts = uncertainty.lineOptIn.map(({ line, distribution }) => contactsOf(`optIn ${line}`, distribution));
    const yields = ledgerYields(inputs, uncertainty);
    const beyond = (uplift: number, name: string) =>
      yields.map(({ of, collected }, at) =>
        beyondBy(`${name} ${at}`)(of === null ? contacts : (lineContacts[of] as Float64Array), collected, uplift),
      );
    return {
      trials: draws.trials,
      contacts,
      lineContacts: [...lineContacts, ...beyond(1, "contacts")],
      consent: consentBy("scenario")(contacts, levers.conversionUplift),
      lineConsent: [
        ...lineContacts.map((share, at) => consentBy(at)(share, levers.conversionUplift)),
        ...beyond(levers.conversionUplift, "consent"),
      ],
      volume: driver("volume", 1),
      price: driver("price", 1),
      passRate: driver("passRate", 1),
      attrition: driver("attrition", 1),
      eurRate: driver("eurRate", levers.eurRate),
      authorised: driver("authorisation", 1),
      exits: uncertainClients(inputs, uncertainty).map(({ exitProbability }, at) =>
        exitOf(at)(draws.clients[at] as Float64Array, exitProbability),
      ),
      ownFactors: cvs.map((cv, at) => factorOf(at)(draws.lines[at] as Float64Array, cv)),
      smallLines: draws.smallLines,
    };
  };
}

/** One of a kind for each name, made when it is first asked for. */
function oneByName<Member>(make: () => Member): (name: string | number) => Member {
  const members = new Map<string | number, Member>();
  return (name) => {
    const member = members.get(name) ?? make();
    members.set(name, member);
    return member;
  };
}

function dependentScores({ drivers }: Draws, rankCorrelation: Float64Array | null): readonly Float64Array[] {
  if (rankCorrelation === null) return drivers;
  const scores = drivers.map((column) => Float64Array.from(column));
  correlate(scores, gaussianCopula(rankCorrelation, DRIVERS.length).factor);
  return scores;
}

/** A driver's values, at least 0 and at most `most`; its point value where it is certain. */
function driverColumn(scores: Float64Array, distribution: Distribution | null, point: number, most: number): Float64Array {
  const values = valuesAtScores(distribution ?? { kind: "point", value: point }, scores);
  for (let n = 0; n < values.length; n++) values[n] = Math.min(most, Math.max(0, values[n] as number));
  return values;
}

/** The column itself where nothing is to be changed: readers never write. */
function consentColumn(contacts: Float64Array, uplift: number): Float64Array {
  return uplift === 1 ? contacts : contacts.map((share) => consentOf(share, uplift));
}

function beyondColumn(contacts: Float64Array, collected: number, uplift: number): Float64Array {
  return contacts.map((share) => beyondLedger(share, collected, uplift));
}

function clientExit(uniforms: Float64Array, probability: number): ClientExit {
  const trials = new Int32Array(uniforms.length);
  let count = 0;
  for (let n = 0; n < uniforms.length; n++) if ((uniforms[n] as number) < probability) trials[count++] = n;
  return { trials: trials.slice(0, count), weight: 1 };
}

function ownFactor(scores: Float64Array, cv: number): Float64Array {
  const { mu, sigma } = logParameters({ kind: "lognormal", mean: 1, cv });
  const factors = new Float64Array(scores.length);
  for (let n = 0; n < factors.length; n++) factors[n] = Math.exp(mu + sigma * (scores[n] as number));
  return factors;
}
