/** Nothing to prepare yet: the press unpacks its browser on first use. */
export default function setup(): void {}
