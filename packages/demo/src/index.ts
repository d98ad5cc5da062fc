// The package's entry: the demo's people, and its past, made through the use cases.
export { todayCases } from './cases/today';
export { createDemoClock } from './clock';
export { foundOrganization } from './found-organization';
export { type DemoAccount, type DemoPersonKey, demoAccounts, demoPassword } from './people';
export { seedDemo } from './seed-demo';
