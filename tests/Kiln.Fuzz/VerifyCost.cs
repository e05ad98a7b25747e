using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Syntax;

namespace Kiln.Fuzz;

/// <summary>What reading and verifying cost on a large module.</summary>
internal static class VerifyCost
{
    private const int SourceSize = 10_000_000;

    public static int Run(TextWriter output)
    {
        string source = Generate();
        var text = new SourceText(source, "large.mjs");
        long start = Stopwatch.GetTimestamp();
        ModuleArtifact artifact = Compiler.CompileModule(Parser.ParseModule(text), text);
        TimeSpan compile = Stopwatch.GetElapsedTime(start);
        byte[] bytes = BmesWriter.Write(artifact, new BmesSource(default, Encoding.UTF8.GetByteCount(source)));
        TimeSpan open = TimeSpan.MaxValue, all = TimeSpan.MaxValue;
        long openBytes = 0, allBytes = 0, words = 0;
        int functions = 0;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            start = Stopwatch.GetTimestamp();
            BmesReadResult read = BmesReader.Read(bytes, new BmesExpectations(UnitKind.Module));
            open = Least(open, Stopwatch.GetElapsedTime(start));
            openBytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (!read.IsHit) throw new InvalidOperationException(read.Miss.ToString());
            functions = read.Code.FunctionCount;
            words = 0;
            for (int f = 0; f < functions; f++) words += read.Code.GetFunction(f).Body.Code.Length;
            // Bodies are there now: what follows is the verifier alone.
            before = GC.GetAllocatedBytesForCurrentThread();
            start = Stopwatch.GetTimestamp();
            Verifier.VerifyUnit(read.Code, read.Metadata, read.File.SourceLength);
            all = Least(all, Stopwatch.GetElapsedTime(start));
            allBytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"source {source.Length} bytes, entry {bytes.Length} bytes, {functions} functions, {words} words of code; parse and compile {compile.TotalMilliseconds:0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"open (frame, checksum, tables, headers, metadata): {open.TotalMilliseconds:0.0} ms, {openBytes} bytes allocated"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"verify all functions: {all.TotalMilliseconds:0.0} ms, {all.TotalNanoseconds / words:0.0} ns a word, {allBytes} bytes allocated"));
        return 0;
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>The module seeds again and again, each time in a function of its own.</summary>
    internal static string Generate(int size = SourceSize)
    {
        var text = new StringBuilder(size + 20_000);
        var bodies = new List<string>();
        foreach (Seed seed in Seed.LoadAll())
        {
            if (seed.Metadata is null || seed.Name == "helper") continue;
            string[] lines = seed.Source.Split('\n');
            bodies.Add(string.Join('\n', lines.Where(l => !l.StartsWith("import ", StringComparison.Ordinal) && !l.StartsWith("export ", StringComparison.Ordinal))));
        }
        for (int i = 0; text.Length < size; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"export async function part{i}(def, count, inc, items, ns) {{\n").Append(bodies[i % bodies.Count]).Append("\n}\n");
        }
        return text.ToString();
    }
}
