// Texts on which a regular expression works the longest, from its own parts: each part that repeats without an end is
// reached, fed, and then left without what would come next.
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** What stands for a set of characters, the first that is in it. */
const representatives = [...'a0 .-_@/:="<A\n\t!,;(é'];
/** What nearly no pattern goes on with. */
const ends = ['\u0001', '\n\u0001'];

/** Attacks as functions of a length. */
export function attacksOn(source, flags) {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const members = memberFinder(flags);
  const attacks = new Map();
  const add = (prefix, pump) => {
    if (pump === '') return;
    for (const end of ends) attacks.set(JSON.stringify([prefix, pump, end]), { prefix, pump, end });
  };
  const whole = exampleOf(pattern, members);
  // Whatever begins again and again, and is never found.
  add('', whole.slice(0, -1));
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max < 1000) return;
      const before = prefixOf(quantifier, members);
      for (const pump of pumpsOf(quantifier.element, members)) {
        add(before, pump);
        add('', pump);
        add('', before + pump);
      }
    },
  });
  return [...attacks.values()].map(({ prefix, pump, end }) => (length) => {
    const times = Math.max(1, Math.ceil((length - prefix.length - end.length) / pump.length));
    return prefix + pump.repeat(times) + end;
  });
}

/** Gives the representatives that a node of one character takes. */
function memberFinder(flags) {
  const known = new Map();
  const mode = flags.replace(/[gyd]/g, '');
  return (raw) => {
    if (!known.has(raw)) {
      const one = new RegExp(`^${raw}$`, mode.includes('s') ? mode : `${mode}s`);
      known.set(
        raw,
        [...representatives, ...charactersIn(raw)].filter((character) => one.test(character)),
      );
    }
    return known.get(raw);
  };
}

/** What is written out in a pattern, and every code below 256 for a set of rare ones. */
function charactersIn(raw) {
  const rare = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  return [...raw, ...rare];
}

/** A short text that a node matches. */
function exampleOf(node, members) {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return exampleOf(node.alternatives.find(({ elements }) => elements.length > 0) ?? node.alternatives[0], members);
    case 'Alternative':
      return node.elements.map((element) => exampleOf(element, members)).join('');
    case 'Quantifier':
      return exampleOf(node.element, members).repeat(Math.min(Math.max(node.min, node.max > 0 ? 1 : 0), 64));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
    case 'CharacterSet':
      return members(node.raw)[0] ?? '';
    default:
      return '';
  }
}

/** A text that leads to a node: what comes before it in its alternative and in those around it. */
function prefixOf(node, members) {
  const { parent } = node;
  if (!parent || node.type === 'Pattern') return '';
  if (parent.type !== 'Alternative') return prefixOf(parent, members);
  const before = parent.elements.slice(0, parent.elements.indexOf(node));
  return prefixOf(parent.parent, members) + before.map((element) => exampleOf(element, members)).join('');
}

/** What to repeat: each alternative's example, and each of a set's first members. */
function pumpsOf(node, members) {
  if (node.type === 'Group' || node.type === 'CapturingGroup') {
    return node.alternatives.map((alternative) => exampleOf(alternative, members));
  }
  if (node.type === 'CharacterClass' || node.type === 'CharacterSet') return members(node.raw).slice(0, 3);
  return [exampleOf(node, members)];
}
