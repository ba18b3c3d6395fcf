/** Where each CI looks for what it is to do, from the root of a repository. */
export const ciTargets = {
  github: '.github/workflows/netto.yml',
  gitlab: '.gitlab-ci.yml',
  azure: 'azure-pipelines.yml',
  'pre-commit': '.pre-commit-config.yaml',
} as const;

export type CiName = keyof typeof ciTargets;

export const ciNames = Object.keys(ciTargets) as readonly CiName[];
