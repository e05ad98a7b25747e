namespace Kiln.Unicode;

/// <summary>
/// The Unicode character database: property sets, identifier characters. Each table is decoded at its first use and kept; a race
/// between threads decodes it twice and keeps either.
/// </summary>
internal static class UnicodeData
{
    private static readonly CodePointSet?[] binarySets = new CodePointSet?[UnicodeTables.AssignedProperty + 1];
    private static readonly Dictionary<int, CodePointSet> valueSets = [];
    private static byte[]? idBits;
    private static int[]? idStart, idContinue;

    // ---- identifiers -------------------------------------------------------------------------------------------------------

    /// <summary>Whether a code point has the property ID_Start; <c>$</c> and <c>_</c> do not.</summary>
    internal static bool IsIdStart(int codePoint)
    {
        if (codePoint < 0x80)
            return (uint)((codePoint | 0x20) - 'a') <= 'z' - 'a';
        return (IdBits(codePoint) & 1) != 0;
    }

    /// <summary>Whether a code point has the property ID_Continue (<c>_</c> has it); <c>$</c>, ZWNJ and ZWJ do not.</summary>
    internal static bool IsIdContinue(int codePoint)
    {
        if (codePoint < 0x80)
            return (uint)((codePoint | 0x20) - 'a') <= 'z' - 'a' || (uint)(codePoint - '0') <= 9 || codePoint == '_';
        return (IdBits(codePoint) & 2) != 0;
    }

    // Two bits a code point for Latin-1 to U+07FF, where most non-ASCII identifiers are; ranges above.
    private static int IdBits(int codePoint)
    {
        if (codePoint < 0x800)
        {
            byte[] bits = idBits ?? BuildIdBits();
            return bits[codePoint];
        }
        int[] start = idStart ??= BinarySet(UnicodeTables.IDStart).Ranges;
        int[] part = idContinue ??= BinarySet(UnicodeTables.IDContinue).Ranges;
        return (CodePointSet.Contains(start, codePoint) ? 1 : 0) | (CodePointSet.Contains(part, codePoint) ? 2 : 0);
    }

    private static byte[] BuildIdBits()
    {
        byte[] bits = new byte[0x800];
        Mark(BinarySet(UnicodeTables.IDStart).Ranges, 1);
        Mark(BinarySet(UnicodeTables.IDContinue).Ranges, 2);
        return idBits = bits;

        void Mark(int[] ranges, byte bit)
        {
            for (int i = 0; i < ranges.Length && ranges[i] < bits.Length; i += 2)
            {
                for (int c = ranges[i]; c <= ranges[i + 1] && c < bits.Length; c++)
                    bits[c] |= bit;
            }
        }
    }

    // ---- properties by name ------------------------------------------------------------------------------------------------

    /// <summary>The set of <c>name=value</c>, or null when either is not one that ECMA-262 lists (§22.2.1.10, §22.2.1.11).</summary>
    internal static CodePointSet? PropertySet(string name, string value)
    {
        switch (name)
        {
            case "General_Category" or "gc":
                int category = UnicodeTables.GeneralCategory(value);
                return category < 0 ? null : CategorySet(category);
            case "Script" or "sc":
                int script = UnicodeTables.Script(value);
                return script < 0 ? null : ScriptSet(script);
            case "Script_Extensions" or "scx":
                script = UnicodeTables.Script(value);
                return script < 0 ? null : ScriptExtensionsSet(script);
            default:
                return null;
        }
    }

    /// <summary>The set of a lone General_Category value or binary property, or null when there is none of that name.</summary>
    internal static CodePointSet? PropertySet(string nameOrValue)
    {
        int category = UnicodeTables.GeneralCategory(nameOrValue);
        if (category >= 0)
            return CategorySet(category);
        int binary = UnicodeTables.BinaryProperty(nameOrValue);
        return binary < 0 ? null : BinarySet(binary);
    }

    /// <summary>Whether <see cref="PropertySet(string)"/> has a set: nothing is decoded.</summary>
    internal static bool HasProperty(string nameOrValue) =>
        UnicodeTables.GeneralCategory(nameOrValue) >= 0 || UnicodeTables.BinaryProperty(nameOrValue) >= 0;

    /// <summary>Whether <see cref="PropertySet(string, string)"/> has a set.</summary>
    internal static bool HasProperty(string name, string value) => name switch
    {
        "General_Category" or "gc" => UnicodeTables.GeneralCategory(value) >= 0,
        "Script" or "sc" or "Script_Extensions" or "scx" => UnicodeTables.Script(value) >= 0,
        _ => false,
    };

    /// <summary>A binary property by its index in the tables.</summary>
    internal static CodePointSet BinarySet(int index)
    {
        if (binarySets[index] is { } known)
            return known;
        CodePointSet set;
        if (index == UnicodeTables.AnyProperty)
            set = CodePointSet.All;
        else if (index == UnicodeTables.AsciiProperty)
            set = CodePointSet.Of(0, 0x7F);
        else if (index == UnicodeTables.AssignedProperty)
            set = CategorySet(UnicodeTables.GeneralCategory("Cn")).Complement();
        else
        {
            int at = UnicodeTables.BinaryOffsets[index];
            set = ReadRanges(UnicodeTables.Binary, ref at);
        }
        binarySets[index] = set;
        return set;
    }

