/** Numbers of the environment by the names of their variables. */
type Numbers = ReadonlyMap<string, number>;

/** How a system that starts many processes tells each of them which one it is. */
export interface BatchSystem {
  /** As messages call it. */
  name: string;
  /** Variable that tells which one this is. */
  index: string;
  /** Variables that may tell how many there are. */
  totals: readonly string[];
  /** Further variables that are looked at. */
  others?: readonly string[];
  /** What the first of them has for its index. */
  firstOf(numbers: Numbers): number;
  /** By how much indices differ; 1 unless told. */
  stepOf?(numbers: Numbers): number;
  /** What was expected, where variables contradict each other. */
  faultOf?(numbers: Numbers): string | undefined;
  /** Whether the variables without an index say that there is only one. */
  isAlone?(numbers: Numbers): boolean;
}

/** Told by whoever writes the job, where the system itself tells only the index. */
const OUR_TOTAL = 'BRIEFPRESS_SHARDS';

/** The systems that `--shard auto` knows; each counts from where its own documentation says. */
export const batchSystems: readonly BatchSystem[] = [
  {
    // Its `strategy` context is no variable: the job passes it on.
    name: 'a matrix of GitHub',
    index: 'BRIEFPRESS_JOB_INDEX',
    totals: ['BRIEFPRESS_JOB_TOTAL'],
    firstOf: () => 0,
  },
  {
    name: '`parallel` of GitLab',
    index: 'CI_NODE_INDEX',
    totals: ['CI_NODE_TOTAL'],
    firstOf: () => 1,
    // A job without `parallel` has no index, and a total of 1.
    isAlone: (numbers) => numbers.get('CI_NODE_TOTAL') === 1,
  },
  {
    name: 'an indexed Job of Kubernetes',
    index: 'JOB_COMPLETION_INDEX',
    totals: [OUR_TOTAL],
    firstOf: () => 0,
  },
  {
    name: 'an array of Slurm',
    index: 'SLURM_ARRAY_TASK_ID',
    totals: ['SLURM_ARRAY_TASK_COUNT'],
    others: ['SLURM_ARRAY_TASK_MIN', 'SLURM_ARRAY_TASK_MAX'],
    firstOf: (numbers) => numbers.get('SLURM_ARRAY_TASK_MIN') ?? 0,
    stepOf: slurmStep,
    faultOf: slurmFault,
  },
  {
    name: 'an array of AWS Batch',
    index: 'AWS_BATCH_JOB_ARRAY_INDEX',
    totals: ['AWS_BATCH_JOB_ARRAY_SIZE', OUR_TOTAL],
    firstOf: () => 0,
  },
];

/** `--array=0-9:3` steps by three; it need not be told, as least, most and count tell it. */
function slurmStep(numbers: Numbers): number {
  const [least = 0, most = 0] = endsOf(numbers);
  const of = numbers.get('SLURM_ARRAY_TASK_COUNT') ?? 1;
  return of > 1 ? (most - least) / (of - 1) : 1;
}

/** `--array=1,3,9` has a count of 3, but nobody can tell that 9 is the third. */
function slurmFault(numbers: Numbers): string | undefined {
  const [least, most] = endsOf(numbers);
  if (least === undefined || most === undefined)
    return 'both `SLURM_ARRAY_TASK_MIN` and `SLURM_ARRAY_TASK_MAX` beside it';
  const of = numbers.get('SLURM_ARRAY_TASK_COUNT');
  const isEven = of === 1 ? least === most : most > least && Number.isInteger(slurmStep(numbers));
  if (isEven) return undefined;
  return `the array to be a range in even steps, such as \`--array=1-${of}\`: ${least} to ${most} makes no ${of} of them`;
}

function endsOf(numbers: Numbers): (number | undefined)[] {
  return ['MIN', 'MAX'].map((end) => numbers.get(`SLURM_ARRAY_TASK_${end}`));
}
