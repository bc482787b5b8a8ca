// Words and pictures of the board. They repeat the app's (src/wording.rs, src/view/parts): run.js says if they differ.

const LANES = {
  touchpoints: { hint: 'what happens, where', noun: 'Touchpoint' },
  emotion: { hint: 'drag a face up or down', noun: 'Feeling' },
  actions: { hint: 'what they do', noun: 'Action' },
  thoughts: { hint: 'in their words', noun: 'Thought' },
  painPoints: { hint: 'what hurts', noun: 'Pain point' },
  opportunities: { hint: 'what we could do', noun: 'Opportunity' },
};

export const lane = (kind) => LANES[kind];
export const PHASES = { before: 'Before purchase', purchase: 'Purchase', after: 'After purchase' };
export const PRESENCE_NOTES = { partner: 'A partner is in contact here', nobody: 'Nobody is in contact here' };
export const CREATORS = { owned: 'Owned', paid: 'Paid', earned: 'Earned', partner: 'Partner', peer: 'Peer' };
const CHANNELS = {
  web: 'Web', app: 'App', email: 'E-mail', phone: 'Phone', chat: 'Chat', social: 'Social media', search: 'Search',
  place: 'Store or place', event: 'Event', post: 'Post', product: 'Device or product', partner: 'Partner',
  wordOfMouth: 'Word of mouth', other: 'Other',
};

export function channelName({ channel, channelName }) {
  return channel === 'other' && channelName ? channelName : (CHANNELS[channel] ?? '');
}

export const feeling = (sentiment) => ({ '-2': 'very bad', '-1': 'bad', 0: 'neutral', 1: 'good', 2: 'very good' })[sentiment];
export const moreActions = (name) => `More actions for ${name}`;
export const touchpointCount = (count) => `${count} touchpoint${count === 1 ? '' : 's'}`;

const OTHER = 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z';
const ICONS = {
  plus: 'M12 5v14M5 12h14',
  more: 'M5.5 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM12 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM18.5 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z',
  handle: 'M9 5.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM15 5.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM9 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM15 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM9 17.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM15 17.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z',
  star: 'M12 3.8l2.5 5.2 5.7.7-4.2 3.9 1.1 5.7-5.1-2.8-5.1 2.8L8 13.6 3.8 9.7 9.5 9z',
  web: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 4.9-5 12.1 0 17M12 3.5c5 4.9 5 12.1 0 17',
  app: 'M7 3.5h10v17H7zM11 17.3h2',
  email: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  phone: 'M5.8 4h3.4l1.6 4.2-2.3 1.8a11 11 0 0 0 5.5 5.5l1.8-2.3 4.2 1.6v3.4a2 2 0 0 1-2 2A15.8 15.8 0 0 1 3.8 6a2 2 0 0 1 2-2z',
  chat: 'M4 5h16v11h-9l-5 4v-4H4z',
  social: 'M6.5 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM17.5 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM17.5 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.8 10.9l6.4-3.2M8.8 13.1l6.4 3.2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20',
  place: 'M12 21s7-5.8 7-11a7 7 0 1 0-14 0c0 5.2 7 11 7 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  event: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7',
  post: 'M12 3.5 20 8v8.3l-8 4.4-8-4.4V8zM4 8l8 4.4L20 8M12 12.4v8.3',
  product: 'M3.5 5h17v11.5h-17zM12 16.5V20M8.5 20h7',
  partner: 'M9 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM15 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
  wordOfMouth: 'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM3 19.5a6 6 0 0 1 12 0M15.8 5.2a3.2 3.2 0 0 1 0 6M17.2 14a6 6 0 0 1 3.8 5.5',
};

export function icon(name) {
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[name] ?? OTHER}"></path></svg>`;
}

const DOTS = 'M8.9 9.6v.1M15.1 9.6v.1';
const FACES = {
  '-2': ['M7.6 17.2c.6-2.2 2.3-3.5 4.4-3.5s3.8 1.3 4.4 3.5z', 'M7.4 8.3l2.8 1.5M16.6 8.3l-2.8 1.5'],
  '-1': ['M8.2 16.4c.9-1.4 2.2-2.1 3.8-2.1s2.9.7 3.8 2.1', DOTS],
  0: ['M8.4 15.2h7.2', DOTS],
  1: ['M8 13.9c.9 1.6 2.3 2.4 4 2.4s3.1-.8 4-2.4', DOTS],
  2: ['M7.2 13h9.6c-.3 2.9-2.2 4.7-4.8 4.7S7.5 15.9 7.2 13z', 'M7.4 9.9c.4-.9 1-1.4 1.7-1.4s1.3.5 1.7 1.4M13.2 9.9c.4-.9 1-1.4 1.7-1.4s1.3.5 1.7 1.4'],
};

export function face(sentiment) {
  const [mouth, eyes] = FACES[sentiment];
  return `<svg class="face" data-sentiment="${sentiment}" viewBox="0 0 24 24" aria-hidden="true"><circle class="face-head" cx="12" cy="12" r="10"></circle><path class="face-mouth" d="${mouth}"></path><path d="${eyes}"></path></svg>`;
}
