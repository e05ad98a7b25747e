using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>A growing array of little-endian numbers.</summary>
internal sealed class ByteBuffer(int capacity = 1024)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count) Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, Length + count)));
        Span<byte> span = _bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    public void U8(int value) => Reserve(1)[0] = (byte)value;

    public void U16(int value) => BinaryPrimitives.WriteUInt16LittleEndian(Reserve(2), (ushort)value);

    public void U32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Reserve(4), value);

    public void I32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);

    public void U64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Reserve(8), value);

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    /// <summary>Appends zeros up to the next multiple of <paramref name="unit"/> (a power of two).</summary>
    public void Align(int unit)
    {
        int pad = -Length & (unit - 1);
        if (pad > 0) Reserve(pad).Clear();
    }

    public void PatchU32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(at, 4), value);

    public void PatchU64(int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(at, 8), value);

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public byte[] ToArray() => Written.ToArray();
}
