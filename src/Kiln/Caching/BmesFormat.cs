using Kiln.Bytecode;

namespace Kiln.Caching;

/// <summary>The sections of a file, in file order.</summary>
internal enum BmesSection { Requests, Imports, Exports, StarExports, Bytecode, Origin, Signature }

/// <summary>Numbers of BMES version 1; docs/bmes-format.md describes what they mean.</summary>
internal static class BmesFormat
{
    /// <summary>"BMES" read as a little-endian number.</summary>
    public const uint Magic = 0x53454D42;

    public const uint Version = 1;
    public const int SectionCount = 7;

    public const int ChecksumOffset = 8;

    /// <summary>The checksum covers the file from here to its end.</summary>
    public const int CheckedFrom = 16;

    public const int FileLengthOffset = 16;
    public const int KindOffset = 24;
    public const int FlagsOffset = 28;
    public const int SourceHashOffset = 32;
    public const int SourceLengthOffset = 64;
    public const int FingerprintOffset = 72;
    public const int OptionsOffset = 104;
    public const int SectionTableOffset = 112;
    public const int HeaderSize = SectionTableOffset + SectionCount * 8;

    /// <summary>An absent string, slot or request.</summary>
    public const uint None = 0xFFFFFFFF;

    /// <summary>In the string offsets: the string is UTF-16, not Latin-1.</summary>
    public const uint WideFlag = 0x80000000;

    /// <summary>The counts and lengths at the start of the bytecode section.</summary>
    public const int CodeHeaderSize = 32;

    public const int FunctionHeaderSize = 28;
    public const int BodyHeaderSize = 24;
    public const int HandlerSize = 16;

    public const uint NumberTag = 1, BigIntTag = 2, RegExpTag = 3, ObjectShapeTag = 4, TemplateObjectTag = 5, ScopeInfoTag = 6;

    public const int SignatureSize = 32;

    public const FunctionFlags AllFunctionFlags = (FunctionFlags)0x3FF;
    public const ModuleFlags AllModuleFlags = ModuleFlags.HasTopLevelAwait | ModuleFlags.UsesImportMeta | ModuleFlags.HasDynamicImport;

    public static int Align8(int offset) => offset + 7 & ~7;
}
