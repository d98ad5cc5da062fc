import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { EngineAdapter } from './adapters';
import type { SchemaFile } from './files';

// Prisma's CLI downloads its migration engine from a host that hospital networks close. The same engine comes as
// WebAssembly from npm; it writes the same `_prisma_migrations` table, so the CLI can take over where it may.

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The part used here; TypeScript describes WebAssembly only together with the browser's DOM. */
declare const WebAssembly: {
  instantiate(
    code: Uint8Array,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded: Promise<void> | undefined;

/** Prisma's schema engine. It leaves its connections to the one who made the adapter. */
export async function schemaEngine(
  schema: readonly SchemaFile[],
  adapter: EngineAdapter,
): Promise<bindings.SchemaEngine> {
  loaded ??= loadEngine();
  await loaded;
  const models = schema.map((file): [string, string] => [file.path, file.content]);
  return bindings.SchemaEngine.new({ datamodels: models }, () => {}, adapter);
}

async function loadEngine(): Promise<void> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        console.error('The schema engine failed:', message);
      },
    },
  });
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const code = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, {
    './schema_engine_bg.js': Object.fromEntries(Object.entries(bindings).map(withoutHoldingTheProcess)),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === 'function') begin();
}

/** The engine leaves a timer of ten seconds running after it waited for a lock; unref it, so that the process can end. */
function withoutHoldingTheProcess([name, binding]: [string, unknown]): [string, unknown] {
  if (!name.startsWith('__wbg_setTimeout') || typeof binding !== 'function') return [name, binding];
  return [name, (...args: unknown[]) => Reflect.apply(binding, undefined, args).unref()];
}
