using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Syntax;

public class ParserShapeTests
{
    [Theory]
    // Precedence and associativity.
    [InlineData("a + b * c - d", "(Subtract (Add a (Multiply b c)) d)")]
    [InlineData("a ** b ** c", "(Exponentiate a (Exponentiate b c))")]
    [InlineData("a || b && c | d ^ e & f == g < h << i + j * k", "(Or a (And b (BitwiseOr c (BitwiseXor d (BitwiseAnd e (Equal f (LessThan g (LeftShift h (Add i (Multiply j k))))))))))")]
    [InlineData("a ?? b ?? c", "(Coalesce (Coalesce a b) c)")]
    [InlineData("a ?? b | c", "(Coalesce a (BitwiseOr b c))")]
    [InlineData("a = b += c ? d : e, f", "(, (Assign= a (Add= b (?: c d e))) f)")]
    [InlineData("-a ** 1", null)]
    [InlineData("(-a) ** b", "(Exponentiate (Minus a) b)")]
    [InlineData("typeof void !a++", "(TypeOf (Void (LogicalNot (PostIncrement a))))")]
    [InlineData("a in b instanceof c", "(InstanceOf (In a b) c)")]
    // Members, calls, chains.
    [InlineData("new a.b(c).d", "(. (new (. a b) [c]) d)")]
    [InlineData("new new a()()", "(new (new a []) [])")]
    [InlineData("new (a())", "(new (call a []) [])")]
    [InlineData("a?.b.c(d)?.[e]", "(chain (?.[] (call (. (?. a b) c) [d]) e))")]
    [InlineData("(a?.b).c", "(. (paren (chain (?. a b))) c)")]
    [InlineData("a?.1:2", "(?: a 0.1 2)")]
    [InlineData("a`x${b}y`.c", "(. (tagged a (template x|y [b])) c)")]
    [InlineData("import(a, b)", "(import-Evaluation a b)")]
    [InlineData("import.defer(a)", "(import-Defer a -)")]
    [InlineData("import.source(a,)", "(import-Source a -)")]
    // Literals.
    [InlineData("({a, b: 1, 'c': 2, 3: 4, [d]: 5, e() {}, get f() {}, set g(x) {}, async *h() {}, ...i})",
        "(object (Shorthand a a) (Init b 1) (Init 'c' 2) (Init 3 4) (Init [d] 5) (Method e (fn:Method - [] [])) (Getter f (fn:Getter - [] [])) (Setter g (fn:Setter - [x] [])) (Method h (async-fn*:Method - [] [])) (... i))")]
    [InlineData("({get, set, async, static: 1, get: 2, async() {}})", "(object (Shorthand get get) (Shorthand set set) (Shorthand async async) (Init static 1) (Init get 2) (Method async (fn:Method - [] [])))")]
    [InlineData("[a, , ...b, ]", "(array a - (... b))")]
    [InlineData("a = /[/]\\/(?<x>y)/gi / b", "(Assign= a (Divide /[/]\\/(?<x>y)/gi b))")]
    [InlineData("a / b / c", "(Divide (Divide a b) c)")]
    [InlineData("`a${`b${c}`}d`", "(template a|d [(template b| [c])])")]
    // Arrows.
    [InlineData("a => b => c", "(=> - [a] (=> - [b] c))")]
    [InlineData("(a, {b = 1, c: [d]}, [e, ...f] = g, ...h) => {}", "(=> - [a (object-pattern (short b (default b 1)) (prop c (array-pattern d))) (default (array-pattern e (rest f)) g) (rest h)] [])")]
    [InlineData("async (a) => await a", "(async-=> - [a] (await a))")]
    [InlineData("async a => a", "(async-=> - [a] a)")]
    [InlineData("async (a)", "(call async [a])")]
    [InlineData("async => async", "(=> - [async] async)")]
    [InlineData("(a, b,) => ({})", "(=> - [a b] (object ))")]
    [InlineData("f(a => {}, (b) => c)", "(call f [(=> - [a] []) (=> - [b] c)])")]
    // Patterns.
    [InlineData("[a, b.c, [d] = e, ...f[0]] = g", "(Assign= (array-pattern a (. b c) (default (array-pattern d) e) (rest ([] f 0))) g)")]
    [InlineData("({a, b: c.d = 1, ...e} = f)", "(Assign= (object-pattern (short a a) (prop b (default (. c d) 1)) (rest e)) f)")]
    [InlineData("(a) = function () {}", "(Assign= (paren a) (fn - [] []))")]
    [InlineData("({__proto__: a, __proto__: b} = c)", "(Assign= (object-pattern (prop __proto__ a) (prop __proto__ b)) c)")]
    // let, yield, await, of, async as names in sloppy code.
    [InlineData("let = 1", "(Assign= let 1)")]
    [InlineData("yield * await", "(Multiply yield await)")]
    [InlineData("using (a)", "(call using [a])")]
    public void Expressions(string source, string? expected)
    {
        if (expected == null) Assert.Throws<KilnSyntaxError>(() => AstDump.Script(source));
        else Assert.Equal(expected, AstDump.Script(source));
    }

