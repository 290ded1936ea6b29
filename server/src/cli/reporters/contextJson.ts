/**
 * The records of services as `pressroom context --format json` prints them.
 *
 * What is absent is null. Dates are `YYYY-MM-DD` or as much of it as is known.
 */
import type { InspectionRecord, Overall, ServiceRecord } from '../../record/serviceRecord';
import type { Inspection, Service } from '../../register/register';

/** The records of all services that a name may mean, ready to be printed. */
export function contextJson(name: string, records: readonly ServiceRecord[]) {
  return { name, services: records.map(serviceJson) };
}

function serviceJson(record: ServiceRecord) {
  const { inspections, kind, owners, parts, predecessors, region, service, successors, units } =
    record;
  return {
    ...named(service),
    kind: kind ?? null,
    confirmed: service.confirmed,
    from: service.from ?? null,
    to: service.to ?? null,
    formerly: service.formerly.map(({ from, name, to }) => ({
      name,
      from: from ?? null,
      to: to ?? null,
    })),
    areas: service.areas,
    owners: owners.map(({ confirmed, from, owner, to }) => ({
      name: owner.name,
      from: from ?? null,
      to: to ?? null,
      confirmed,
    })),
    region: region === undefined ? null : named(region),
    units: units.map(({ latest, service: unit }) => ({
      ...named(unit),
      latest:
        latest === undefined
          ? null
          : { published: latest.inspection.published, ...overallJson(latest.overall) },
    })),
    predecessors: predecessors.map(named),
    successors: successors.map(named),
    partOf: record.wholes.map(named),
    parts: parts.map(named),
    inspections: inspections.map(inspectionJson),
  };
}

function inspectionJson(record: InspectionRecord) {
  const { chiefInspector, inspection, name, overall, regime, standards } = record;
  const { caseload, fieldwork, recommendations } = inspection;
  return {
    service: inspection.service,
    name,
    house: inspection.house,
    regime: regime?.name ?? null,
    published: inspection.published,
    fieldwork: fieldwork ?? null,
    ...overallJson(overall),
    standards: standards.flatMap((group) =>
      group.standards.map(({ rating, standard }) => ({
        domain: group.domain ?? null,
        standard,
        rating,
        counts: group.counts,
      })),
    ),
    caseload: caseload ?? null,
    recommendations: recommendations ?? null,
    chiefInspector: chiefInspector?.name ?? null,
    remarks: inspection.remarks,
    strengths: inspection.strengths,
    weaknesses: inspection.weaknesses,
    confirmed: inspection.confirmed,
    otherwise: inspection.otherwise.map(({ overall, published, says, source }) => ({
      published: published ?? null,
      overall: overall ?? null,
      says: says ?? null,
      source: sourceJson(source),
    })),
    source: sourceJson(inspection.source),
  };
}

/** An overall rating, and where there is none whether that is so or only not known. */
function overallJson(overall: Overall) {
  return {
    overall: overall.known === 'rated' ? overall.rating : null,
    overallKnown: overall.known !== 'unknown',
  };
}

function named({ id, name }: Service) {
  return { id, name };
}

function sourceJson({ title, url }: Inspection['source']) {
  return { title, url: url ?? null };
}
