using System.Text;
using Xunit;

namespace Kiln.Tests.Modules;

/// <summary>A namespace resolves the names it is asked for, one by one or all: the answers are the same.</summary>
public sealed class NamespaceTests
{
    private const string Look = """
        const one = n => [n in ns, typeof ns[n] === 'object' ? ns[n][Symbol.toStringTag] : ns[n], Object.hasOwn(ns, n), Reflect.deleteProperty(ns, n)].join();
        const names = ['own', 'fromA', 'fromB', 'both', 'same', 'deep', 'circle', 'default', 'missing', 'renamed', '0', 'then', 'space', 'zzzz', 'zzz', 'zzzza', 'é'];
        """;

    private static string Run(string how)
    {
        using var project = new TemporaryProject(
            ("main.mjs", $"import * as ns from './top.mjs';\n{Look}\n{how}"),
            ("top.mjs", """
                export * from './a.mjs'; export * from './b.mjs'; export * from './c.mjs'; export * from './d.mjs'; export * from './many.mjs';
                export const own = 1; export { deep as renamed } from './c.mjs'; export * as space from './a.mjs'; export { own as '0' };
                """),
            ("a.mjs", "export const fromA = 'A', both = 1; export { same } from './c.mjs'; export default 'no'; export * from './c.mjs';"),
            ("b.mjs", "export const fromB = 'B', both = 2; export { same } from './c.mjs'; export * from './c.mjs';"),
            ("c.mjs", "export const same = 'same', deep = 'deep', zzzz = 4, zzz = 3, zzzza = 5; export { deep as é };"),
            ("d.mjs", "export * from './top.mjs'; export const circle = 'o';"),
            ("many.mjs", new StringBuilder().AppendJoin('\n', Enumerable.Range(0, 120).Select(i => $"export const many{i} = {i};")).ToString()));
        return project.Run("main.mjs");
    }

    [Fact]
    public void OneByOneAsAllAtOnce()
    {
        string single = Run("console.log(names.map(one).join(' ')); console.log(Object.keys(ns).filter(n => !n.startsWith('many')).join());");
        Assert.Equal(
            "true,1,true,false true,A,true,false true,B,true,false false,,false,true true,same,true,false true,deep,true,false true,o,true,false false,,false,true false,,false,true true,deep,true,false"
            + " true,1,true,false false,,false,true true,Module,true,false true,4,true,false true,3,true,false true,5,true,false true,deep,true,false\n"
            + "0,circle,deep,fromA,fromB,own,renamed,same,space,zzz,zzzz,zzzza,é",
            single);
        Assert.Equal(single, Run("const keys = Object.keys(ns); console.log(names.map(one).join(' ')); console.log(keys.filter(n => !n.startsWith('many')).join());"));
    }

    [Fact]
    public void ManyNamesOneByOne() => Assert.Equal(
        "7140 0 true,0,true,false,2 132",
        Run("""
            let sum = 0, missing = 0;
            for (let i = 0; i < 120; i++) { sum += ns['many' + i]; if (('none' + i) in ns) missing++; }
            console.log(sum, missing, one('many0') + ',' + Reflect.ownKeys(ns).filter(k => typeof k === 'symbol' || k === 'own').length, Object.keys(ns).length - 1);
            """));

    /// <summary>Names come in code unit order, in any number, those that begin alike and those beyond the first plane among them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(97)]
    public void AllNamesAreInCodeUnitOrder(int count)
    {
        string[] some = ["b", "a", "ab", "abcd", "abcde", "abcdd", "abc", "\uFF41", "\U00010400", "\u00E9", "then", "A", "_", "$", "default"];
        IEnumerable<string> names = Enumerable.Range(0, count).Select(i => some[i * 7 % some.Length] + (i < some.Length ? "" : $"{i * 37 % count}"));
        using var project = new TemporaryProject(
            ("main.mjs", "import * as ns from './all.mjs'; const keys = Object.keys(ns); console.log(keys.length, keys.join() === [...keys].sort().join());"),
            ("all.mjs", string.Concat(names.Select((name, i) => $"const v{i} = {i}; export {{ v{i} as {name} }};\n"))));
        Assert.Equal($"{count} true", project.Run("main.mjs"));
    }
}
