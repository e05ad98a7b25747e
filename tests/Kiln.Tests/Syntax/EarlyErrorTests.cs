using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Syntax;

public class EarlyErrorTests
{
    private static KilnSyntaxError Fails(string source, bool module = false, ParserOptions? options = null)
    {
        var text = new SourceText(source, "test.js");
        return Assert.Throws<KilnSyntaxError>(() => module ? Parser.ParseModule(text, options) : Parser.ParseScript(text, options));
    }

    [Theory]
    [InlineData("var a = ;", "Unexpected token ';'", 9)]
    [InlineData("foo bar", "Unexpected identifier 'bar'", 5)]
    [InlineData("x = 5 5", "Unexpected number", 7)]
    [InlineData("x = 'a' 'b'", "Unexpected string", 9)]
    [InlineData("if (", "Unexpected end of input", 5)]
    [InlineData("var enum", "Unexpected reserved word", 5)]
    [InlineData("'use strict'; var public", "Unexpected strict mode reserved word", 19)]
    [InlineData("v\\u0061r x", "Keyword must not contain escaped characters", 1)]
    [InlineData("@", "Invalid or unexpected token", 1)]
    [InlineData("'abc", "Invalid or unexpected token", 1)]
    [InlineData("3a", "Invalid or unexpected token", 1)]
    [InlineData("1__0", "Only one underscore is allowed as numeric separator", 3)]
    [InlineData("0_1", "Numeric separator can not be used after leading 0.", 2)]
    [InlineData("'use strict'; 01", "Octal literals are not allowed in strict mode.", 15)]
    [InlineData("'use strict'; 09", "Decimals with leading zeros are not allowed in strict mode.", 15)]
    [InlineData("function f() { '\\01'; 'use strict' }", "Octal escape sequences are not allowed in strict mode.", 17)]
    [InlineData("`\\u`", "Invalid Unicode escape sequence", 2)]
    [InlineData("/a", "Invalid regular expression: missing /", 1)]
    [InlineData("/a/gg", "Invalid regular expression flags", 1)]
    [InlineData("let let = 1", "let is disallowed as a lexically bound name", 5)]
    [InlineData("let a; let a", "Identifier 'a' has already been declared", 12)]
    [InlineData("let a; { var a }", "Identifier 'a' has already been declared", 14)]
    [InlineData("{ var a } let a", "Identifier 'a' has already been declared", 15)]
    [InlineData("function f(a) { let a }", "Identifier 'a' has already been declared", 21)]
    [InlineData("try {} catch (e) { let e }", "Identifier 'e' has already been declared", 24)]
    [InlineData("try {} catch ([e]) { var e }", "Identifier 'e' has already been declared", 26)]
    [InlineData("switch (1) { case 1: let a; case 2: let a }", "Identifier 'a' has already been declared", 41)]
    [InlineData("'use strict'; { function f() {} function f() {} }", "Identifier 'f' has already been declared", 42)]
    [InlineData("const a", "Missing initializer in const declaration", 7)]
    [InlineData("let [a]", "Missing initializer in destructuring declaration", 5)]
    [InlineData("for (let x = 1 of y) ;", "for-of loop variable declaration may not have an initializer.", 10)]
    [InlineData("for (var x, z in y) ;", "Invalid left-hand side in for-in loop: Must have a single binding.", 10)]
    [InlineData("for (async of x) ;", "The left-hand side of a for-of loop may not be 'async'.", 6)]
    [InlineData("1 = 2", "Invalid left-hand side in assignment", 1)]
    [InlineData("a?.b = 1", "Invalid left-hand side in assignment", 1)]
    [InlineData("1++", "Invalid left-hand side expression in postfix operation", 1)]
    [InlineData("--1", "Invalid left-hand side expression in prefix operation", 3)]
    [InlineData("for (1 of x) ;", "Invalid left-hand side in for-loop", 6)]
    [InlineData("[1] = x", "Invalid destructuring assignment target", 2)]
    [InlineData("[...a, b] = c", "Rest element must be last element", 2)]
    [InlineData("({a = 1})", "Invalid shorthand property initializer", 3)]
    [InlineData("({__proto__: 1, '__proto__': 2})", "Duplicate __proto__ fields are not allowed in object literals", 17)]
    [InlineData("(a, a) => 1", "Duplicate parameter name not allowed in this context", 5)]
    [InlineData("function f(a, [a]) {}", "Duplicate parameter name not allowed in this context", 16)]
    [InlineData("function f(a = 1) { 'use strict' }", "Illegal 'use strict' directive in function with non-simple parameter list", 21)]
    [InlineData("function f(eval) { 'use strict' }", "Unexpected eval or arguments in strict mode", 12)]
    [InlineData("'use strict'; arguments++", "Unexpected eval or arguments in strict mode", 15)]
    [InlineData("'use strict'; delete x", "Delete of an unqualified identifier in strict mode.", 22)]
    [InlineData("'use strict'; with (a) ;", "Strict mode code may not include a with statement", 15)]
    [InlineData("-1 ** 2", "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence", 1)]
    [InlineData("a ?? b || c", "Unexpected token '||'", 8)]
    [InlineData("a?.b`x`", "Invalid tagged template on optional chain", 5)]
    [InlineData("new a?.b", "Invalid optional chain from new expression", 6)]
    [InlineData("break", "Illegal break statement", 1)]
    [InlineData("continue", "Illegal continue statement: no surrounding iteration statement", 1)]
    [InlineData("a: { continue a }", "Illegal continue statement: 'a' does not denote an iteration statement", 15)]
    [InlineData("while (1) continue b", "Undefined label 'b'", 20)]
    [InlineData("a: a: 1", "Label 'a' has already been declared", 4)]
    [InlineData("return", "Illegal return statement", 1)]
    [InlineData("switch (1) { default: default: }", "More than one default clause in switch statement", 23)]
    [InlineData("try {}", "Missing catch or finally after try", 6)]
    [InlineData("if (1) let x", "Lexical declaration cannot appear in a single-statement context", 8)]
    [InlineData("if (1) class A {}", "Unexpected token 'class'", 8)]
    [InlineData("super.x", "'super' keyword unexpected here", 1)]
    [InlineData("class A { constructor() { super() } }", "'super' keyword unexpected here", 27)]
    [InlineData("new.target", "new.target expression is not allowed here", 5)]
    [InlineData("import.meta", "Cannot use 'import.meta' outside a module", 8)]
    [InlineData("import x from 'y'", "Cannot use import statement outside a module", 1)]
    [InlineData("export default 1", "Unexpected token 'export'", 1)]
    [InlineData("await x", "await is only valid in async functions and the top level bodies of modules", 1)]
    [InlineData("function* g(x = yield) {}", "Yield expression not allowed in formal parameter", 17)]
    [InlineData("async function f(x = await 1) {}", "Illegal await-expression in formal parameters of async function", 22)]
    [InlineData("class A { constructor() {} constructor() {} }", "A class may only have one constructor", 28)]
    [InlineData("class A { get constructor() {} }", "Class constructor may not be an accessor", 15)]
    [InlineData("class A { static prototype() {} }", "Classes may not have a static property named 'prototype'", 18)]
    [InlineData("class A { #a; #a }", "Identifier '#a' has already been declared", 15)]
    [InlineData("class A { m() { this.#b } }", "Private field '#b' must be declared in an enclosing class", 22)]
    [InlineData("class A { #b; m() { delete this.#b } }", "Private fields can not be deleted", 33)]
    [InlineData("class A { x = () => arguments }", "'arguments' is not allowed in class field initializer or static initialization block", 21)]
    [InlineData("({get x(a) {}})", "Getter must not have any formal parameters.", 8)]
    [InlineData("f(a b)", "missing ) after argument list", 3)]
    [InlineData("using x = 1", "Using declarations are not allowed at the top level of a script", 1)]
    public void Script(string source, string message, int column)
    {
        KilnSyntaxError error = Fails(source);
        Assert.Equal(message, error.Message);
        Assert.Equal((1, column), (error.Line, error.Column));
        Assert.False(error.IsRangeError);
    }

