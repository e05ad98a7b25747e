using System.Buffers.Binary;

namespace Kiln.RegExp;

/// <summary>
/// A compiled pattern: immutable, independent of any realm, and made of flat arrays so that the bytecode cache can hold it. A program is
/// either made by <see cref="Compile"/> or verified by <see cref="FromBytes"/>; the matcher relies on what the verifier checks.
/// </summary>
internal sealed partial class RegExpProgram
{
    internal readonly RegExpFlags Flags;

    /// <summary>Number of groups; the whole match is group 0.</summary>
    internal readonly int GroupCount;

    /// <summary>Named groups in pattern order; a name may come more than once.</summary>
    internal readonly (string Name, int Index)[] Names;

    internal readonly int RegisterCount;
    internal readonly int[] Code;
    internal readonly RegExpCharClass[] Classes;
    internal readonly string[] Strings;

    /// <summary>Index of a string every match begins with, or -1; else of a class that holds the first unit of every match, or -1.</summary>
    internal readonly int Prefix, FirstClass;

    /// <summary>Whether a match can only be at the start of the input.</summary>
    internal readonly bool Anchored;

    internal readonly int MinLength;

    /// <summary>The string that every match is, of a pattern without anything else; null for all others.</summary>
    internal readonly string? Literal;

    internal RegExpProgram(RegExpFlags flags, int groupCount, int registerCount, (string, int)[] names, int[] code, RegExpCharClass[] classes,
        string[] strings, int prefix, int firstClass, bool anchored, int minLength)
    {
        Flags = flags;
        GroupCount = groupCount;
        RegisterCount = registerCount;
        Names = names;
        Code = code;
        Classes = classes;
        Strings = strings;
        Prefix = prefix;
        FirstClass = firstClass;
        Anchored = anchored;
        MinLength = minLength;
        if (FastPaths.Enabled && prefix >= 0 && groupCount == 1 && !anchored && !IsUnicode && MatchesOnly(strings[prefix])) Literal = strings[prefix];
    }

    /// <summary>Whether the code compares with a text and does nothing else. It need not be verified yet.</summary>
    private bool MatchesOnly(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> code = Code;
        while (code.Length >= 2)
        {
            int operand = code[1];
            ReadOnlySpan<char> part = (RegExpOpcode)code[0] switch
            {
                RegExpOpcode.Char when operand is >= 0 and <= char.MaxValue => [(char)operand],
                RegExpOpcode.Text when (uint)operand < (uint)Strings.Length => Strings[operand],
                _ => [],
            };
            if (part.IsEmpty || !text.StartsWith(part, StringComparison.Ordinal)) return false;
            text = text[part.Length..];
            code = code[2..];
        }
        return text.IsEmpty && code is [(int)RegExpOpcode.Match];
    }

    /// <summary>Compiles a pattern; throws <see cref="RegExpSyntaxException"/> when it is not valid.</summary>
    internal static RegExpProgram Compile(string pattern, RegExpFlags flags, RegExpClassCache? classCache = null) =>
        RegExpCompiler.Compile(pattern, flags, classCache);

    internal bool IsUnicode => (Flags & (RegExpFlags.Unicode | RegExpFlags.UnicodeSets)) != 0;

    // ---- bytes -------------------------------------------------------------------------------------------------------------------

    private const uint Format = 1;

