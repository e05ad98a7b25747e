using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Analysis;

public class ModuleAnalyzerTests
{
    private static ModuleMetadata Analyze(string source) =>
        ModuleAnalyzer.Analyze(Parser.ParseModule(new SourceText(source, "m.mjs")), static name => name.Length);

    private static string Text(ModuleMetadata metadata)
    {
        IEnumerable<string> requests = metadata.Requests.Select(r => r.Specifier + string.Concat(r.Attributes.Select(a => $"[{a.Key}={a.Value}]")) + (r.Phase == Bytecode.ImportPhase.Evaluation ? "" : ":" + r.Phase));
        IEnumerable<string> imports = metadata.Imports.Select(i => $"{i.Request}.{i.ImportName ?? "*"}>{i.LocalName}");
        IEnumerable<string> exports = metadata.Exports.Select(e => e.Kind switch
        {
            ExportEntryKind.Local => $"{e.LocalName}#{e.Slot}>{e.ExportName}",
            ExportEntryKind.Indirect => $"{e.Request}.{e.ImportName}>{e.ExportName}",
            _ => $"{e.Request}.*>{e.ExportName}",
        });
        return $"{string.Join(" ", requests)} | {string.Join(" ", imports)} | {string.Join(" ", exports)} | {string.Join(" ", metadata.StarExports)}";
    }

    [Theory]
    [InlineData("import 'b'; import 'a'; export * from 'b'; import x from 'a'", "b a | 1.default>x |  | 0")]
    [InlineData("import 'a' with {z: '1', b: '2'}; import 'a' with {b: '2', z: '1'}; import 'a'", "a[b=2][z=1] a |  |  | ")]
    [InlineData("import defer * as n from 'a'; import * as m from 'a'", "a:Defer a | 0.*>n 1.*>m |  | ")]
    [InlineData("import source s from 'a'; export {s}", "a:Source | 0.*>s | 0.*>s | ")]
    [InlineData("export {x as y}; import {q as x} from 'a'", "a | 0.q>x | 0.q>y | ")]
    [InlineData("import * as n from 'a'; export {n}", "a | 0.*>n | 0.*>n | ")]
    [InlineData("export * as n from 'a'; export {p, q as default} from 'b'", "a b |  | 0.*>n 1.p>p 1.q>default | ")]
    [InlineData("export var a, {b, c: [d = 1, ...e], ...f} = x; export function g() {} export class H {}", " |  | a#1>a b#1>b d#1>d e#1>e f#1>f g#1>g H#1>H | ")]
    [InlineData("export default 1", " |  | *default*#9>default | ")]
    [InlineData("export default class {}", " |  | *default*#9>default | ")]
    [InlineData("export default function fn() {}", " |  | fn#2>default | ")]
    [InlineData("let a; export {a as 'b c'}; export {} from 'z'", "z |  | a#1>b c | ")]
    public void Entries(string source, string expected) => Assert.Equal(expected, Text(Analyze(source)));

    [Fact]
    public void Flags()
    {
        Assert.Equal(ModuleFlags.None, Analyze("a").Flags);
        Assert.Equal(ModuleFlags.HasTopLevelAwait | ModuleFlags.UsesImportMeta | ModuleFlags.HasDynamicImport, Analyze("await import(import.meta.x)").Flags);
    }
}
