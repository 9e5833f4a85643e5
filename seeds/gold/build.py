#!/usr/bin/env python3
"""Makes seeds/articles/ and seeds/gold.jsonl from the annotated articles in this folder.

usage: build.py          write them
       build.py --check  say whether what is written is up to date (exit 1 if not), print the counts

Each statement's topics are in seeds/topics/labels.jsonl, found by its article and its words; --check says which are missing.

An annotated article is a head of `key: value` lines, a line `---`, and the text. In the head:

  file         txt | json | html    what is made of it (html is a JSON submission with "html"; it gets no gold)
  title, published, dateline, agency    what a reader can know; leave out what cannot be known
  url, outlet                       json and html only
  lines        crlf                 only where the file is to have such line ends
  A, B, ...    a speaker, as fully as the article names them; `(organisation)`, `(group)`, `(document)`,
               `(anonymous)` where it is no person; `= id` where the id is not simply the name

In the text, `~` is a non-breaking space and braces mark statement 1 of speaker A:

  {A1 content}   {A1= cue}   {A1@ source}   {A1,A2@ one source for two statements}
  A statement with no source of its own shares the last one of speaker A in the paragraph, if there is one.
  {A1? content}  optional: a system may find it or not
  {A1#tag ...}   echo: statements with one tag, here or elsewhere, are the same utterance
  {A1!direct ..} sets the kind where the quotation marks do not tell it
  {A1%denied ..} how the speaker holds the content, where it is not simply asserted: denied (or rejected), promised,
                 demanded, asked, hedged, withheld (the speaker would not say it)

Marks may nest. Several contents of one statement are its spans, in order.
"""
import collections, json, pathlib, re, sys, unicodedata

HERE = pathlib.Path(__file__).parent
SEEDS = HERE.parent
HEAD = re.compile(r'\{((?:[A-Z]+\d+,?)+)(\?)?([@=]?)(?:#([\w-]+))?(?:!(\w+))?(?:%(\w+))? ')
STATUSES = 'denied promised demanded asked hedged withheld'.split()
OPENING, CLOSING, MARKS = '"“„«', '"”“»', re.compile('["“”„«»]')


def slug(name):
    plain = unicodedata.normalize('NFKD', name.replace('’', '').replace("'", '')).encode('ascii', 'ignore').decode()
    return re.sub(r'[^a-z0-9]+', '-', plain.lower()).strip('-')


def speaker(value):
    name, _, id_ = (part.strip() for part in value.partition('='))
    name, kind = re.match(r'(.*?)\s*(?:\((\w+)\))?$', name).groups()
    kind = kind or 'person'
    if kind == 'anonymous':
        return {'speaker': None, 'speaker_id': None, 'speaker_type': kind}
    return {'speaker': name, 'speaker_id': id_ or slug(name), 'speaker_type': kind}


def read(path):
    head, _, body = path.read_text('utf-8').partition('\n---\n')
    head = dict(re.match(r'(\w+):\s*(.*)', line).groups() for line in head.splitlines())
    body = body.removesuffix('\n')
    return head, body.replace('\n', '\r\n') if head.get('lines') == 'crlf' else body


def unmark(body):
    """The plain text, and the marks as (statements, role, optional, echo, kind, status, start, end)."""
    body = body.replace('~', '\u00a0')
    text, open_, marks, i = [], [], [], 0
    while i < len(body):
        if body[i] == '{':
            m = HEAD.match(body, i)
            assert m, body[i:i + 60]
            open_.append((m, len(text)))
            i = m.end()
        elif body[i] == '}':
            m, start = open_.pop()
            marks.append((m.group(1).split(','), m.group(3) or ' ', bool(m.group(2)), m.group(4), m.group(5), m.group(6), start, len(text)))
            i += 1
        else:
            text.append(body[i])
            i += 1
    assert not open_, ['never closed: ' + m.group() for m, _ in open_]
    return ''.join(text), marks


def kind(text, spans):
    def one(s, e):
        if MARKS.search(text[s:e]):
            return 'mixed'
        return 'direct' if text[s - 1:s] in OPENING and s or text[e:e + 1] in CLOSING and e < len(text) else 'indirect'
    kinds = {one(s, e) for s, e in spans}
    return kinds.pop() if len(kinds) == 1 else 'mixed'


def shared_source(key, quote, text, marks):
    """A statement without a source ("..., and added that ...") has the speaker's last one before it in its paragraph."""
    here = min(quote['cue'] + quote['content'])[0]
    before = [[s, e] for keys, role, *_, s, e in marks if role == '@' and e <= here and '\n' not in text[e:here]
              and any(k.rstrip('0123456789') == key.rstrip('0123456789') for k in keys)]
    return before[-1:]


