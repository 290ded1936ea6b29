/** Inspections as they are bundled: JSON in which each service has a line, so that one can be read without the others. */
import { grouped, type Inspection, type InspectionReader } from './register';

/** The inspections as lines, to be read with {@link inspectionsIn}. */
export function inspectionLines(inspections: readonly Inspection[]): string {
  const byService = [...grouped(inspections, ({ service }) => [service])];
  return `[\n${byService.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

/** Reads lines that {@link inspectionLines} made. */
export function inspectionsIn(lines: string): InspectionReader {
  return {
    all: () => (JSON.parse(lines) as readonly Entry[]).flatMap(([, inspections]) => inspections),
    of: (serviceId) => {
      const start = lines.indexOf(`\n[${JSON.stringify(serviceId)},`);
      if (start === -1) return [];
      const line = lines.slice(start, lines.indexOf('\n', start + 1)).replace(/,$/, '');
      return (JSON.parse(line) as Entry)[1];
    },
  };
}

type Entry = readonly [serviceId: string, inspections: readonly Inspection[]];
