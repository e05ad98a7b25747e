namespace Kiln.Values;

/// <summary>A name by reference identity: an interned string, a symbol or a private name.</summary>
internal abstract class PropertyName
{
    private static int s_lastHash;

    protected PropertyName(int hash) => Hash = hash;

    /// <summary>Hash of the identity.</summary>
    public int Hash { get; }

    protected static int NextHash() => Interlocked.Increment(ref s_lastHash) * unchecked((int)0x9E3779B1);
}

/// <summary>A string that is a property name and no array index; there is one instance per string in the process.</summary>
internal sealed class InternedString : PropertyName
{
    internal InternedString(string value, int hash, InternedString? next) : base(hash)
    {
        Value = value;
        Next = next;
    }

    public string Value { get; }

    /// <summary>The name as a value; most names never are one.</summary>
    public JsString String => _string ??= new JsString(this);

    private JsString? _string;

    /// <summary>The next entry of the bucket in <see cref="NameTable"/>.</summary>
    internal InternedString? Next;

    public override string ToString() => Value;
}

/// <summary>A Symbol value (ECMA-262 §6.1.5).</summary>
internal sealed class JsSymbol(string? description) : PropertyName(NextHash())
{
    /// <summary>[[Description]]; null for undefined.</summary>
    public string? Description { get; } = description;

    /// <summary>Whether Symbol.for made it: such a symbol can not be held weakly (§9.13).</summary>
    public bool IsRegistered { get; init; }

    /// <summary>SymbolDescriptiveString (§20.4.3.3.1).</summary>
    public override string ToString() => $"Symbol({Description})";
}

/// <summary>A Private Name (§6.2.12); a property key that no reflection shows.</summary>
internal sealed class PrivateName(string description) : PropertyName(NextHash())
{
    /// <summary>The source name with its #.</summary>
    public string Description { get; } = description;

    /// <summary>
    /// What the last accesses found: the two shapes last seen that have the name as a field, and two without it with what adding the field
    /// makes of them. A name belongs to one class; its instances look alike but for subclasses.
    /// </summary>
    public Objects.Shape? KnownShape, OtherShape, ShapeBefore, OtherBefore;

    /// <summary>The field's slot in objects of the shape of the same place.</summary>
    public int KnownSlot, OtherSlot;

    /// <summary>The shape that follows the one before.</summary>
    public Objects.Shape? ShapeAfter, OtherAfter;

    public override string ToString() => Description;
}

/// <summary>A property key (§6.1.7): a name, or an array index 0 … 2^32 - 2 which is never interned.</summary>
internal readonly struct PropertyKey : IEquatable<PropertyKey>
{
    private readonly PropertyName? _name;
    private readonly uint _index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PropertyKey(PropertyName name)
    {
        _name = name;
        _index = uint.MaxValue;
    }

    private PropertyKey(uint index)
    {
        _name = null;
        _index = index;
    }

    public bool IsIndex => _name is null;

    public bool IsSymbol => _name is JsSymbol;

    public bool IsString => _name is null or InternedString;

    /// <summary>The array index; only when <see cref="IsIndex"/>.</summary>
    public uint Index => _index;

    /// <summary>The name; only when not <see cref="IsIndex"/>.</summary>
    public PropertyName Name => _name!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PropertyKey FromIndex(uint index)
    {
        Debug.Assert(index != uint.MaxValue);
        return new PropertyKey(index);
    }

    /// <summary>The key for an integer that may be past the array indices.</summary>
    public static PropertyKey FromInteger(double index) =>
        index < uint.MaxValue ? FromIndex((uint)index) : new PropertyKey(NameTable.Intern(Operations.TypeConversion.NumberToString(index)));

    /// <summary>The key for a string.</summary>
    public static PropertyKey FromString(string value) =>
        TryParseArrayIndex(value, out uint index) ? FromIndex(index) : new PropertyKey(NameTable.Intern(value));

    public static implicit operator PropertyKey(PropertyName name) => new(name);

    /// <summary>A string key is converted at every use: in built-ins prefer a name of <see cref="Names"/>.</summary>
    public static implicit operator PropertyKey(string name) => FromString(name);

    /// <summary>The key as a String or Symbol value.</summary>
    public JsValue ToValue() => _name switch
    {
        null => JsValue.FromString(IndexToString(_index)),
        InternedString s => JsValue.FromString(s.String),
        JsSymbol symbol => JsValue.FromSymbol(symbol),
        _ => JsValue.FromString(_name.ToString()!),
    };

    /// <summary>Text for messages: V8 prints symbols as Symbol(x).</summary>
    public override string ToString() => _name is null ? IndexToString(_index).ToString() : _name.ToString()!;

    public bool Equals(PropertyKey other) => ReferenceEquals(_name, other._name) && _index == other._index;

    public override bool Equals(object? obj) => obj is PropertyKey other && Equals(other);

    public override int GetHashCode() => _name is null ? (int)_index : _name.Hash;

    public static bool operator ==(PropertyKey left, PropertyKey right) => left.Equals(right);

    public static bool operator !=(PropertyKey left, PropertyKey right) => !left.Equals(right);

    private static readonly JsString?[] s_smallIndices = new JsString?[1024];

    internal static JsString IndexToString(uint index)
    {
        if (index >= (uint)s_smallIndices.Length) return new JsString(index.ToString(Kiln.Operations.InvariantNumbers.Format));
        return s_smallIndices[index] ??= JsString.Create(index.ToString(Kiln.Operations.InvariantNumbers.Format));
    }

    /// <summary>Whether the text is the canonical form of an array index (§6.1.7).</summary>
    public static bool TryParseArrayIndex(ReadOnlySpan<char> text, out uint index)
    {
        index = 0;
        if ((uint)(text.Length - 1) > 9) return false;
        if ((uint)(text[0] - '0') > 9) return false;
        if (text[0] == '0') return text.Length == 1;
        ulong value = 0;
        foreach (char c in text)
        {
            uint digit = (uint)(c - '0');
            if (digit > 9) return false;
            value = value * 10 + digit;
        }
        index = (uint)value;
        return value < uint.MaxValue;
    }
}

