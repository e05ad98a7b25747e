namespace Kiln.Values;

/// <summary>
/// A String value (ECMA-262 §6.1.4): a flat .NET string, a rope that becomes flat at its first reading, or a long part of a flat string,
/// which is read where it is.
/// </summary>
internal sealed class JsString : IEquatable<JsString>
{
    /// <summary>Longest string in UTF-16 code units; V8's limit.</summary>
    public const int MaxLength = (1 << 29) - 24;

    /// <summary>Below this a concatenation is copied at once: cheaper than a rope node.</summary>
    private const int RopeThreshold = 24;

    public static readonly JsString Empty = new("");

    private static readonly JsString?[] s_single = new JsString?[256];

    /// <summary>Below this a part of a string is copied at once.</summary>
    private const int SliceThreshold = 256;

    // Flat: _left is the string and _right the interned name or null. Rope: both are JsString. Deferred: _left is an IDeferredText,
    // and the length is not known, unless it is a TextSlice.
    private object _left;
    private object? _right;
    private int _hash;
    private int _length;

    public JsString(string flat)
    {
        _left = flat;
        _length = flat.Length;
    }

    /// <summary>A string whose text is asked for when somebody looks at it.</summary>
    public JsString(IDeferredText text)
    {
        _left = text;
        _length = -1;
    }

    private JsString(TextSlice slice)
    {
        _left = slice;
        _length = slice.Length;
    }

    private JsString(JsString left, JsString right)
    {
        _left = left;
        _right = right;
        _length = left.Length + right.Length;
    }

    internal JsString(InternedString name)
    {
        _left = name.Value;
        _right = name;
        _length = name.Value.Length;
    }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => _length >= 0 ? _length : Flatten().Length;

    /// <summary>The string for a .NET string; empty and one-character Latin-1 strings are shared.</summary>
    public static JsString Create(string value) => value.Length switch
    {
        0 => Empty,
        1 => FromChar(value[0]),
        _ => new JsString(value),
    };

    public static JsString Create(ReadOnlySpan<char> value) => value.Length switch
    {
        0 => Empty,
        1 => FromChar(value[0]),
        _ => new JsString(value.ToString()),
    };

    public static JsString FromChar(char c) =>
        c < 256 ? s_single[c] ?? (s_single[c] = new JsString(c.ToString())) : new JsString(c.ToString());

    /// <summary>String concatenation (§6.1.4).</summary>
    /// <exception cref="Operations.ThrowCompletion">RangeError "Invalid string length" past <see cref="MaxLength"/>.</exception>
    public static JsString Concat(JsString left, JsString right)
    {
        if (right._length == 0) return left;
        if (left._length == 0) return right;
        int length = left.Length + right.Length;
        if ((uint)length > MaxLength) throw Operations.Errors.RangeError("Invalid string length");
        if (!FastPaths.Enabled || length < RopeThreshold) return new JsString(string.Concat(left.ToString(), right.ToString()));
        return new JsString(left, right);
    }

    public bool IsFlat => Exact.Is<string>(_left);

    /// <summary>The code unit at an index that is in range.</summary>
    public char this[int index] => Exact.As<string>(_left) is { } flat ? flat[index] : AsSpan()[index];

    /// <summary>The flat string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override string ToString() => Exact.As<string>(_left) ?? Flatten();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> AsSpan() => Exact.As<string>(_left) is { } flat ? flat : SpanSlow();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<char> SpanSlow() => Exact.As<TextSlice>(_left) is { } slice ? slice.Text.AsSpan(slice.Start, slice.Length) : Flatten();

    /// <summary>A part of this string. A program that takes the rest of a long text again and again must not copy it each time.</summary>
    public JsString Substring(int start, int length)
    {
        if (length == Length) return this;
        ReadOnlySpan<char> text = AsSpan();
        if (FastPaths.Enabled && length >= SliceThreshold)
        {
            var slice = Exact.As<TextSlice>(_left);
            string whole = slice?.Text ?? Trusted.As<string>(_left);
            // A small part would keep the whole from being freed.
            if (length >= whole.Length >> 2) return new JsString(new TextSlice(whole, (slice?.Start ?? 0) + start, length));
        }
        return Create(text.Slice(start, length));
    }

    /// <summary>The property key this string is (§6.1.7): an array index or an interned name.</summary>
    public PropertyKey ToPropertyKey()
    {
        if (Exact.Is<string>(_left) && Exact.As<InternedString>(_right) is { } name) return new PropertyKey(name);
        string flat = ToString();
        if (PropertyKey.TryParseArrayIndex(flat, out uint index)) return PropertyKey.FromIndex(index);
        InternedString interned = NameTable.Intern(flat);
        _right = interned;
        return new PropertyKey(interned);
    }

    public bool Equals(JsString? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || Length != other.Length) return false;
        if (_hash != 0 && other._hash != 0 && _hash != other._hash) return false;
        return AsSpan().SequenceEqual(other.AsSpan());
    }

    public override bool Equals(object? obj) => obj is JsString other && Equals(other);

    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            int hash = ToString().GetHashCode();
            _hash = hash == 0 ? 1 : hash;
        }
        return _hash;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string Flatten()
    {
        if (_left is IDeferredText deferred)
        {
            string text = deferred.MakeText();
            _length = text.Length;
            _left = text;
            return text;
        }
        Interpreter.Interrupts.Poll();
        Interpreter.Interrupts.BeforeAllocating(2L * Length);
        string flat = string.Create(Length, this, static (span, rope) =>
        {
            // Right to left with an explicit stack of left parts: ropes grow by appending, so the left spine is deep.
            var pending = new Stack<JsString>();
            pending.Push(rope);
            int end = span.Length;
            while (pending.TryPop(out JsString? node))
            {
                while (Exact.As<JsString>(node._left) is { } left)
                {
                    pending.Push(left);
                    node = Trusted.As<JsString>(node._right!);
                }
                ReadOnlySpan<char> part = node.AsSpan();
                end -= part.Length;
                part.CopyTo(span[end..]);
            }
        });
        _left = flat;
        _right = null;
        return flat;
    }
}

/// <summary>A part of a flat string.</summary>
internal sealed class TextSlice(string text, int start, int length) : IDeferredText
{
    public readonly string Text = text;
    public readonly int Start = start, Length = length;

    public string MakeText()
    {
        Interpreter.Interrupts.BeforeAllocating(2L * Length);
        return Text.Substring(Start, Length);
    }
}

/// <summary>Makes the text of a string when it is looked at.</summary>
internal interface IDeferredText
{
    /// <summary>The text, not empty.</summary>
    string MakeText();
}
