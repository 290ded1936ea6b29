/** The regular expressions in a source: those that are written out, and the places where others are built. */
import { parse } from '@babel/parser';

export interface Literal {
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** A call that builds an expression, by its place in the source. */
export interface Building {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Expressions {
  readonly literals: readonly Literal[];
  readonly buildings: readonly Building[];
  /** Lines on which an expression may be made in a way that cannot be followed. */
  readonly hidden: readonly number[];
}

/** Methods that make an expression of a text that they are given. */
const makers = new Set(['match', 'matchAll', 'search']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
  readonly [key: string]: unknown;
}

/** What TypeScript `code` holds. */
export function expressionsIn(code: string): Expressions {
  const literals: Literal[] = [];
  const buildings: Building[] = [];
  const hidden: number[] = [];
  const { program } = parse(code, { sourceType: 'module', plugins: ['typescript'] });
  const visit = (node: Node, parent: Node | undefined) => {
    const { line } = node.loc.start;
    if (node.type === 'RegExpLiteral') {
      literals.push({ line, source: String(node.pattern), flags: String(node.flags) });
    } else if (isBuilding(node)) {
      buildings.push({ line, start: node.start, end: node.end });
    } else if (isHidden(node, parent)) hidden.push(line);
    for (const child of childrenOf(node)) visit(child, node);
  };
  visit(program as unknown as Node, undefined);
  return { literals, buildings, hidden };
}

function isBuilding({ type, callee }: Node): boolean {
  return (type === 'NewExpression' || type === 'CallExpression') && isConstructor(callee as Node);
}

function isConstructor(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'RegExp';
}

function isHidden(node: Node, parent: Node | undefined): boolean {
  if (isConstructor(node)) {
    const known = parent !== undefined && (isBuilding(parent) || isHarmless(parent));
    return !known;
  }
  if (node.type !== 'CallExpression') return false;
  const { property } = node.callee as { property?: Node };
  const [first] = node.arguments as readonly Node[];
  return (
    property?.type === 'Identifier' &&
    makers.has(String(property.name)) &&
    (first?.type === 'StringLiteral' || first?.type === 'TemplateLiteral')
  );
}

/** Types, and questions whether something is an expression. */
function isHarmless({ type, operator }: Node): boolean {
  return type.startsWith('TS') || (type === 'BinaryExpression' && operator === 'instanceof');
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;
}