    private static CodePointSet CategorySet(int range) => ValueSet(range, static key => Runs(UnicodeTables.Categories, key & 0xFF, key >> 8));

    private static CodePointSet ScriptSet(int script) =>
        ValueSet(1 << 16 | script, static key => Runs(UnicodeTables.Scripts, key & 0xFFFF, key & 0xFFFF));

    private static CodePointSet ScriptExtensionsSet(int script) => ValueSet(2 << 16 | script, static key =>
    {
        int script = key & 0xFFFF, at = 0;
        ReadOnlySpan<byte> data = UnicodeTables.ScriptExtensions;
        bool[] holds = new bool[ReadVarint(data, ref at)];
        for (int i = 0; i < holds.Length; i++)
        {
            for (int n = ReadVarint(data, ref at); n > 0; n--)
                holds[i] |= ReadVarint(data, ref at) == script;
        }
        var overridden = new CodePointSetBuilder();
        var with = new CodePointSetBuilder();
        int codePoint = 0;
        for (int n = ReadVarint(data, ref at); n > 0; n--)
        {
            int first = codePoint + ReadVarint(data, ref at), last = first + ReadVarint(data, ref at);
            overridden.Add(first, last);
            if (holds[ReadVarint(data, ref at)])
                with.Add(first, last);
            codePoint = last + 1;
        }
        return ScriptSet(script).Subtract(overridden.ToSet()).Union(with.ToSet());
    });

    private static CodePointSet ValueSet(int key, Func<int, CodePointSet> make)
    {
        lock (valueSets)
        {
            if (valueSets.TryGetValue(key, out CodePointSet? known))
                return known;
        }
        CodePointSet set = make(key);
        lock (valueSets)
            valueSets[key] = set;
        return set;
    }

    private static CodePointSet Runs(ReadOnlySpan<byte> data, int low, int high)
    {
        var set = new CodePointSetBuilder();
        for (int at = 0, codePoint = 0; at < data.Length;)
        {
            int last = codePoint + ReadVarint(data, ref at), value = ReadVarint(data, ref at);
            if (value >= low && value <= high)
                set.Add(codePoint, last);
            codePoint = last + 1;
        }
        return set.ToSet();
    }

    // ---- properties of strings ---------------------------------------------------------------------------------------------

    /// <summary>
    /// A property of strings (ECMA-262 table 70): its single code points, and its longer strings as arrays of code points. False when
    /// there is none of that name.
    /// </summary>
    internal static bool TryGetStringProperty(string name, out CodePointSet single, out List<int[]> strings)
    {
        int property = UnicodeTables.StringProperty(name);
        strings = [];
        single = CodePointSet.Empty;
        if (property < 0)
            return false;
        ReadOnlySpan<int> offsets = UnicodeTables.SequenceOffsets;
        int first = property < offsets.Length ? property : 0, last = property < offsets.Length ? property : offsets.Length - 1;
        for (int i = first; i <= last; i++)
            single = single.Union(ReadSequences(offsets[i], strings));
        return true;
    }

    /// <summary>Whether there is a property of strings of that name.</summary>
    internal static bool IsStringProperty(string name) => UnicodeTables.StringProperty(name) >= 0;

    private static CodePointSet ReadSequences(int at, List<int[]> strings)
    {
        ReadOnlySpan<byte> data = UnicodeTables.Sequences;
        int head = 0;
        int[] alphabet = new int[ReadVarint(data, ref head)];
        for (int i = 0, codePoint = 0; i < alphabet.Length; i++)
            alphabet[i] = codePoint += ReadVarint(data, ref head);
        CodePointSet single = ReadRanges(data, ref at);
        int[] previous = [];
        for (int n = ReadVarint(data, ref at); n > 0; n--)
        {
            int shared = ReadVarint(data, ref at), rest = ReadVarint(data, ref at);
            int[] text = new int[shared + rest];
            Array.Copy(previous, text, shared);
            for (int i = shared; i < text.Length; i++)
                text[i] = alphabet[ReadVarint(data, ref at)];
            strings.Add(text);
            previous = text;
        }
        return single;
    }

    // ---- decoding ----------------------------------------------------------------------------------------------------------

    private static CodePointSet ReadRanges(ReadOnlySpan<byte> data, ref int at)
    {
        int[] ranges = new int[2 * ReadVarint(data, ref at)];
        for (int i = 0, codePoint = 0; i < ranges.Length; i += 2)
        {
            ranges[i] = codePoint + ReadVarint(data, ref at);
            ranges[i + 1] = ranges[i] + ReadVarint(data, ref at);
            codePoint = ranges[i + 1] + 1;
        }
        return new CodePointSet(ranges);
    }

    internal static int ReadVarint(ReadOnlySpan<byte> data, ref int at)
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = data[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }
}
