export interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly test: string;
}