    [Theory]
    [InlineData("var a = 1, b, {c} = d", "(var (= a 1) b (= (object-pattern (short c c)) d))")]
    [InlineData("if (a) b; else if (c) d; else e", "(if a b (if c d e))")]
    [InlineData("for (;;) ;", "(for - - - ;)")]
    [InlineData("for (let i = 0, j; i < 1; i++) {}", "(for (let (= i 0) j) (LessThan i 1) (PostIncrement i) (block ))")]
    [InlineData("for (var a in b, c) ;", "(for-in (var a) (, b c) ;)")]
    [InlineData("for (var a = 1 in b) ;", "(for-in (var (= a 1)) b ;)")]
    [InlineData("for ([a, b.c] of d) ;", "(for-of (array-pattern a (. b c)) d ;)")]
    [InlineData("for (const [a] of b) ;", "(for-of (const (array-pattern a)) b ;)")]
    [InlineData("for (let in a) ;", "(for-in let a ;)")]
    [InlineData("for (let of of a) ;", "(for-of (let of) a ;)")]
    [InlineData("for (async of => {}; ;) ;", "(for (async-=> - [of] []) - - ;)")]
    [InlineData("for (using x of a) ;", "(for-of (using x) a ;)")]
    [InlineData("for (using of a) ;", "(for-of using a ;)")]
    [InlineData("for (using of = a; ;) ;", "(for (using (= of a)) - - ;)")]
    [InlineData("a: b: for (;;) { continue a; break b }", "(label a (label b (for - - - (block (continue a) (break b)))))")]
    [InlineData("do a; while (b) c", "(do a b) c")]
    [InlineData("switch (a) { case 1: b; default: case 2: }", "(switch a (case 1 [b]) (case - []) (case 2 []))")]
    [InlineData("try {} catch ({a}) {} finally {}", "(try (block ) (catch (object-pattern (short a a)) (block )) (block ))")]
    [InlineData("try {} catch {}", "(try (block ) (catch - (block )) -)")]
    [InlineData("with (a) b", "(with a b)")]
    [InlineData("if (a) function f() {}", "(if a (block (function f [] [])) -)")]
    [InlineData("{ using a = b; }", "(block (using (= a b)))")]
    [InlineData("async function f() { await using a = b; for await (const c of d) ; }", "(async-function f [] [(awaitusing (= a b)) (for-await (const c) d ;)])")]
    [InlineData("function* g() { yield; yield a; yield* b; }", "(function* g [] [(yield -) (yield a) (yield* b)])")]
    [InlineData("'use strict'; 'other'; a", "(directive 'use strict') (directive 'other') a")]
    public void Statements(string source, string expected) => Assert.Equal(expected, AstDump.Script(source));

