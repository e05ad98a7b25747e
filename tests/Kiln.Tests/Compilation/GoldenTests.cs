using System.Runtime.CompilerServices;
using Kiln.Bytecode;
using Kiln.Compilation;
using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Compilation;

/// <summary>
/// Small programs and the code they compile to. KILN_UPDATE_GOLDEN=1 writes the files anew; read the difference before
/// committing it.
/// </summary>
public class GoldenTests
{
    public static TheoryData<string> Programs()
    {
        var names = new TheoryData<string>();
        foreach (string file in Directory.GetFiles(Folder(), "*.js").Concat(Directory.GetFiles(Folder(), "*.mjs")).Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileName(file));
        }
        return names;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void CompilesTo(string program)
    {
        string path = Path.Combine(Folder(), program);
        string text = File.ReadAllText(path);
        string actual = Disassembler.Print(Compile(text, program));
        Assert.Equal(actual, Disassembler.Print(Compile(text, program)));
        string expectedPath = path + ".txt";
        if (Environment.GetEnvironmentVariable("KILN_UPDATE_GOLDEN") == "1") File.WriteAllText(expectedPath, actual);
        Assert.Equal(File.ReadAllText(expectedPath), actual);
    }

    private static CodeUnit Compile(string text, string file)
    {
        var source = new SourceText(text, file);
        CodeUnit unit;
        ModuleMetadata? metadata = null;
        if (file.EndsWith(".mjs", StringComparison.Ordinal))
        {
            ModuleArtifact artifact = Compiler.CompileModule(Parser.ParseModule(source), source);
            (unit, metadata) = (artifact.Code, artifact.Metadata);
        }
        else
        {
            unit = Compiler.CompileScript(Parser.ParseScript(source), source);
        }
        Verifier.VerifyUnit(unit, metadata, text.Length);
        return unit;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden");
}
