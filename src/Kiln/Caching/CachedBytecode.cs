using System.Text;
using Kiln.Bytecode;
using Kiln.Compilation;
using Kiln.Modules;
using Kiln.Syntax;

namespace Kiln.Caching;

/// <summary>
/// Compiles ES modules to bytes and reads such bytes back, without running anything. The bytes are a BMES file
/// (docs/bmes-format.md); the same source gives the same bytes.
/// </summary>
public static class CachedBytecode
{
    /// <summary>Compiles a module to its bytecode alone, without what linking needs.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="fileName">The name to use in error messages.</param>
    /// <exception cref="FormatException">The source has a syntax error.</exception>
    public static byte[] GenerateForEsm(string source, string fileName = "module.js") => Generate(source, fileName, withMetadata: false);

    /// <summary>Compiles a module to its bytecode and the metadata that loading and linking need.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="fileName">The name to use in error messages.</param>
    /// <exception cref="FormatException">The source has a syntax error.</exception>
    public static byte[] GenerateForEsmWithMetadata(string source, string fileName = "module.js") => Generate(source, fileName, withMetadata: true);

    /// <summary>Says whether bytes are a module that this build of the engine can run, or why not.</summary>
    /// <param name="bytes">What one of the Generate methods made.</param>
    /// <param name="source">When given, the source that the bytes must have been made from.</param>
    public static CachedBytecodeResult Read(ReadOnlyMemory<byte> bytes, string? source = null)
    {
        BmesReadResult result = BmesReader.Read(bytes, new BmesExpectations(UnitKind.Module, VerifyEagerly: true));
        if (!result.IsHit) return new CachedBytecodeResult(result.Miss.Reason, result.Miss.Detail, null);
        if (source is not null)
        {
            byte[] text = Encoding.UTF8.GetBytes(source);
            if (text.Length != result.File.SourceLength || !SourceHash.Compute(text).Equals(result.File.SourceHash))
                return new CachedBytecodeResult(CacheMissReason.SourceChanged, "the source is not the one that was compiled", null);
        }
        return new CachedBytecodeResult(CacheMissReason.None, "", new CachedModuleInfo(result));
    }

    /// <summary>Compiles the bytes of a source file; the parser strips a byte order mark.</summary>
    internal static ModuleArtifact Compile(ReadOnlySpan<byte> source, string fileName) => Compile(Decode(source), fileName);

    internal static string Decode(ReadOnlySpan<byte> source) =>
        Encoding.UTF8.GetString(source.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? source[3..] : source);

    private static ModuleArtifact Compile(string source, string fileName)
    {
        var text = new SourceText(source, fileName);
        return DeepStack.Compile(() => Compiler.CompileModule(Parser.ParseModule(text), text));
    }

    private static byte[] Generate(string source, string fileName, bool withMetadata)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(source);
        var about = new BmesSource(SourceHash.Compute(bytes), bytes.Length);
        try
        {
            ModuleArtifact artifact = Compile(source, fileName);
            return BmesWriter.Write(artifact.Code, withMetadata ? artifact.Metadata : null, about);
        }
        catch (KilnSyntaxError error)
        {
            throw new FormatException($"{fileName}:{error.Line}:{error.Column}: SyntaxError: {error.Message}", error);
        }
    }
}

/// <summary>A hit, or a miss with exactly one reason.</summary>
public sealed class CachedBytecodeResult
{
    internal CachedBytecodeResult(CacheMissReason reason, string detail, CachedModuleInfo? module)
    {
        MissReason = reason;
        Detail = detail;
        Module = module;
    }

    /// <summary>Whether the bytes can be used.</summary>
    [MemberNotNullWhen(true, nameof(Module))]
    public bool IsHit => Module is not null;

    /// <summary>Why they cannot; None for a hit.</summary>
    public CacheMissReason MissReason { get; }

    /// <summary>What decided it.</summary>
    public string Detail { get; }

    /// <summary>The module of a hit.</summary>
    public CachedModuleInfo? Module { get; }
}

/// <summary>What a cached module says about itself.</summary>
public sealed class CachedModuleInfo
{
    internal CachedModuleInfo(BmesReadResult result)
    {
        SourceHash = result.File!.SourceHash.ToString();
        SourceLength = result.File.SourceLength;
        FunctionCount = result.Code!.FunctionCount;
        HasTopLevelAwait = (result.File.Flags & ModuleFlags.HasTopLevelAwait) != 0;
        if (result.Metadata is not { } metadata) return;
        HasMetadata = true;
        Requests = Array.ConvertAll(metadata.Requests, r => r.Specifier);
        Exports = Array.ConvertAll(metadata.Exports, e => e.ExportName);
    }

    /// <summary>SHA-256 of the source, in hexadecimal digits.</summary>
    public string SourceHash { get; }

    /// <summary>Bytes of the source.</summary>
    public long SourceLength { get; }

    /// <summary>Functions, the top-level code included.</summary>
    public int FunctionCount { get; }

    /// <summary>Whether the module awaits at its top level.</summary>
    public bool HasTopLevelAwait { get; }

    /// <summary>Whether the bytes hold what linking needs.</summary>
    public bool HasMetadata { get; }

    /// <summary>Specifiers of the modules it requests, in source order.</summary>
    public IReadOnlyList<string> Requests { get; } = [];

    /// <summary>Names it exports itself, without those of star exports.</summary>
    public IReadOnlyList<string> Exports { get; } = [];
}
