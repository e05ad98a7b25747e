using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>
/// A growing array of little-endian numbers. What is large lies outside the collected heap: arrays of megabytes that double would start collections of
/// all of it, in the middle of the run that the writer is to stay behind. Whoever makes a large one disposes it.
/// </summary>
internal sealed unsafe class ByteBuffer(int capacity = 1024) : IDisposable
{
    /// <summary>Larger ones are not collected.</summary>
    private const int MostCollected = 64 << 10;

    private byte[] _small = capacity <= MostCollected ? new byte[capacity] : [];
    private byte* _large = capacity <= MostCollected ? null : (byte*)NativeMemory.Alloc((nuint)capacity);
    private int _capacity = capacity;

    public int Length { get; private set; }

    public Span<byte> Written => (_large is null ? _small : new Span<byte>(_large, _capacity))[..Length];

    /// <summary>Appends zeros, to be written over.</summary>
    public Span<byte> Reserve(int count)
    {
        Span<byte> span = Take(count);
        span.Clear();
        return span;
    }

    public void U8(int value) => Take(1)[0] = (byte)value;

    public void U16(int value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), (ushort)value);

    public void U32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    public void I32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    public void U64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    /// <summary>Appends zeros up to the next multiple of <paramref name="unit"/> (a power of two).</summary>
    public void Align(int unit)
    {
        int pad = -Length & (unit - 1);
        if (pad > 0) Reserve(pad);
    }

    public void PatchU32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Written[at..], value);

    public void PatchU64(int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Written[at..], value);

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        NativeMemory.Free(_large);
        _large = null;
        _small = [];
        _capacity = Length = 0;
    }

    private Span<byte> Take(int count)
    {
        int at = Length;
        if (_capacity - at < count) Grow(checked(at + count));
        Length = at + count;
        return (_large is null ? _small : new Span<byte>(_large, _capacity)).Slice(at, count);
    }

    private void Grow(int needed)
    {
        int larger = (int)Math.Min(Math.Max(_capacity * 2L, needed), int.MaxValue);
        if (larger <= MostCollected)
        {
            Array.Resize(ref _small, larger);
        }
        else if (_large is not null)
        {
            _large = (byte*)NativeMemory.Realloc(_large, (nuint)larger);
        }
        else
        {
            _large = (byte*)NativeMemory.Alloc((nuint)larger);
            _small.AsSpan(0, Length).CopyTo(new Span<byte>(_large, larger));
            _small = [];
        }
        _capacity = larger;
    }
}
