// Lighthouse's accessibility and best practices on the pages people open most, as a learner and as a mentor of the demo
// school. A page with an asterisk stands for the first one that the page before it leads to. Usage: node run.mjs http://127.0.0.1:PORT
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const site = process.argv[2];
const password = 'rodedraad-demo';
const visits = [
  ['noor', ['/', '/dossier/nieuw', '/dossier', '/dossier/*', '/dossier/draden', '/dossier/draden/*', '/dossier/over-mij', '/dossier/laten-zien', '/gesprekken']],
  ['mentor', ['/', '/groepen', '/groepen/*', '/gesprekken']],
];

const chrome = await launch({
  chromePath: process.env.CHROMIUM || '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let short = 0;
try {
  for (const [who, pages] of visits) {
    const cookie = await signIn(`${who}@demo.rodedraad.test`);
    for (const page of pages) await measure(who, await found(page, cookie), cookie);
  }
} finally {
  await chrome.kill();
}
process.exitCode = short ? 1 : 0;

async function measure(who, page, cookie) {
  const result = await lighthouse(site + page, {
    port: chrome.port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['accessibility', 'best-practices'],
    extraHeaders: { Cookie: cookie },
  });
  const scores = Object.values(result.lhr.categories).map(c => `${c.title} ${Math.round(c.score * 100)}`);
  console.log(`${who.padEnd(7)} ${page.padEnd(15)} ${scores.join(' · ')}`);
  for (const category of Object.values(result.lhr.categories))
    if (category.score < 1) {
      short++;
      for (const { id } of category.auditRefs)
        if (result.lhr.audits[id].score === 0) console.log(`        ${id}: ${result.lhr.audits[id].title}`);
    }
}

async function found(page, cookie) {
  if (!page.endsWith('/*'))
    return page;
  const list = await (await fetch(site + page.slice(0, -2), { headers: { Cookie: cookie } })).text();
  return list.match(new RegExp(`href="(${page.slice(0, -1)}[0-9a-f-]{36})"`))[1];
}

async function signIn(email) {
  const form = await fetch(`${site}/inloggen`);
  const token = (await form.text()).match(/name="_form" value="([^"]+)"/)[1];
  const answer = await fetch(`${site}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookies(form) },
    body: new URLSearchParams({ email, password, _form: token }),
  });
  return [cookies(form), cookies(answer)].join('; ');
}

function cookies(answer) {
  return answer.headers.getSetCookie().map(c => c.split(';')[0]).join('; ');
}
