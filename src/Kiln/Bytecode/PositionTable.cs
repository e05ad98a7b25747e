namespace Kiln.Bytecode;

/// <summary>
/// A sorted map from word indices to numbers: pairs of LEB128 deltas (unsigned index delta, zig-zag value delta).
/// </summary>
internal static class PositionTable
{
    /// <summary>The value of the last entry at or before <paramref name="index"/>, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> table, int index)
    {
        int at = 0, key = 0, value = 0, found = -1;
        while (at < table.Length)
        {
            if (!TryReadUnsigned(table, ref at, out uint keyDelta) || !TryReadUnsigned(table, ref at, out uint zigzag)) return found;
            key += (int)keyDelta;
            value += (int)(zigzag >> 1) ^ -(int)(zigzag & 1);
            if (key > index) return found;
            found = value;
        }
        return found;
    }

    /// <summary>The value stored for exactly <paramref name="index"/>, or -1.</summary>
    public static int FindExact(ReadOnlySpan<byte> table, int index)
    {
        int at = 0, key = 0, value = 0;
        while (at < table.Length)
        {
            if (!TryReadUnsigned(table, ref at, out uint keyDelta) || !TryReadUnsigned(table, ref at, out uint zigzag)) return -1;
            key += (int)keyDelta;
            value += (int)(zigzag >> 1) ^ -(int)(zigzag & 1);
            if (key == index) return value;
            if (key > index) return -1;
        }
        return -1;
    }

    private static bool TryReadUnsigned(ReadOnlySpan<byte> table, ref int at, out uint value)
    {
        value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (at >= table.Length) return false;
            byte b = table[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return true;
        }
        return false;
    }

    /// <summary>Builds a table; entries are added with rising indices.</summary>
    internal sealed class Builder
    {
        private readonly List<byte> _bytes = [];
        private int _lastKey;
        private int _lastValue;

        public void Add(int index, int value)
        {
            Write((uint)(index - _lastKey));
            int delta = value - _lastValue;
            Write((uint)(delta << 1 ^ delta >> 31));
            _lastKey = index;
            _lastValue = value;
        }

        public byte[] ToArray() => _bytes.ToArray();

        private void Write(uint value)
        {
            while (value >= 0x80)
            {
                _bytes.Add((byte)(value | 0x80));
                value >>= 7;
            }
            _bytes.Add((byte)value);
        }
    }
}
