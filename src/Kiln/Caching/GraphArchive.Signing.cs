using System.Security.Cryptography;

namespace Kiln.Caching;

/// <content>
/// Signatures. A module's BMES file has its own; what else an archive says has one behind the directory, and each file that is kept as it is one behind
/// its bytes, so that damage still costs what it hits and no more.
/// </content>
internal sealed partial class GraphArchive
{
    /// <summary>The flag of an archive with signatures.</summary>
    private const uint SignedFlag = 1;

    // What was right when the archive was opened: contents are held to it as they are asked for.
    private byte[]? _signingKey;

    /// <summary>Whether there are signatures; whether they are right is known where the archive was opened with the key.</summary>
    public bool IsSigned => IsSignedHeader(_bytes.Span);

    /// <summary>Checks the frame and the directory, and with a key its signature: what is not signed right is no archive then.</summary>
    public static GraphArchive? Open(ReadOnlyMemory<byte> bytes, ulong options, byte[]? signingKey, out CacheMiss? miss)
    {
        GraphArchive? archive = Open(bytes, options, out miss);
        if (archive is null || signingKey is null) return archive;
        archive._signingKey = signingKey;
        miss = archive.CheckSignature(signingKey);
        return miss is null ? archive : null;
    }

    private CacheMiss? CheckSignature(byte[] key)
    {
        if (!IsSigned) return new CacheMiss(CacheMissReason.Signature, "the archive is not signed");
        ReadOnlySpan<byte> file = _bytes.Span;
        int at = (int)DirectoryEnd(file, out _) - BmesFormat.SignatureSize;
        Span<byte> right = stackalloc byte[BmesFormat.SignatureSize];
        BmesWriter.Sign(key, default, file[CheckedFrom..at], right);
        return CryptographicOperations.FixedTimeEquals(right, file.Slice(at, BmesFormat.SignatureSize))
            ? null : new CacheMiss(CacheMissReason.Signature, "the archive's signature is wrong");
    }

    /// <summary>Whether a content that is no module has a right signature, where that is asked for.</summary>
    private bool HasRightSignature(int row, ReadOnlySpan<byte> content)
    {
        if (_signingKey is null) return true;
        Span<byte> right = stackalloc byte[BmesFormat.SignatureSize];
        SignContent(_signingKey, PathAt(row), content, right);
        int at = BmesFormat.Align8((int)U32(Row(_bytes.Span, row), RowData) + content.Length);
        return CryptographicOperations.FixedTimeEquals(right, _bytes.Span.Slice(at, BmesFormat.SignatureSize));
    }

    private static void SignContent(byte[] key, string path, ReadOnlySpan<byte> content, Span<byte> destination) =>
        BmesWriter.Sign(key, SourceHash.Compute(PathUnits(path)), content, destination);

    private static bool IsSignedHeader(ReadOnlySpan<byte> file) => (U32(file, FlagsOffset) & SignedFlag) != 0;

    /// <summary>Bytes that a content takes, with what belongs to it.</summary>
    private static ulong RoomOf(uint length, GraphRowKind kind, bool isSigned) =>
        isSigned && kind != GraphRowKind.Module ? (length + 7UL & ~7UL) + BmesFormat.SignatureSize : length;
}
