"""Writes a source text with its edits in place, so that each mutant can be switched on."""
import re


class Edit:
    """`pieces` are text or (start, end); '@' in text is the number of the first mutant."""

    def __init__(self, start, end, function, names, pieces, rank=0):
        self.start, self.end, self.function, self.names = start, end, function, names
        self.pieces, self.rank, self.first = pieces, rank, 0


def render(source, start, end, edits):
    """The text of a range with its edits in place; `edits` lie within it, outer ones first."""
    out, at, i = [], start, 0
    while i < len(edits):
        edit = edits[i]
        inner = [e for e in edits[i + 1:] if e.start < edit.end]
        out.append(source[at:edit.start].decode())
        used = 0
        for piece in edit.pieces:
            if isinstance(piece, str):
                out.append(piece.replace('@', str(edit.first)))
                continue
            own = [e for e in inner if e.start >= piece[0] and e.end <= piece[1]]
            used += len(own)
            out.append(render(source, *piece, own))
        if used != len(inner):
            raise SystemExit(f'edits overlap at {source[edit.start:edit.end].decode()!r}')
        at, i = edit.end, i + 1 + len(inner)
    out.append(source[at:end].decode())
    return ''.join(out)


def registry(path, source):
    """The lines of the registry, each of which can be left out: RULE("id", name)."""
    edits = []
    for line in re.finditer(rb'\bRULE\("([\w-]+)", (\w+)\)', source):
        edits.append(Edit(*line.span(), 'all_rules', ['rule removed'], []))
    entry = re.search(rb'Rule\{id, name\},', source)
    if entry is None or not edits:
        raise SystemExit(f'{path}: the registry does not look as it did; see rewriting.registry')
    return edits


def rewrite_registry(source, edits):
    """Every check goes through a function that can say nothing; the numbers stand before the namespace."""
    names = [re.search(r', (\w+)\)', source[e.start:e.end].decode()).group(1) for e in edits]
    numbers = ''.join(f'inline constexpr int rtr_removed_{name} = {e.first}; ' for name, e in zip(names, edits))
    removable = 'Rule{id, &rtr_mutant::Removable<rtr_removed_##name, &name>::check},'
    text = source.decode().replace('Rule{id, name},', removable)
    return text.replace('namespace rtr {', numbers + 'namespace rtr {', 1)


def rewrite(source, edits):
    if edits and edits[0].names == ['rule removed']:
        return rewrite_registry(source, edits)
    return render(source, 0, len(source), edits)
