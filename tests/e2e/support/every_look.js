// A map with everything that cards, stages and lanes can look like on the canvas, in several scripts.
const { journey } = require('./journey');

const LANES = [
  ['storyboard', 'Storyboard', 'persona'],
  ['touchpoints', 'Touchpoints', 'persona'],
  ['emotion', 'How it feels, said at such a length that the header of this lane needs several lines for it', 'persona'],
  ['channels', 'Channels', 'persona'],
  ['actions', 'Actions', 'persona'],
  ['thoughts', 'Thoughts', 'persona'],
  ['needs', 'Needs', 'persona'],
  ['painPoints', 'Schmerzpunkte', 'shared'],
  ['opportunities', 'فرص', 'shared'],
  ['frontstage', 'Frontstage', 'shared'],
  ['backstage', 'Backstage', 'shared'],
  ['support', 'Support', 'shared'],
  ['metrics', 'Metrics', 'shared'],
  ['custom', '自由な欄', 'shared'],
  ['custom', 'Folded', 'shared'],
  ['custom', 'Hidden', 'shared'],
];
const STAGES = ['Look', 'A stage whose title is far too long for the two lines that it has in its header', 'Folded away', 'Buy', 'Use', '使う'];

// Two pixels wide and three high.
const PICTURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEklEQVR4nGM4EaChEXCCAYUCAE7VB4GcoegvAAAAAElFTkSuQmCC';
const COMMENT = { id: '0'.repeat(31) + '9', author: 'Bo', text: 'Really?' };

const TOUCHPOINTS = [
  { title: 'Without a channel', sentiment: -2 },
  { title: 'On the web', channel: 'web', sentiment: 2 },
  { title: 'Another without one', sentiment: 0 },
  { title: 'With facts', channel: 'phone', creator: 'paid', votes: 3, comments: [COMMENT], sentiment: 1 },
  { title: 'Decides how everything after it is judged by customers', channel: 'app', creator: 'peer', momentOfTruth: true, votes: 12, sentiment: -1 },
  { title: 'Is made up for', momentOfTruth: true, sentiment: -2, recovery: 'We call back.', sentimentAfter: 1 },
  { title: '', sentiment: 0 },
];
const OTHER_TOUCHPOINTS = [
  { title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', channel: 'other', channelName: 'A channel with a name that is longer than its line', sentiment: 1 },
  { title: 'A title that goes on and on, and then on and on again, until there is no room left for what is said at its very end, which is cut off', sentiment: -1 },
  { title: 'Tags and owner', tags: ['one', 'two'], owner: 'Ana', status: 'done', sentiment: 0 },
];
const NOTES = [
  'Short',
  'A note of a few words, some of which go to the next line',
  'اكتب ما يفعله الناس في هذه المرحلة من رحلتهم، ثم اقرأه مرة أخرى',
  'היא קוראת את כל הביקורות ואז שואלת חברה',
  '旅行の前に、友人に聞いてから、ウェブサイトで値段を比べる。',
  '여행을 떠나기 전에 친구에게 물어보고 가격을 비교한다',
  'Читает отзывы и сравнивает цены на нескольких сайтах',
  'Διαβάζει κριτικές και συγκρίνει τιμές',
  'Mixed: 日本語 and English, then עברית and 👩‍👩‍👧‍👦 🎉',
  'https://example.org/a/very/long/address/that/has/no/space?in=it&at=all',
  'well-known self-explanatory state-of-the-art and/or either/or',
  'word '.repeat(60).trim(),
];

/** The map. Every title stands on one card only: ids are made of titles. */
function everyLook() {
  const cards = {
    'Ana / Touchpoints / Look': TOUCHPOINTS.slice(0, 3),
    'Ana / Touchpoints / Buy': TOUCHPOINTS.slice(3),
    'Bo with a rather long name / Touchpoints / Look': [{ title: 'A visit', channel: 'place', sentiment: 1 }, ...OTHER_TOUCHPOINTS],
    'Bo with a rather long name / Touchpoints / Folded away': [{ title: 'In a strip', sentiment: 2 }],
    'Bo with a rather long name / Touchpoints / 使う': [{ title: 'Mail', channel: 'email', sentiment: 2 }, { title: 'Chat', channel: 'chat', sentiment: -2 }],
    'Ana / Storyboard / Look': [{ title: 'Seen', picture: PICTURE, votes: 2 }, { title: 'Still to be drawn' }],
    'Ana / Actions / Look': NOTES.slice(0, 6),
    'Ana / Actions / Use': NOTES.slice(6),
    'Ana / Thoughts / Buy': [{ title: 'Is this the right one for me and for everybody else?' }, { title: ' ' }],
    'Ana / Needs / Look': [{ title: 'To be sure', votes: 1 }],
    'Schmerzpunkte / Buy': [{ title: 'Takes too long', comments: [COMMENT] }],
    'فرص / Buy': [
      { title: 'Do it at once', impact: 5, effort: 1, decision: 'go', votes: 4 },
      { title: 'Think about it', impact: 2, effort: 5, comments: [COMMENT] },
    ],
    'Frontstage / Buy': [{ title: 'Clerk asks', team: 'Sales', system: 'Register' }],
    'Backstage / Look': [{ title: 'Packs the parcel', team: 'A team with a long name that needs more than one line', system: 'Store' }],
    'Support / Use': [{ title: 'Invoices' }],
    'Metrics / Buy': [{ title: 'Conversion', metricValue: 4, metricUnit: '%' }],
    '自由な欄 / Look': [{ title: 'Free' }],
    'Folded / Buy': [{ title: 'One' }, { title: 'Two' }],
    'Hidden / Buy': [{ title: 'Never seen' }],
  };
  const map = journey({ title: 'Every look', personas: ['Ana', 'Bo with a rather long name'], stages: STAGES, lanes: LANES, cards });
  const stage = (title) => map.stages.find((it) => it.title === title);
  const lane = (title) => map.lanes.find((it) => it.title === title);
  Object.assign(stage('Look'), { color: 'teal', substeps: ['Search', 'A step with a long name', 'Ask'] });
  Object.assign(stage('Folded away'), { collapsed: true });
  Object.assign(stage('Buy'), { phase: 'purchase', presence: 'nobody' });
  Object.assign(stage('Use'), { phase: 'after', presence: 'partner', color: 'rose' });
  Object.assign(stage('使う'), { phase: 'after' });
  Object.assign(lane('Actions'), { color: 'amber', icon: 'warning', guide: 'What do they do, and what do they do after that?' });
  Object.assign(lane('Backstage'), { guide: 'Who?' });
  Object.assign(lane('Folded'), { collapsed: true });
  Object.assign(lane('Hidden'), { hidden: true });
  map.personas[1].color = 'teal';
  const kinds = { Storyboard: 'picture', 'فرص': 'opportunity', Frontstage: 'process', Backstage: 'process', Support: 'process', Metrics: 'metric' };
  for (const cell of map.cells) {
    const { title } = map.lanes.find((it) => it.id === cell.lane);
    for (const card of map.cards.filter((it) => cell.cards.includes(it.id) && kinds[title])) card.kind = kinds[title];
  }
  return map;
}

module.exports = { everyLook };
