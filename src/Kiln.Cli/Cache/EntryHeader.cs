using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>What the first bytes of an entry's file say.</summary>
internal static class EntryHeader
{
    /// <summary>The fingerprint of the engine that wrote a file; null when the file does not begin like an entry.</summary>
    public static string? FingerprintOf(string path)
    {
        Span<byte> header = stackalloc byte[BmesFormat.HeaderSize];
        try
        {
            using var handle = File.OpenHandle(path);
            header = header[..RandomAccess.Read(handle, header, 0)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        return FingerprintOf(header);
    }

    /// <summary>The same for the bytes of an entry.</summary>
    public static string? FingerprintOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < GraphArchive.HeaderSize) return null;
        if (bytes.StartsWith("BMEG"u8)) return Sha256Value.Read(bytes[GraphArchive.FingerprintOffset..]).ToString();
        return bytes.Length >= BmesFormat.HeaderSize && bytes.StartsWith("BMES"u8) ? Sha256Value.Read(bytes[BmesFormat.FingerprintOffset..]).ToString() : null;
    }
}
