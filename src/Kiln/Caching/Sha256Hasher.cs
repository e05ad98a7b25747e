using System.Buffers.Binary;
using System.Numerics;

namespace Kiln.Caching;

/// <summary>SHA-256 (FIPS 180-4) and HMAC (RFC 2104) over it in plain C#, of a message that comes in parts.</summary>
internal ref struct Sha256Hasher
{
    private const int BlockSize = 64;

    /// <summary>Bytes of a hash.</summary>
    public const int HashSize = 32;

    private Digest _state;
    private Pending _pending;
    private Pending _outerKey;
    private ulong _length;

    [InlineArray(8)]
    private struct Digest
    {
        private uint _first;
    }

    [InlineArray(BlockSize)]
    private struct Pending
    {
        private byte _first;
    }

    public Sha256Hasher() => Restart();

    /// <summary>A message authentication code: <see cref="FinishCode"/> ends it.</summary>
    public static Sha256Hasher WithKey(scoped ReadOnlySpan<byte> key)
    {
        var hasher = new Sha256Hasher();
        Span<byte> block = stackalloc byte[BlockSize];
        block.Clear();
        if (key.Length > BlockSize) Hash(key, block);
        else key.CopyTo(block);
        for (int i = 0; i < BlockSize; i++) hasher._outerKey[i] = (byte)(block[i] ^ 0x5C);
        for (int i = 0; i < BlockSize; i++) block[i] ^= 0x36;
        hasher.Append(block);
        return hasher;
    }

    /// <summary>The hash of a whole message.</summary>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> destination)
    {
        var hasher = new Sha256Hasher();
        hasher.Append(data);
        hasher.Finish(destination);
    }

    /// <summary>Adds to the message.</summary>
    public void Append(scoped ReadOnlySpan<byte> data)
    {
        int used = (int)(_length % BlockSize);
        _length += (ulong)data.Length;
        Span<byte> pending = _pending;
        if (used > 0)
        {
            int taken = Math.Min(BlockSize - used, data.Length);
            data[..taken].CopyTo(pending[used..]);
            data = data[taken..];
            if (used + taken < BlockSize) return;
            Blocks(_state, pending);
        }
        int whole = data.Length / BlockSize * BlockSize;
        if (whole > 0) Blocks(_state, data[..whole]);
        data[whole..].CopyTo(pending);
    }

    /// <summary>Ends the message.</summary>
    public void Finish(scoped Span<byte> destination)
    {
        ulong bits = _length * 8;
        int used = (int)(_length % BlockSize);
        Span<byte> pending = _pending, tail = stackalloc byte[2 * BlockSize];
        tail.Clear();
        pending[..used].CopyTo(tail);
        tail[used] = 0x80;
        tail = tail[..(used < BlockSize - 8 ? BlockSize : 2 * BlockSize)];
        BinaryPrimitives.WriteUInt64BigEndian(tail[^8..], bits);
        Blocks(_state, tail);
        for (int i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(destination[(4 * i)..], _state[i]);
    }

    /// <summary>Ends the message of a hasher made with a key.</summary>
    public void FinishCode(scoped Span<byte> destination)
    {
        Span<byte> inner = stackalloc byte[HashSize];
        Finish(inner);
        Restart();
        Append(_outerKey);
        Append(inner);
        Finish(destination);
    }

    private void Restart()
    {
        ReadOnlySpan<uint> initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        initial.CopyTo(_state);
        _length = 0;
    }

    private static ReadOnlySpan<uint> RoundConstants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    private static void Blocks(Span<uint> state, ReadOnlySpan<byte> data)
    {
        Span<uint> w = stackalloc uint[64];
        ReadOnlySpan<uint> constants = RoundConstants;
        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (; data.Length >= BlockSize; data = data[BlockSize..])
        {
            for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(data[(4 * i)..]);
            for (int i = 16; i < 64; i++)
            {
                uint x = w[i - 15], y = w[i - 2];
                w[i] = w[i - 16] + w[i - 7]
                    + (BitOperations.RotateRight(x, 7) ^ BitOperations.RotateRight(x, 18) ^ x >> 3)
                    + (BitOperations.RotateRight(y, 17) ^ BitOperations.RotateRight(y, 19) ^ y >> 10);
            }
            // Eight rounds move every variable once around: no copies between them.
            for (int i = 0; i < 64; i += 8)
            {
                ReadOnlySpan<uint> k = constants.Slice(i, 8), m = w.Slice(i, 8);
                Round(a, b, c, ref d, e, f, g, ref h, k[0] + m[0]);
                Round(h, a, b, ref c, d, e, f, ref g, k[1] + m[1]);
                Round(g, h, a, ref b, c, d, e, ref f, k[2] + m[2]);
                Round(f, g, h, ref a, b, c, d, ref e, k[3] + m[3]);
                Round(e, f, g, ref h, a, b, c, ref d, k[4] + m[4]);
                Round(d, e, f, ref g, h, a, b, ref c, k[5] + m[5]);
                Round(c, d, e, ref f, g, h, a, ref b, k[6] + m[6]);
                Round(b, c, d, ref e, f, g, h, ref a, k[7] + m[7]);
            }
            a = state[0] += a;
            b = state[1] += b;
            c = state[2] += c;
            d = state[3] += d;
            e = state[4] += e;
            f = state[5] += f;
            g = state[6] += g;
            h = state[7] += h;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint a, uint b, uint c, ref uint d, uint e, uint f, uint g, ref uint h, uint input)
    {
        uint t = h + input + ((e & f) ^ (~e & g)) + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25));
        d += t;
        h = t + ((a & b) ^ (a & c) ^ (b & c)) + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22));
    }
}
