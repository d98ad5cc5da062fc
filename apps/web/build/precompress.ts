import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Fonts and pictures are compressed in themselves. */
const WORTH_IT = /\.(?:css|js|json|svg|txt)$/u;
const AT_ONCE = 4;

/** Puts `FILE.br` and `FILE.gz` beside each file of the folder, as small as they get: a build has the time for it that an answer has not. */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && WORTH_IT.test(entry.name));
  const work = async () => {
    for (let file = files.pop(); file; file = files.pop()) await both(join(file.parentPath, file.name));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function both(path: string): Promise<void> {
  const content = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
}
