"""Finds the places where a file of the core can be broken, and writes the file so that each can be switched on.

A place is an Edit: a range of the source, what stands there instead (text and sub-ranges), and the mutants it offers.
What is left out on purpose, because it cannot change what the program does or is no code of a rule:
  - static_assert, constexpr variables and functions of nothing, type aliases, array bounds, case labels: they
    are settled by the compiler;
  - a constant moved to where the neighbouring relation already stands: x > 2 is x >= 3;
  - reserve(), and the step of a counting loop (without it the loop would only never end);
  - the -1 that stands for "none" is not moved to -2: it is only ever asked whether it is below 0.
"""
import re
import sys

sys.path.insert(0, '/usr/lib/python3/dist-packages')  # Debian's python3-clang, whatever python3 comes first
from clang.cindex import CursorKind as K, Index, TypeKind

import rewriting
from rewriting import Edit

RELATIONS = {'<': ('less', ['<=', '>=']), '<=': ('less_equal', ['<', '>']), '>': ('greater', ['>=', '<=']),
             '>=': ('greater_equal', ['>', '<'])}
ORDERED = {'==': ('equal_ordered', ['>=', '<=']), '!=': ('unequal_ordered', ['>', '<'])}
ARITHMETIC = {'+': ('plus', '-'), '-': ('minus', '+'), '*': ('times', '/'), '/': ('divided', '*'), '%': ('rest', '/')}
CALLS = {'std::min': ('least', ['max']), 'std::max': ('greatest', ['min']), 'std::any_of': ('any_of', ['all_of']),
         'std::all_of': ('all_of', ['any_of']), 'std::clamp': ('clamped', ['no lower bound', 'no upper bound'])}
INTEGERS = {TypeKind.INT, TypeKind.UINT, TypeKind.LONG, TypeKind.ULONG, TypeKind.LONGLONG, TypeKind.ULONGLONG}


