// The package's entry: the demo's people, and its past, made through the use cases.
export { todayCases } from './cases/today';
export { createDemoClock, type DemoClock } from './clock';
export { foundOrganization } from './found-organization';
export { type DemoAccount, type DemoPersonKey, demoAccounts, demoPassword } from './people';
export { type SeedOptions, seedDemo } from './seed-demo';