    [Theory]
    [InlineData("import x from 'y'; import {x} from 'z'", "Identifier 'x' has already been declared")]
    [InlineData("export {x}", "Export 'x' is not defined in module")]
    [InlineData("export let a; export {a}", "Duplicate export of 'a'")]
    [InlineData("export default 1; export default 2", "Duplicate export of 'default'")]
    [InlineData("export {'a'}", "String literal module export names must be followed by a 'from' clause")]
    [InlineData("export {a as '\\uD800'} from 'x'", "Invalid module export name: contains unpaired surrogate")]
    [InlineData("import 'x' with {a: 'b', 'a': 'c'}", "Import attribute has duplicate key 'a'")]
    [InlineData("let await", "Unexpected reserved word")]
    [InlineData("yield = 1", "Unexpected strict mode reserved word")]
    [InlineData("function f() {} var f", "Identifier 'f' has already been declared")]
    [InlineData("{ export let a }", "Unexpected token 'export'")]
    [InlineData("import {if} from 'x'", "Unexpected reserved word")]
    [InlineData("<!-- x", "HTML comments are not allowed in modules")]
    [InlineData("import.m\\u0065ta", "'import.meta' must not contain escaped characters")]
    public void Module(string source, string message) => Assert.Equal(message, Fails(source, module: true).Message);