def statements(head, text, marks):
    found = collections.OrderedDict()
    for keys, role, optional, echo, forced, status, s, e in sorted(marks, key=lambda m: m[6]):
        assert text[s:e] == text[s:e].strip(), text[s:e]
        for key in keys:
            q = found.setdefault(key, {'content': [], 'cue': [], 'source': [], 'optional': False})
            q[{' ': 'content', '=': 'cue', '@': 'source'}[role]].append([s, e])
            q['optional'] |= optional
            if echo: q.setdefault('echo', echo)
            if forced: q['type'] = forced
            if status: q['status'] = status
    for key, q in found.items():
        assert q['content'], (key, 'has no content')
        if not q['source']:
            q['source'] = shared_source(key, q, text, marks)
        q.setdefault('type', kind(text, q['content']))
        q.setdefault('status', 'asserted')
        assert q['status'] in ('asserted', *STATUSES), (key, q['status'])
        q.update(speaker(head[key.rstrip('0123456789')]))
    return sorted(found.values(), key=lambda q: q['content'][0])


def made(path):
    """(file name, bytes, gold line or None)"""
    head, body = read(path)
    html = head['file'] == 'html'
    try:
        text, marks = (body, []) if html else unmark(body)
        quotes = statements(head, text, marks)
    except (AssertionError, KeyError) as e:
        sys.exit(f"{path.name}: {e!r}")
    data = text.encode()
    if head['file'] != 'txt':
        article = {'url': head['url'], 'outlet': head['outlet'], 'title': head.get('title'), 'publishedAt': head.get('published')}
        article['html' if html else 'text'] = text
        data = (json.dumps(article, ensure_ascii=False, indent=1) + '\n').encode()
    gold = {'id': path.stem, 'text': text, 'title': head.get('title'), 'publishedAt': head.get('published'),
            'dateline': head.get('dateline'), 'agency': head.get('agency'), 'quotes': quotes}
    return path.stem + ('.txt' if head['file'] == 'txt' else '.json'), data, None if html else gold


def labels(gold):
    """The labelled topics, and a complaint for each statement without a label and each label without its statement."""
    lines = [json.loads(line) for line in (SEEDS / 'topics' / 'labels.jsonl').read_text('utf-8').splitlines()]
    labelled = collections.Counter((line['article'], line['text']) for line in lines)
    said = {(g['id'], ' … '.join(g['text'][s:e] for s, e in q['content'])) for g in gold for q in g['quotes']}
    return lines, ([f'no label: {a}: {t}' for a, t in sorted(said - labelled.keys())]
                   + [f'label of nothing: {a}: {t}' for a, t in sorted(labelled.keys() - said)]
                   + [f'labelled twice: {a}: {t}' for (a, t), n in sorted(labelled.items()) if n > 1])


def main():
    made_ = [made(p) for p in sorted(HERE.glob('*.txt'))]
    gold = [g for _, _, g in made_ if g]
    want = {SEEDS / 'articles' / name: data for name, data, _ in made_}
    want[SEEDS / 'gold.jsonl'] = ''.join(json.dumps(g, ensure_ascii=False) + '\n' for g in gold).encode()
    if '--check' in sys.argv:
        there = {p: p.read_bytes() for p in [*SEEDS.glob('articles/*'), SEEDS / 'gold.jsonl'] if p.is_file()}
        wrong = sorted(str(p.relative_to(SEEDS)) for p in there.keys() | want.keys() if there.get(p) != want.get(p))
        if wrong:
            sys.exit('not up to date: ' + ', '.join(wrong))
        complaints = labels(gold)[1]
        if complaints:
            sys.exit('seeds/topics/labels.jsonl does not fit the articles:\n' + '\n'.join(complaints))
    else:
        (SEEDS / 'articles').mkdir(exist_ok=True)
        for p in SEEDS.glob('articles/*'): p.unlink()
        for p, data in want.items(): p.write_bytes(data)
    quotes = [q for g in gold for q in g['quotes']]
    count = lambda values: dict(collections.Counter(values).most_common())
    print(len(made_), 'articles:', count(n.rsplit('.')[-1] for n, _, _ in made_), 'with gold:', len(gold))
    print(len(quotes), 'statements:', count(q['type'] for q in quotes), count(q['speaker_type'] for q in quotes),
          'optional:', sum(q['optional'] for q in quotes))
    topics = labels(gold)[0]
    print(len(topics), 'labelled for topics:', sum(not line['topics'] for line in topics), 'with none,',
          sum(len(line['topics']) > 1 for line in topics), 'with several,',
          len({t for line in topics for t in line['topics']}), 'topics')
    echoes = collections.Counter(q['echo'] for q in quotes if 'echo' in q)
    print(len(echoes), 'echo groups with', sum(echoes.values()), 'statements; alone:', [k for k, n in echoes.items() if n == 1])


if __name__ == '__main__':
    main()
