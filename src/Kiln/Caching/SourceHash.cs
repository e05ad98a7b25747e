using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kiln.Caching;

/// <summary>A SHA-256 value, compared by content.</summary>
internal readonly struct Sha256Value(ulong a, ulong b, ulong c, ulong d) : IEquatable<Sha256Value>
{
    private readonly ulong _a = a, _b = b, _c = c, _d = d;

    public static Sha256Value Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _a);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], _b);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], _c);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], _d);
    }

    public bool Equals(Sha256Value other) => ((_a ^ other._a) | (_b ^ other._b) | (_c ^ other._c) | (_d ^ other._d)) == 0;

    public override bool Equals(object? obj) => obj is Sha256Value other && Equals(other);

    public override int GetHashCode() => (int)_a;

    /// <summary>Sixty-four lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}

/// <summary>
/// SHA-256 of sources. The platform's implementation is faster per byte, but its first use loads a native library, which costs
/// more than a small graph's warm start; so the first bytes of a process are hashed here, and the rest there.
/// </summary>
internal static class SourceHash
{
    /// <summary>Bytes this process hashes itself before it calls on the platform.</summary>
    private const int ManagedBudget = 1 << 19;

    private static int s_managedBytes;

    public static Sha256Value Compute(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[32];
        if (PlatformCryptography.IsSupported && (data.Length > ManagedBudget || Volatile.Read(ref s_managedBytes) + data.Length > ManagedBudget))
        {
            SHA256.HashData(data, hash);
        }
        else
        {
            if (PlatformCryptography.IsSupported) Interlocked.Add(ref s_managedBytes, data.Length);
            Sha256Hasher.Hash(data, hash);
        }
        return Sha256Value.Read(hash);
    }
}
