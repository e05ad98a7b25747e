using System.Reflection;
using System.Text;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Syntax;

namespace Kiln.Fuzz;

/// <summary>A program of the corpus, compiled: what mutations start from.</summary>
internal sealed class Seed
{
    private Seed(string name, string source, CodeUnit code, ModuleMetadata? metadata)
    {
        Name = name;
        Source = source;
        Code = code;
        Metadata = metadata;
        byte[] text = Encoding.UTF8.GetBytes(source);
        About = new BmesSource(SourceHash.Compute(text), text.Length);
        Bytes = BmesWriter.Write(code, metadata, About, code.Kind == UnitKind.Module ? Origin(name, text.Length) : null);
        Map = FileMap.Of(Bytes);
    }

    public string Name { get; }

    public string Source { get; }

    public CodeUnit Code { get; }

    public ModuleMetadata? Metadata { get; }

    public BmesSource About { get; }

    /// <summary>The valid entry.</summary>
    public byte[] Bytes { get; }

    /// <summary>What lies where in it.</summary>
    public FileMap Map { get; }

    /// <summary>What the program prints; set when it was run unchanged.</summary>
    public string Output { get; set; } = "";

    /// <summary>The corpus: JavaScript sources beside this file, compiled by the engine under test.</summary>
    public static Seed[] LoadAll()
    {
        Assembly assembly = typeof(Seed).Assembly;
        string[] names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        return Array.ConvertAll(names, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return Compile(name, reader.ReadToEnd());
        });
    }

    public static Seed Compile(string name, string source)
    {
        var text = new SourceText(source, name);
        if (name.EndsWith(".js", StringComparison.Ordinal)) return new Seed(name, source, Compiler.CompileScript(Parser.ParseScript(text), text), null);
        ModuleArtifact artifact = Compiler.CompileModule(Parser.ParseModule(text), text);
        return new Seed(Path.GetFileNameWithoutExtension(name), source, artifact.Code, artifact.Metadata);
    }

    private static ModuleOrigin Origin(string name, long length) => new(
        "/seeds/" + name, new FileIdentity(1, 2, length, 4, 5), 1_700_000_000_000_000_000, [new RememberedResolution("/seeds/helper.mjs", 1, [0, 1])],
        [new FileFact("/seeds/helper.mjs", FileFactKind.File), new FileFact("/seeds/package.json", FileFactKind.Contents, new FileIdentity(1, 2, 3, 4, 5), SourceHash.Compute("{}"u8)), new FileFact("/seeds/l", FileFactKind.Link, Target: "é")]);
}
