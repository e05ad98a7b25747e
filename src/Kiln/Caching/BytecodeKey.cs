using System.Buffers.Binary;
using Kiln.Bytecode;

namespace Kiln.Caching;

/// <summary>The key of an entry: everything that decides what the compiler makes.</summary>
internal static class BytecodeKey
{
    private const int Size = 32 + 32 + 8 + 4;

    /// <summary>The key for a source in this build of the engine.</summary>
    public static Sha256Value Of(in Sha256Value sourceHash, UnitKind kind, ulong options)
    {
        Span<byte> text = stackalloc byte[Size];
        sourceHash.Write(text);
        EngineFingerprint.Current.Write(text[32..]);
        return Finish(text, (uint)kind, options);
    }

    /// <summary>The key that a file's header spells out.</summary>
    internal static Sha256Value OfHeader(ReadOnlySpan<byte> header)
    {
        Span<byte> text = stackalloc byte[Size];
        header.Slice(BmesFormat.SourceHashOffset, 32).CopyTo(text);
        header.Slice(BmesFormat.FingerprintOffset, 32).CopyTo(text[32..]);
        return Finish(text, BinaryPrimitives.ReadUInt32LittleEndian(header[BmesFormat.KindOffset..]),
            BinaryPrimitives.ReadUInt64LittleEndian(header[BmesFormat.OptionsOffset..]));
    }

    private static Sha256Value Finish(Span<byte> text, uint kind, ulong options)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(text[64..], options);
        BinaryPrimitives.WriteUInt32LittleEndian(text[72..], kind);
        return SourceHash.Compute(text);
    }
}