    [Fact]
    public void PositionsCountEveryLineTerminator()
    {
        KilnSyntaxError error = Fails("a\r\nb\rc\u2028d\n  \uD800 e");
        Assert.Equal((5, 3, "test.js"), (error.Line, error.Column, error.FileName));
    }

    [Fact]
    public void RegExpLiteralsGoThroughTheValidator()
    {
        Assert.Equal("Invalid regular expression: /(/u: Unterminated group", Fails("/(/u").Message);
        var options = new ParserOptions { RegExpValidator = static (_, _) => null };
        Parser.ParseScript(new SourceText("/(/u", "test.js"), options);
    }

    [Fact]
    public void EvalOptions()
    {
        var field = new ParserOptions
        {
            IsEval = true, AllowNewTarget = true, AllowSuperProperty = true, InClassFieldInitializer = true, PrivateNames = new HashSet<string> { "#a" },
        };
        Parser.ParseScript(new SourceText("new.target; super.x; this.#a; () => this.#a", "e"), field);
        Fails("super()", options: field);
        Fails("this.#b", options: field);
        Fails("() => arguments", options: field);
        Parser.ParseScript(new SourceText("function f() { arguments }", "e"), field);
        Fails("with (a) ;", options: new ParserOptions { Strict = true });
    }

    [Theory]
    [InlineData("a, b", "return a", null)]
    [InlineData("a //", "return a //", null)]
    [InlineData("a){}+function(", "", "Arg string terminates parameters early")]
    [InlineData("", "}) (function(){", "Unexpected token '}'")]
    [InlineData("/*", "*/){", "Invalid or unexpected token")]
    [InlineData("a, a", "'use strict'", "Duplicate parameter name not allowed in this context")]
    public void DynamicFunctions(string parameters, string body, string? message)
    {
        if (message == null)
        {
            (SourceText source, Program program) = Parser.ParseDynamicFunction(parameters, body, false, false, "f");
            Assert.Equal($"function anonymous({parameters}\n) {{\n{body}\n}}", source.Text);
            var function = Assert.IsType<FunctionExpression>(Assert.IsType<ExpressionStatement>(program.Body[0]).Expression);
            Assert.Equal((0, source.Length), (function.Start, function.End));
            return;
        }
        Assert.Equal(message, Assert.Throws<KilnSyntaxError>(() => Parser.ParseDynamicFunction(parameters, body, false, false, "f")).Message);
    }

    [Fact]
    public void CodeFrameShowsTheLine()
    {
        Assert.Equal("test.js:2\n\tlet let\n\t    ^^^", CodeFrame.Render(Fails("a\n\tlet let\nb")));
        string frame = CodeFrame.Render(Fails(new string('a', 5000) + " b"));
        Assert.True(frame.Length < 400);
        Assert.EndsWith("^", frame);
    }
}
