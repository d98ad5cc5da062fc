// A loader for the tables of words that react-aria's parts bring in 34 languages: keeps those that the product speaks.
const KEPT = ['en-US', 'ko-KR'];

/** @param {string} source */
module.exports = function twoLocales(source) {
  return source
    .split('\n')
    .filter((/** @type {string} */ line) => {
      const locale = /["/]([a-z]{2}-[A-Z]{2})(?:[.]mjs)?"/u.exec(line)?.[1];
      return locale === undefined || KEPT.includes(locale);
    })
    .join('\n');
};
