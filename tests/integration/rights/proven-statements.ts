const matrix = 'integration/rights/every-route-for-every-role.test.ts'
const forms = 'integration/rights/every-form-for-every-role.test.ts'
const foreign = 'integration/rights/foreign-requests.test.ts'
const reading = 'integration/rights/reading-changes-nothing.test.ts'
const partners = 'integration/rights/what-partners-read.test.ts'
const publicPages = 'integration/rights/public-pages.test.ts'
const live = 'integration/rights/live-rights.test.ts'
const http = 'integration/rights/http-safety.test.ts'
const otherPole = 'integration/rights/other-pole.test.ts'
const sessions = 'integration/accounts/sessions.test.ts'
const signIn = 'integration/accounts/sign-in.test.ts'
const passwords = 'integration/accounts/passwords-and-addresses.test.ts'

/** Which test proves which statement of the security checklist: `file :: title`, files from the folder of the tests. */
export const provenStatements: Readonly<Record<number, readonly string[]>> = {
  1: [`${sessions} :: travels in a __Host- cookie: Secure, HttpOnly, SameSite=Lax, Path=/, no Domain (security 1)`],
  2: [`${sessions} :: has at least 128 random bits, and its row holds nothing that works as a cookie (security 2 and 3)`],
  3: [
    `${signIn} :: gives a new session id and ends the one of this browser (security 3)`,
    `${sessions} :: gets a new token after a change of role, once, and the old one serves only the requests under way (security 3)`,
    `${passwords} :: ends every session, gives this browser a new one, and tells by mail (security 3 and 6)`,
  ],
  4: [`${sessions} :: past its idle limit or its absolute limit is refused and forgotten (security 4)`],
  5: [`${signIn} :: with the database down is an error, never a success (security 5)`],
  6: [`${live} :: closes all other sockets when the password changes`],
  7: [`${live} :: closes every socket and session of an account that is disabled`],
  8: [`${sessions} :: asks for the password again`, `${live} :: closes the sockets of a session that its owner ends from another one`],
  9: [
    `${passwords} :: asks for the present one`,
    `${passwords} :: asks for the password, tells the present address, and waits for the button behind the mailed link`,
  ],
  10: ['unit/accounts/password-rules.test.ts :: a chosen password (security 10)'],
  11: [`${signIn} :: re-makes a hash whose cost is out of date (security 11)`],
  12: [`${signIn} :: too many failures (security 12)`],
  13: [`${signIn} :: answers the same for an unknown account, a wrong password, a disabled and an unfinished account (security 13)`],
  14: [
    'integration/accounts/invitations.test.ts :: creates the account and the access, signs in, and works once (security 14)',
    `${passwords} :: is replaced with a mailed link, hashed at rest, for an hour, once; every session ends (security 6 and 14)`,
  ],
  18: [
    `${foreign} :: refuses on every route a form that comes with %s, and changes nothing`,
    `${foreign} :: opens no long polling for another site, neither to read nor to write`,
  ],
  19: [`${reading} :: changes nothing, whatever link %s follows`],
  20: [`${http} :: believes nothing that a request says of where it comes from, without a configured proxy`],
  21: [`${http} :: sends a content security policy with a nonce of its own on every page, errors included`],
  22: [
    `${http} :: carries the security headers on every answer, errors included`,
    `${http} :: asks browsers to come back by https for more than a year, where there is https`,
  ],
  23: [`${http} :: leads from « %s » to « %s »`, 'unit/accounts/next-path.test.ts :: the page after signing in (security 23)'],
  24: [`${http} :: judges the field of the form in the same way`],
  25: [
    `${http} :: does not know the manifest of routes`,
    `${http} :: has the two switches of the framework off behind which its advisories are`,
  ],
  26: [`${http} :: gives a reference, and neither a stack nor a statement nor a path of the machine`],
  27: [`${http} :: refuses a form over 1 MB and a file over 25 MB before reading them, and a body that does not say its size`],
  28: [
    `${matrix} :: leaves no route out of the matrix`,
    `${matrix} :: says who may send the form of every page that takes one`,
    `${matrix} :: opens each page to those who may, and to nobody else`,
  ],
  29: [
    `${otherPole} :: does not exist for the director of a pôle under its own address, in pages, data and forms`,
    `${otherPole} :: is refused in a form: %s`,
    `${live} :: opens the text of a guide to those who see the guide, and to nobody else`,
  ],
  30: [
    `${partners} :: names no structure of the network, on no page and in no data`,
    `${partners} :: holds no figure of a structure in its data`,
  ],
  31: [`${forms} :: gives nobody another role, pôle, id or date by a field smuggled into a form`],
  32: [
    `${matrix} :: judges each loader by itself, asked alone`,
    `${forms} :: takes each form from those who may, with no field too many, refuses it to all others, and changes nothing`,
  ],
  33: [
    `${live} :: acts on the next request and the next message when somebody gets another role`,
    `${live} :: closes the socket of somebody whose place in the pôle ends, and follows nothing more for them`,
  ],
  34: [
    `${partners} :: finds no structure, no closed guide and no internal tool by searching`,
    `${partners} :: is told of nothing that it may not open`,
    `${partners} :: keeps applications and refusals to the team, in lists, feeds, searches and exports`,
  ],
  35: [
    `${publicPages} :: shows no address of a person or of a structure`,
    `${publicPages} :: speaks of no guide before its first edition, and of no tool that is not public`,
  ],
  36: [`${live} :: refuses a WebSocket whose origin is « %s »`],
  37: [`${live} :: closes the sockets of a session that its owner ends from another one`],
  38: [
    `${live} :: ends nothing but itself when an event is unknown or has no sense`,
    `${live} :: follows no more topics than a page needs, however many are asked for`,
  ],
  39: [
    'realtime/loses-access-while-editing.test.ts :: whoever loses access is put out at once and told so, and the others go on (security 39)',
  ],
  40: ['realtime/read-only-updates-dropped.test.ts :: what a reader sends is dropped: updates, answers and carets (security 40)'],
  41: [
    'realtime/presence-comes-from-the-session.test.ts :: people see each other with the name of the session, whatever a client claims (security 41)',
  ],
  42: [
    'realtime/malformed-update-ends-that-client-only.test.ts :: truncated and random bytes end their sender, and nobody else notices (security 42)',
  ],
  43: [
    'realtime/forbidden-content-is-taken-back.test.ts :: nesting beyond the limit within one change is refused before anybody sees it (security 43)',
    'realtime/oversized-text-is-refused-with-a-message.test.ts :: a document that has reached its size takes deletions, nothing more (security 43)',
  ],
  44: ['unit/editor/document-rules.test.ts :: stored documents are judged node by node (security 44)'],
  45: [
    'unit/editor/document-rules.test.ts :: nesting is limited, and 20,000 levels are refused rather than a crash (security 45)',
    'unit/editor/document-view.test.tsx :: a hostile stored document',
  ],
  46: [
    'unit/editor/document-schema.test.ts :: an image from elsewhere is not even read from a paste',
    'unit/lock-file-floors.test.ts :: holds no package below the floor its advisories set',
  ],
  47: [
    'unit/storage/upload-content.test.ts :: what lies is refused',
    'unit/storage/images.test.ts :: what the camera wrote in a photo is gone, and the photo stands upright',
  ],
  48: ['integration/outils/fichiers.test.ts :: a member downloads a tool under its own name, sandboxed and kept from shared caches'],
  49: ['unit/storage/upload-content.test.ts :: documents that would swell are refused without being opened'],
  50: ['unit/exports/xlsx.test.ts :: a text that begins like a formula stays a text'],
  51: ['integration/rights/source-rules.test.ts :: asks no machine for anything but its database and its mail server'],
  52: ['integration/mail.test.ts :: headers (security 52)'],
  53: ['integration/rights/source-rules.test.ts :: builds no statement of SQL from text'],
  58: ['unit/lock-file-floors.test.ts :: holds no package below the floor its advisories set'],
}
