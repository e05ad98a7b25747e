using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Syntax;

public class ParserFlagsTests
{
    private static Program Parse(string source, bool module = false) =>
        module ? Parser.ParseModule(new SourceText(source, "t.mjs")) : Parser.ParseScript(new SourceText(source, "t.js"));

    private static T Function<T>(string source) where T : FunctionNode =>
        Parse(source).Body[0] is T declaration ? declaration : (T)((ExpressionStatement)Parse(source).Body[0]).Expression;

    [Fact]
    public void UsesPassThroughArrows()
    {
        FunctionDeclaration f = Function<FunctionDeclaration>("function f(a = () => this) { (() => { () => arguments; new.target; (x = eval('')) => x }); function g() { this; arguments } }");
        Assert.True(f.UsesThis && f.UsesArguments && f.UsesNewTarget && f.ContainsDirectEval && f.InnerContainsDirectEval);
        f = Function<FunctionDeclaration>("function f() { function g() { this; arguments; eval() } with (a) ; }");
        Assert.False(f.UsesThis || f.UsesArguments || f.ContainsDirectEval);
        Assert.True(f.InnerContainsDirectEval && f.ContainsWith);
        ArrowFunctionExpression arrow = Function<ArrowFunctionExpression>("(a = this, b = arguments) => 1");
        Assert.True(arrow.UsesThis && arrow.UsesArguments);
        Assert.False(Function<ArrowFunctionExpression>("a => { (1, eval)(a); eval?.(a) }").ContainsDirectEval);
        Assert.True(Function<ArrowFunctionExpression>("a => (eval)(a)").ContainsDirectEval);
    }

    [Fact]
    public void ParameterFacts()
    {
        FunctionDeclaration f = Function<FunctionDeclaration>("function f(a, {b}, c = 1, d) { 'use strict2' }");
        Assert.Equal(2, f.ExpectedArgumentCount);
        Assert.True(!f.HasSimpleParameterList && f.HasParameterExpressions && !f.IsStrict);
        f = Function<FunctionDeclaration>("function f(a, [b], ...c) {}");
        Assert.True(!f.HasSimpleParameterList && !f.HasParameterExpressions);
        Assert.True(Function<FunctionDeclaration>("function f({[a]: b}) {}").HasParameterExpressions);
        f = Function<FunctionDeclaration>("function f() { 'use strict'; }");
        Assert.True(f.HasUseStrict && f.IsStrict);
    }

    [Fact]
    public void FunctionTextRanges()
    {
        const string Source = "x = { async *m() {} }; class A { static get p() { return 1 } static async q() {} }";
        Program program = Parse(Source);
        var @object = (ObjectExpression)((AssignmentExpression)((ExpressionStatement)program.Body[0]).Expression).Right;
        var method = (FunctionExpression)((Property)@object.Properties[0]).Value;
        Assert.Equal("async *m() {}", Source[method.Start..method.End]);
        var @class = (ClassDeclaration)program.Body[1];
        var getter = ((MethodDefinition)@class.Members[0]).Value;
        Assert.Equal("get p() { return 1 }", Source[getter.Start..getter.End]);
        var asyncMethod = ((MethodDefinition)@class.Members[1]).Value;
        Assert.Equal("async q() {}", Source[asyncMethod.Start..asyncMethod.End]);
        Assert.Equal("class A", Source[@class.Start..(@class.Start + 7)]);
    }

    [Fact]
    public void ModuleFacts()
    {
        Program program = Parse("import('x'); for await (const a of b) ; () => import.meta", module: true);
        Assert.True(program.HasTopLevelAwait && program.UsesImportMeta && program.HasDynamicImport && program.IsStrict);
        program = Parse("async () => { await 1 }; class A { static async m() { await 1 } }", module: true);
        Assert.False(program.HasTopLevelAwait || program.UsesImportMeta || program.HasDynamicImport);
        Assert.True(Parse("await using a = b", module: true).HasTopLevelAwait);
    }

    [Theory]
    [InlineData("{ function f() {} }", true)]
    [InlineData("{ { function f() {} } }", true)]
    [InlineData("if (1) function f() {}", true)]
    [InlineData("switch (1) { case 1: function f() {} }", true)]
    [InlineData("{ function f() {} } let f", false)]
    [InlineData("{ let f; { function f() {} } }", false)]
    [InlineData("for (let f; ;) { function f() {} }", false)]
    [InlineData("try {} catch (f) { { function f() {} } }", true)]
    [InlineData("try {} catch ([f]) { { function f() {} } }", false)]
    [InlineData("function g(f) { { function f() {} } }", false)]
    [InlineData("'use strict'; { function f() {} }", false)]
    [InlineData("{ async function f() {} }", false)]
    [InlineData("{ function* f() {} }", false)]
    public void AnnexBHoisting(string source, bool hoisted)
    {
        FunctionDeclaration? found = null;
        Find(Parse(source).Body);
        Assert.Equal(hoisted, found!.IsAnnexBHoisted);

        void Find(IEnumerable<Node?> nodes)
        {
            foreach (Node? node in nodes)
            {
                switch (node)
                {
                    case FunctionDeclaration { Id.Name: "f" } f: found = f; break;
                    case FunctionDeclaration f: Find(f.Body); break;
                    case BlockStatement b: Find(b.Body); break;
                    case IfStatement i: Find([i.Consequent]); break;
                    case ForStatement f: Find([f.Body]); break;
                    case SwitchStatement s: Find(s.Cases[0].Body); break;
                    case TryStatement t: Find([t.Handler!.Body]); break;
                }
            }
        }
    }

    [Fact]
    public void BlockFlags()
    {
        Program program = Parse("{ let a } { var b } { function c() {} } try {} catch ([d]) { }");
        Assert.Equal([true, false, true], program.Body.Take(3).Select(b => ((BlockStatement)b).HasLexicalDeclarations));
        Assert.False(((TryStatement)program.Body[3]).Handler!.Body.HasLexicalDeclarations);
    }
}
