using System.Security.Cryptography;
using System.Text;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Syntax;

namespace Kiln.Fuzz;

/// <summary>
/// SHA-256 of what sources compile to. The same source must give the same bytes in every process, in any order and beside any other
/// compilation; two runs are compared by their lists.
/// </summary>
internal static class Digests
{
    /// <summary>The JavaScript files at and below paths, sorted.</summary>
    public static List<string> Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (File.Exists(path)) files.Add(path);
            else files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(static f => Path.GetExtension(f) is ".js" or ".mjs"));
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>A digest for each file, in the order of the files.</summary>
    /// <param name="files">Modules, or scripts where that is all they can be.</param>
    /// <param name="workers">Threads that compile at the same time.</param>
    /// <param name="reverse">Compiles the last file first.</param>
    public static string[] Compute(IReadOnlyList<string> files, int workers, bool reverse)
    {
        string[] digests = new string[files.Count];
        int next = 0;
        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            // The compiler's recursion is bounded by the thread's stack: the same stack, the same result for deep sources.
            threads[i] = new Thread(Work, 16 << 20);
            threads[i].Start();
        }
        foreach (Thread thread in threads) thread.Join();
        return digests;

        void Work()
        {
            for (int i = Interlocked.Increment(ref next) - 1; i < files.Count; i = Interlocked.Increment(ref next) - 1)
            {
                int file = reverse ? files.Count - 1 - i : i;
                digests[file] = Of(File.ReadAllBytes(files[file]), Path.GetFileName(files[file]));
            }
        }
    }

    private static string Of(byte[] source, string name)
    {
        var text = new SourceText(CachedBytecode.Decode(source), name);
        var about = new BmesSource(SourceHash.Compute(source), source.Length);
        try
        {
            ModuleArtifact artifact = Compiler.CompileModule(Parser.ParseModule(text), text);
            return Digest(BmesWriter.Write(artifact, about));
        }
        catch (KilnSyntaxError)
        {
            try
            {
                return Digest(BmesWriter.Write(Compiler.CompileScript(Parser.ParseScript(text), text), null, about));
            }
            catch (KilnSyntaxError e)
            {
                return Digest(Encoding.UTF8.GetBytes($"{e.Line}:{e.Column} {e.Message}"));
            }
        }
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
