using System.Security.Cryptography;
using Kiln.Caching;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>The project's own SHA-256 and HMAC beside the platform's.</summary>
public sealed class Sha256HasherTests
{
    private static readonly int[] s_lengths = [0, 1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 1000, 65_537];

    private readonly Random _random = new(1);

    [Fact]
    public void HashesAreThePlatforms()
    {
        foreach (int length in s_lengths)
        {
            byte[] data = Bytes(length), own = new byte[32];
            Sha256Hasher.Hash(data, own);
            Assert.Equal(SHA256.HashData(data), own);
        }
    }

    [Fact]
    public void PartsMakeTheSameHash()
    {
        byte[] data = Bytes(1000), own = new byte[32];
        foreach (int part in (int[])[1, 7, 63, 64, 65, 200])
        {
            var hasher = new Sha256Hasher();
            for (int at = 0; at < data.Length; at += part)
            {
                hasher.Append([]);
                hasher.Append(data.AsSpan(at, Math.Min(part, data.Length - at)));
            }
            hasher.Finish(own);
            Assert.Equal(SHA256.HashData(data), own);
        }
    }

    [Fact]
    public void CodesAreThePlatforms()
    {
        foreach (int keyLength in (int[])[0, 1, 32, 63, 64, 65, 200])
        {
            byte[] key = Bytes(keyLength), own = new byte[32];
            foreach (int length in s_lengths)
            {
                byte[] data = Bytes(length);
                Sha256Hasher hasher = Sha256Hasher.WithKey(key);
                hasher.Append(data.AsSpan(0, length / 3));
                hasher.Append(data.AsSpan(length / 3));
                hasher.FinishCode(own);
                Assert.Equal(HMACSHA256.HashData(key, data), own);
            }
        }
    }

    private byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }
}