/// <summary>The process-wide table of interned names: lock-free to read, locked to add.</summary>
internal static class NameTable
{
    private static readonly Lock s_lock = new();
    private static InternedString?[] s_buckets = new InternedString?[2048];
    private static int s_count;

    public static InternedString Intern(string value)
    {
        int hash = value.GetHashCode();
        InternedString?[] buckets = Volatile.Read(ref s_buckets);
        for (InternedString? entry = Volatile.Read(ref buckets[hash & (buckets.Length - 1)]); entry is not null; entry = Volatile.Read(ref entry.Next))
        {
            if (entry.Hash == hash && entry.Value == value) return entry;
        }
        return Add(value, hash);
    }

    /// <summary>The same for characters that need not be a string yet.</summary>
    public static InternedString Intern(ReadOnlySpan<char> value)
    {
        int hash = string.GetHashCode(value);
        InternedString?[] buckets = Volatile.Read(ref s_buckets);
        for (InternedString? entry = Volatile.Read(ref buckets[hash & (buckets.Length - 1)]); entry is not null; entry = Volatile.Read(ref entry.Next))
        {
            if (entry.Hash == hash && value.SequenceEqual(entry.Value)) return entry;
        }
        return Add(value.ToString(), hash);
    }

    private static InternedString Add(string value, int hash)
    {
        lock (s_lock)
        {
            InternedString?[] buckets = s_buckets;
            for (InternedString? entry = buckets[hash & (buckets.Length - 1)]; entry is not null; entry = entry.Next)
            {
                if (entry.Hash == hash && entry.Value == value) return entry;
            }
            if (s_count >= 2 * buckets.Length) buckets = Grow(buckets);
            ref InternedString? bucket = ref buckets[hash & (buckets.Length - 1)];
            var added = new InternedString(value, hash, bucket);
            Volatile.Write(ref bucket, added);
            s_count++;
            return added;
        }
    }

    // A reader of the old buckets may follow a moved Next into another chain and miss; it then comes to Add, which looks again.
    private static InternedString?[] Grow(InternedString?[] old)
    {
        var grown = new InternedString?[old.Length * 4];
        foreach (InternedString? head in old)
        {
            InternedString? entry = head;
            while (entry is not null)
            {
                InternedString? next = entry.Next;
                ref InternedString? bucket = ref grown[entry.Hash & (grown.Length - 1)];
                entry.Next = bucket;
                bucket = entry;
                entry = next;
            }
        }
        Volatile.Write(ref s_buckets, grown);
        return grown;
    }
}