class Finder:
    def __init__(self, path, flags):
        self.tu = Index.create().parse(path, args=flags)
        errors = [d for d in self.tu.diagnostics if d.severity >= 3]
        if errors:
            raise SystemExit(f'{path}: {errors[0]}')
        self.path = path
        with open(path, 'rb') as file:
            self.source = file.read()
        self.edits = []
        self.compared = {}  # constants beside a relation, with the way in which they may move
        self.function = ''
        for node in self.tu.cursor.get_children():
            if node.location.file and node.location.file.name == path:
                self.visit(node, False)
        self.edits.sort(key=lambda e: (e.start, -e.end, e.rank))

    def text(self, start, end):
        return self.source[start:end].decode()

    @staticmethod
    def range(node):
        return node.extent.start.offset, node.extent.end.offset

    def add(self, start, end, names, pieces, rank=0):
        self.edits.append(Edit(start, end, self.function, names, pieces, rank))

    # Walking: `follows` tells whether something comes after this statement when it is left out.

    def visit(self, node, follows):
        kind = node.kind
        if kind in (K.STATIC_ASSERT, K.CASE_STMT, K.FIELD_DECL, K.TYPE_REF, K.TEMPLATE_REF, K.ENUM_DECL,
                    K.TYPE_ALIAS_DECL, K.TYPEDEF_DECL):
            return
        if kind in (K.FUNCTION_DECL, K.CXX_METHOD, K.CONSTRUCTOR, K.FUNCTION_TEMPLATE, K.CONVERSION_FUNCTION):
            parameters = any(c.kind == K.PARM_DECL for c in node.get_children())
            if not parameters and re.match(r'constexpr\b', self.text(*self.range(node))):
                return
            before, self.function = self.function, node.spelling
            for child in node.get_children():
                if child.kind != K.PARM_DECL:
                    self.visit(child, node.result_type.kind == TypeKind.VOID)
            self.function = before
            return
        if kind == K.VAR_DECL:
            return self.variable(node)
        if kind == K.COMPOUND_STMT:
            children = list(node.get_children())
            for i, child in enumerate(children):
                self.statement(child, follows or i + 1 < len(children))
            return
        if kind in (K.IF_STMT, K.WHILE_STMT, K.FOR_STMT, K.CXX_FOR_RANGE_STMT):
            return self.branch(node, follows)
        if kind == K.LAMBDA_EXPR:
            for child in node.get_children():
                if child.kind == K.COMPOUND_STMT:
                    self.visit(child, False)
            return
        if kind == K.RETURN_STMT:
            for child in node.get_children():
                self.truth(child, 'returned')
        self.expression(node)
        for child in node.get_children():
            self.visit(child, follows)

    def variable(self, node):
        start, end = self.range(node)
        name = self.source.find(node.spelling.encode(), node.location.offset, end) + len(node.spelling)
        if re.search(r'\bconstexpr\b', self.text(start, name)):
            return
        if self.source[name:name + 1] == b'[':
            name = self.source.find(b']', name)
        for child in node.get_children():
            if child.extent.start.offset >= name:
                self.visit(child, False)

    def branch(self, node, follows):
        """An if or a loop: what stands in the parentheses, and what comes after them."""
        start, end = self.range(node)
        closing = self.closing(self.source.find(b'(', start))
        opening = self.source.find(b'(', start)
        head = [c for c in node.get_children() if c.extent.start.offset < closing]
        body = [c for c in node.get_children() if c.extent.start.offset > closing]
        if node.kind in (K.IF_STMT, K.WHILE_STMT):
            conditions = [c for c in head if c.kind.is_expression()]
            declared = any(not c.kind.is_expression() for c in head) and b';' not in self.source[opening:closing]
            if conditions and not declared:
                self.truth(conditions[-1], 'condition')
        step = None
        if node.kind == K.FOR_STMT:
            step = self.source.rfind(b';', opening, closing)
        for child in head:
            if node.kind == K.CXX_FOR_RANGE_STMT and child.kind == K.VAR_DECL:
                continue
            if step is None or child.extent.start.offset < step:
                self.visit(child, False)
        for child in body:
            self.statement(child, follows)

    def closing(self, opening):
        depth = 0
        for i in range(opening, len(self.source)):
            depth += {40: 1, 41: -1}.get(self.source[i], 0)
            if depth == 0:
                return i
        raise SystemExit(f'{self.path}: no closing parenthesis')

    def statement(self, node, follows):
        start, end = self.range(node)
        if node.kind in (K.CONTINUE_STMT, K.BREAK_STMT) or (node.kind == K.RETURN_STMT and follows):
            stop = self.source.find(b';', end) + 1
            self.add(start, stop, [f'no {self.text(start, end).split()[0]}'],
                     ['{ if (!rtr_mutant::active(@)) ', (start, stop), ' }'], -2)
        elif node.kind.is_expression() and not re.search(r'[.>]reserve\(', self.text(start, end)):
            what = 'no restriction' if self.on_restriction(node) else 'no statement'
            self.add(start, end, [what], ['rtr_mutant::active(@) ? static_cast<void>(0) : static_cast<void>(',
                                          (start, end), ')'], -2)
        self.visit(node, follows)

    def on_restriction(self, node):
        node = self.bare(node)
        children = list(node.get_children())
        if not children or not re.search(r'[^=<>!]=[^=]', self.text(*self.range(node))):
            return False
        target = self.bare(children[0])
        owner = next(target.get_children(), None)
        return target.kind == K.MEMBER_REF_EXPR and owner is not None and 'Restriction' in owner.type.spelling

    # Expressions.

    def bare(self, node):
        """Without the conversions that the compiler put around it; a != b of a type that has only == is such a one."""
        while node.kind in (K.UNEXPOSED_EXPR, K.PAREN_EXPR) or self.text(*self.range(node)).startswith('!='):
            children = list(node.get_children())
            if len(children) != 1:
                break
            node = children[0]
        return node

    def binary(self, node):
        """(left, operator, right, type of the left side), for built-in and overloaded operators."""
        children = list(node.get_children())
        if node.kind in (K.BINARY_OPERATOR, K.COMPOUND_ASSIGNMENT_OPERATOR) and len(children) == 2:
            left, right = children
        elif node.kind == K.CALL_EXPR and node.spelling.startswith('operator') and len(children) == 3:
            left, right = children[0], children[2]
        else:
            return None
        (start, left_end), (right_start, end) = self.range(left), self.range(right)
        if right_start <= left_end:
            return None
        operator = re.sub(r'//[^\n]*', '', self.text(left_end, right_start)).strip()
        return (start, left_end), operator, (right_start, end), self.bare(left).type.get_canonical()

    def ordered(self, kind):
        return kind.kind in INTEGERS or kind.spelling.endswith('rtr::Date')

    def truth(self, node, what):
        """A condition or an answer the other way round, unless an operator of its own does that already."""
        start, end = self.range(node)
        inner = self.bare(node)
        if node.type.get_canonical().kind != TypeKind.BOOL or inner.kind == K.CXX_BOOL_LITERAL_EXPR:
            return
        if inner.kind == K.UNARY_OPERATOR and self.text(*self.range(inner)).startswith('!'):
            return
        found = self.binary(inner) or self.rewritten(inner)
        if found and found[1] in RELATIONS or found and found[1] in ('==', '!='):
            return
        self.add(start, end, [f'{what} negated'], ['rtr_mutant::flip(@, ', (start, end), ')'], -1)

    def rewritten(self, node):
        """a < b of a type that has only <=>: its operands are one level down."""
        child = next(node.get_children(), None)
        if node.kind == K.CALL_EXPR and child is not None and child.spelling == 'operator<=>':
            return self.binary(child)
        return None

    def expression(self, node):
        start, end = self.range(node)
        if node.kind == K.INTEGER_LITERAL:
            if re.fullmatch(r"[0-9']+", self.text(start, end)):
                self.number(start, end)
        elif node.kind == K.CXX_BOOL_LITERAL_EXPR:
            self.add(start, end, ['not ' + self.text(start, end)], ['rtr_mutant::flip(@, ', (start, end), ')'])
        elif node.kind == K.DECL_REF_EXPR and re.match(r'parameter::\w+$', self.text(start, end)):
            if node.type.get_canonical().kind in INTEGERS:
                self.number(start, end)
        elif node.kind == K.UNARY_OPERATOR and re.match('!(?!=)', self.text(start, end)):
            self.add(start, end, ['no !'], ['rtr_mutant::flip(@, ', (start, end), ')'])
        elif node.kind == K.CONDITIONAL_OPERATOR:
            self.truth(next(node.get_children()), 'condition')
        elif node.kind == K.CALL_EXPR and not node.spelling.startswith('operator'):
            self.call(node, start, end)
        elif node.kind == K.UNEXPOSED_EXPR:
            self.designated(node)
        found = self.binary(node)
        if found:
            self.operator(start, end, node.type.get_canonical(), *found)

    def number(self, start, end):
        if (start, end) in self.compared:
            names = self.compared[start, end]
            way = 'more' if names == ['+1'] else 'fewer'
            self.add(start, end, names, [f'rtr_mutant::{way}(@, ', (start, end), ')'])
        elif self.source[start - 1:start] == b'-' and self.text(start, end) == '1':
            self.add(start, end, ['-1'], ['rtr_mutant::fewer(@, ', (start, end), ')'])
        else:
            self.add(start, end, ['+1', '-1'], ['rtr_mutant::number(@, ', (start, end), ')'])

    def designated(self, node):
        """`.field = value`: the field not given."""
        children = list(node.get_children())
        if len(children) != 2 or children[0].kind != K.MEMBER_REF or children[0].spelling in ('rule', 'item'):
            return
        if self.bare(children[1]).kind in (K.INTEGER_LITERAL, K.CXX_BOOL_LITERAL_EXPR, K.INIT_LIST_EXPR):
            return
        start, end = self.range(children[1])
        self.add(start, end, ['no .' + children[0].spelling], ['rtr_mutant::unless(@, ', (start, end), ')'], -1)

    def call(self, node, start, end):
        callee = next(node.get_children(), None)
        if callee is None:
            return
        name_start, name_end = self.range(callee)
        name = re.match(r'std::\w+', self.text(name_start, name_end))
        if not name or name.group() not in CALLS or self.source[name_end:name_end + 1] != b'(':
            return
        other, names = CALLS[name.group()]
        explicit = self.text(name_start + len(name.group()), name_end)
        self.add(start, end, [f'{name.group()[5:]} -> {n}' for n in names],
                 [f'rtr_mutant::{other}{explicit}(@, ', (name_end + 1, end - 1), ')'])

    def operator(self, start, end, result, left, op, right, kind):
        def as_call(name, names):
            self.add(left[0], right[1], [f'{op} -> {n}' for n in names],
                     [f'rtr_mutant::{name}(@, ', left, ', ', right, ')'])

        if op in RELATIONS:
            if self.ordered(kind):
                more = ['+1'] if op in ('>', '<=') else ['-1']
                less = ['-1'] if op in ('>', '<=') else ['+1']
                self.compared[right], self.compared[left] = more, less
            as_call(*RELATIONS[op])
        elif op in ('==', '!='):
            self.add(left[0], right[1], [f'{op} -> {"!=" if op == "==" else "=="}'],
                     ['rtr_mutant::flip(@, ', (left[0], right[1]), ')'], -1)
            if self.ordered(kind):
                as_call(*ORDERED[op])
        elif op in ('&&', '||'):
            other = '||' if op == '&&' else '&&'
            turn = '[&](bool rtr_turn) { return rtr_mutant::turned(rtr_turn, rtr_mutant::turned(rtr_turn, '
            self.add(left[0], right[1], [f'{op} -> {other}'],
                     [turn, left, f') {op} rtr_mutant::turned(rtr_turn, ', right, ')); }(rtr_mutant::active(@))'])
        elif op == '-' and kind.spelling.endswith('rtr::Date') and result.kind in INTEGERS:
            as_call('days', ['the other way round'])
        elif op in ARITHMETIC and self.ordered(kind):
            as_call(ARITHMETIC[op][0], [ARITHMETIC[op][1]])
        elif op in ('+=', '-=') and kind.kind in INTEGERS:
            as_call('add' if op == '+=' else 'take', ['-=' if op == '+=' else '+='])


def find(path, flags):
    with open(path, 'rb') as file:
        source = file.read()
    if b'#define RTR_RULES' in source:
        return rewriting.registry(path, source)
    edits = []
    for edit in Finder(path, flags).edits:
        if not any((e.start, e.end, e.names, e.rank) == (edit.start, edit.end, edit.names, edit.rank) for e in edits):
            edits.append(edit)
    return edits