    /// <summary>The canonical little-endian form: the same program always gives the same bytes.</summary>
    internal byte[] ToBytes()
    {
        int size = 4 * 11;
        foreach ((string name, _) in Names)
            size += 8 + 2 * name.Length;
        foreach (string text in Strings)
            size += 4 + 2 * text.Length;
        foreach (RegExpCharClass set in Classes)
            size += 4 + 4 * set.Ranges.Length;
        size += 4 * Code.Length;
        byte[] bytes = new byte[size];
        int at = 0;
        Write(Format);
        Write((uint)Flags);
        Write((uint)GroupCount);
        Write((uint)RegisterCount);
        Write((uint)(Prefix + 1));
        Write((uint)(FirstClass + 1));
        Write((uint)MinLength << 1 | (Anchored ? 1u : 0));
        Write((uint)Names.Length);
        Write((uint)Strings.Length);
        Write((uint)Classes.Length);
        Write((uint)Code.Length);
        foreach ((string name, int index) in Names)
        {
            Write((uint)index);
            WriteText(name);
        }
        foreach (string text in Strings)
            WriteText(text);
        foreach (RegExpCharClass set in Classes)
        {
            Write((uint)set.Ranges.Length);
            foreach (int c in set.Ranges)
                Write((uint)c);
        }
        foreach (int word in Code)
            Write((uint)word);
        return bytes;

        void Write(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
        }

        void WriteText(string text)
        {
            Write((uint)text.Length);
            foreach (char c in text)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), c);
                at += 2;
            }
        }
    }

    /// <summary>Reads and verifies a program; null for bytes that are not one. Allocates no more than a small multiple of the bytes.</summary>
    internal static RegExpProgram? FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new Reader(bytes);
        if (reader.UInt() != Format)
            return null;
        uint flags = reader.UInt(), groups = reader.UInt(), registers = reader.UInt(), prefix = reader.UInt(), firstClass = reader.UInt();
        uint hints = reader.UInt(), nameCount = reader.UInt(), stringCount = reader.UInt(), classCount = reader.UInt(), codeLength = reader.UInt();
        if (reader.Failed || flags > (uint)RegExpFlagsText.All || groups is 0 or > 1 << 16 || nameCount >= groups
            || prefix > stringCount || firstClass > classCount || hints >> 1 > 1 << 24)
            return null;
        const uint both = (uint)(RegExpFlags.Unicode | RegExpFlags.UnicodeSets);
        if ((flags & both) == both)
            return null;
        // Each item takes at least four bytes, each register beyond the captures an instruction of at least two words.
        if ((ulong)nameCount * 8 + (ulong)stringCount * 4 + (ulong)classCount * 4 + (ulong)codeLength * 4 > (ulong)reader.Left
            || registers < 2 * groups || registers - 2 * groups > codeLength || codeLength == 0)
            return null;
        var names = new (string, int)[nameCount];
        for (int i = 0; i < names.Length; i++)
        {
            uint index = reader.UInt();
            string? name = reader.Text();
            if (string.IsNullOrEmpty(name) || index == 0 || index >= groups)
                return null;
            names[i] = (name, (int)index);
        }
        string[] strings = new string[stringCount];
        for (int i = 0; i < strings.Length; i++)
        {
            string? text = reader.Text();
            if (string.IsNullOrEmpty(text))
                return null;
            strings[i] = text;
        }
        var classes = new RegExpCharClass[classCount];
        for (int i = 0; i < classes.Length; i++)
        {
            int[]? ranges = reader.Ranges();
            if (ranges is null)
                return null;
            classes[i] = new RegExpCharClass(ranges);
        }
        if (reader.Left != 4 * (long)codeLength)
            return null;
        int[] code = reader.Ints((int)codeLength);
        var program = new RegExpProgram((RegExpFlags)flags, (int)groups, (int)registers, names, code, classes, strings, (int)prefix - 1,
            (int)firstClass - 1, (hints & 1) != 0, (int)(hints >> 1));
        return program.Verify() ? program : null;
    }

    /// <summary>Reads forward; after the end every read gives zero and <see cref="Failed"/> is set.</summary>
    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> rest = bytes;

        internal bool Failed { get; private set; }

        internal readonly int Left => rest.Length;

        internal uint UInt()
        {
            if (rest.Length < 4)
            {
                Failed = true;
                rest = default;
                return 0;
            }
            uint value = BinaryPrimitives.ReadUInt32LittleEndian(rest);
            rest = rest[4..];
            return value;
        }

        internal string? Text()
        {
            uint length = UInt();
            if (Failed || length > (uint)rest.Length / 2)
                return null;
            ReadOnlySpan<byte> text = rest[..(2 * (int)length)];
            rest = rest[text.Length..];
            if (BitConverter.IsLittleEndian)
                return new string(MemoryMarshal.Cast<byte, char>(text));
            char[] units = new char[length];
            for (int i = 0; i < units.Length; i++)
                units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(text[(2 * i)..]);
            return new string(units);
        }

        /// <summary>So many numbers as they are; there must be enough left.</summary>
        internal int[] Ints(int count)
        {
            if (count == 0)
                return [];
            ReadOnlySpan<byte> source = rest[..(4 * count)];
            rest = rest[source.Length..];
            int[] values = GC.AllocateUninitializedArray<int>(count);
            source.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
            for (int i = 0; i < values.Length && !BitConverter.IsLittleEndian; i++)
                values[i] = BinaryPrimitives.ReverseEndianness(values[i]);
            return values;
        }

        /// <summary>Sorted, disjoint, non-adjacent ranges of code points.</summary>
        internal int[]? Ranges()
        {
            uint length = UInt();
            if (Failed || length > (uint)rest.Length / 4 || (length & 1) != 0)
                return null;
            int[] ranges = Ints((int)length);
            long previous = -2;
            for (int i = 0; i < ranges.Length; i++)
            {
                int value = ranges[i];
                if ((uint)value > 0x10FFFF || value < previous || ((i & 1) == 0 && value <= previous + 1))
                    return null;
                previous = value;
            }
            return ranges;
        }
    }
}