    [Theory]
    [InlineData("class A extends B { constructor() { super(a) } m() { super.x; super[y] } static s; #p = 1; get #q() {} static async *[k]() {} static { a } 'c'; static; get; async }",
        "(class A B (fn:DerivedConstructor - [] [(super [a])]) [(method m (fn:Method - [] [(super. x) (super[] y)])) (static-field s -) (field #p (fn:FieldInitializer - [] 1)) (method #q (fn:Getter - [] [])) (static-method [k] (async-fn*:Method - [] [])) (static [a]) (field 'c' -) (field static -) (field get -) (field async -)])")]
    [InlineData("class A { #x; static f(a) { return #x in a && a.#x } }",
        "(class A - - [(field #x -) (static-method f (fn:Method - [a] [(return (And (In #x a) (.# a #x)))]))])")]
    [InlineData("class A { get\n*g() {} async\nh() {} }", "(class A - - [(field get -) (method g (fn*:Method - [] [])) (field async -) (method h (fn:Method - [] []))])")]
    public void Classes(string source, string expected) => Assert.Equal(expected, AstDump.Script(source));

    [Theory]
    [InlineData("import a, {b, c as d, default as e, 'f g' as h} from 'x' with {type: 'json'}", "(import-Evaluation (Default default a) (Named b b) (Named c d) (Named default e) (Named f g h) 'x' [type:json])")]
    [InlineData("import * as a from 'x'; import 'y'", "(import-Evaluation (Namespace - a) 'x' []) (import-Evaluation  'y' [])")]
    [InlineData("import defer * as a from 'x'", "(import-Defer (Namespace - a) 'x' [])")]
    [InlineData("import defer from 'x'", "(import-Evaluation (Default default defer) 'x' [])")]
    [InlineData("import source a from 'x'", "(import-Source (Source - a) 'x' [])")]
    [InlineData("import source from from 'x'", "(import-Source (Source - from) 'x' [])")]
    [InlineData("import source from 'x'", "(import-Evaluation (Default default source) 'x' [])")]
    [InlineData("export * from 'x'; export * as 'a b' from 'y'", "(export-all - 'x' []) (export-all a b 'y' [])")]
    [InlineData("var a; export {a, a as b, a as 'c d'}", "(var a) (export - [a:a a:b a:c d] - [])")]
    [InlineData("export {default, if as x} from 'x'", "(export - [default:default if:x] 'x' [])")]
    [InlineData("export default function () {}", "(export-default (function - [] []))")]
    [InlineData("export default async () => {}", "(export-default (async-=> - [] []))")]
    [InlineData("export default class {}\n(a)", "(export-default (class - - - [])) (paren a)")]
    [InlineData("export const a = 1", "(export (const (= a 1)) [] - [])")]
    [InlineData("await a; import.meta", "(await a) ImportMeta")]
    public void ModuleItems(string source, string expected) => Assert.Equal(expected, AstDump.Module(source));

    [Theory]
    [InlineData("a\n++b", "a (PreIncrement b)")]
    [InlineData("a = b\n(c)", "(Assign= a (call b [c]))")]
    [InlineData("function f() { return\na }", "(function f [] [(return -) a])")]
    [InlineData("x: while (1) { break\nx }", "(label x (while 1 (block (break -) x)))")]
    [InlineData("a\n/b/g", "(Divide (Divide a b) g)")]
    [InlineData("{ a } b", "(block a) b")]
    [InlineData("async\nfunction f() {}", "async (function f [] [])")]
    [InlineData("let\na", "(let a)")]
    [InlineData("var a\nlet\n= 1", "(var a) (Assign= let 1)")]
    [InlineData("do ; while (0) a", "(do ; 0) a")]
    [InlineData("a /*\n*/ b", "a b")]
    [InlineData("a b", null)]
    [InlineData("for (a\nb) ;", null)]
    [InlineData("if (1) let\n{}", "(if 1 let -) (block )")]
    public void AutomaticSemicolons(string source, string? expected)
    {
        if (expected == null) Assert.Throws<KilnSyntaxError>(() => AstDump.Script(source));
        else Assert.Equal(expected, AstDump.Script(source));
    }

    [Fact]
    public void HtmlLikeComments()
    {
        Assert.Equal("a b", AstDump.Script("a <!-- x\n--> y\nb"));
        Assert.Equal("(GreaterThan (PostDecrement a) b)", AstDump.Script("a --> b"));
        Assert.Throws<KilnSyntaxError>(() => AstDump.Module("a <!-- x"));
    }

    [Fact]
    public void Hashbang() => Assert.Equal("a", AstDump.Script("#!/usr/bin/env kiln\na"));
}
