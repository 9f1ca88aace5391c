import { Failure } from '../model/failure.ts';

/** A font that the browser does not take; whose fault it is depends on whose font it is. */
export class BrokenFont extends Failure {
  /** Family, weight and style. */
  readonly face: string;

  constructor(face: string) {
    super(
      'machine',
      `the browser cannot use the font \`${face}\``,
      'run `npm install` again, or leave out --browser to print with the embedded browser',
    );
    this.face = face;
  }
}
