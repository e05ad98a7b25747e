namespace Kiln.Builtins;

/// <summary>
/// Reads JSON text (ECMA-262 §25.5.1, ECMA-404) without recursion, so that depth is bounded by memory alone. Objects
/// are built along shape transitions; values wait on one stack until their container is complete.
/// </summary>
internal ref struct JsonParser
{
    private const int NameCacheSize = 128;

    private readonly Realm _realm;
    private readonly string _source;
    private readonly bool _keepRecords;
    private readonly InternedString?[] _names;
    private int _at;

    private JsValue[] _values;
    private int _valueCount;
    private Container[] _containers;
    private int _depth;

    // Parallel to the values, only when a reviver wants the source of primitives.
    private List<JsonParseRecord>? _records;

    private struct Container
    {
        public int FirstValue;

        /// <summary>The shape so far; null for an array.</summary>
        public Shape? Shape;

        /// <summary>The name that waits for its value.</summary>
        public PropertyKey Key;

        /// <summary>The object itself, made early when it has index keys or repeated names.</summary>
        public JsObject? Irregular;

        public Dictionary<PropertyKey, JsonParseRecord>? Entries;
    }

    private JsonParser(Realm realm, string source, bool keepRecords)
    {
        _realm = realm;
        _source = source;
        _keepRecords = keepRecords;
        _names = new InternedString?[NameCacheSize];
        _values = new JsValue[32];
        _containers = new Container[8];
        _records = keepRecords ? [] : null;
    }

    /// <summary>The value of a JSON text.</summary>
    /// <exception cref="ThrowCompletion">SyntaxError in V8's words.</exception>
    public static JsValue Parse(Realm realm, string source) => new JsonParser(realm, source, false).Run(out _);

    /// <summary>The value of a JSON text with the record that CreateJSONParseRecord makes of it.</summary>
    public static JsValue Parse(Realm realm, string source, out JsonParseRecord record)
    {
        JsValue value = new JsonParser(realm, source, true).Run(out JsonParseRecord? made);
        record = made!;
        return value;
    }

    private JsValue Run(out JsonParseRecord? record)
    {
        while (true)
        {
            // A value begins here, after white space.
            Interpreter.Interrupts.Poll();
            SkipWhiteSpace();
            JsValue value;
            JsonParseRecord? valueRecord = null;
            int start = _at;
            char c = Current();
            switch (c)
            {
                case '{':
                    _at++;
                    if (!BeginObject()) continue;
                    value = JsValue.FromObject(_realm.CreateObject());
                    if (_keepRecords) valueRecord = new JsonParseRecord(value) { Entries = [] };
                    break;
                case '[':
                    _at++;
                    SkipWhiteSpace();
                    if (Current() != ']')
                    {
                        Push(default);
                        continue;
                    }
                    _at++;
                    value = JsValue.FromObject(JsArray.Create(_realm));
                    if (_keepRecords) valueRecord = new JsonParseRecord(value) { Elements = [] };
                    break;
                default:
                    value = ReadPrimitive(c);
                    if (_keepRecords) valueRecord = new JsonParseRecord(value) { Source = _source[start.._at] };
                    break;
            }
            if (Complete(ref value, ref valueRecord))
            {
                record = valueRecord;
                return value;
            }
        }
    }

    /// <summary>Gives a value to its container and closes containers; false when another value has to follow.</summary>
    private bool Complete(ref JsValue value, ref JsonParseRecord? record)
    {
        while (_depth > 0)
        {
            ref Container container = ref _containers[_depth - 1];
            if (container.Shape is null)
            {
                PushValue(value);
                _records?.Add(record!);
                SkipWhiteSpace();
                switch (Current())
                {
                    case ',':
                        _at++;
                        return false;
                    case ']':
                        _at++;
                        value = FinishArray(container, out record);
                        break;
                    default:
                        throw Positioned("Expected ',' or ']' after array element", _at);
                }
            }
            else
            {
                AddProperty(ref container, value, record);
                SkipWhiteSpace();
                switch (Current())
                {
                    case ',':
                        _at++;
                        SkipWhiteSpace();
                        if (Current() != '"') throw Positioned("Expected double-quoted property name", _at);
                        ReadKey(ref container, first: false);
                        return false;
                    case '}':
                        _at++;
                        value = FinishObject(container, out record);
                        break;
                    default:
                        throw Positioned("Expected ',' or '}' after property value", _at);
                }
            }
            _depth--;
            _containers[_depth] = default;
        }
        SkipWhiteSpace();
        if (_at < _source.Length) throw Errors.SyntaxError($"Unexpected non-whitespace character after JSON at position {_at}");
        return true;
    }

    /// <summary>After a brace: true for an empty object, else the first name is read and waits.</summary>
    private bool BeginObject()
    {
        SkipWhiteSpace();
        switch (Current())
        {
            case '}':
                _at++;
                return true;
            case '"':
                Push(_realm.ObjectShape);
                ReadKey(ref _containers[_depth - 1], first: true);
                return false;
            default:
                throw Positioned("Expected property name or '}'", _at);
        }
    }

    private void Push(Shape? shape)
    {
        if (_depth == _containers.Length) Array.Resize(ref _containers, _depth * 2);
        _containers[_depth++] = new Container { FirstValue = _valueCount, Shape = shape, Entries = _keepRecords && shape is not null ? [] : null };
    }

    private void PushValue(JsValue value)
    {
        if (_valueCount == _values.Length) Array.Resize(ref _values, _valueCount * 2);
        _values[_valueCount++] = value;
    }

    private JsValue FinishArray(in Container container, out JsonParseRecord? record)
    {
        int first = container.FirstValue;
        var array = JsArray.Create(_realm, _values.AsSpan(first, _valueCount - first).ToArray());
        record = null;
        if (_records is not null)
        {
            int count = _valueCount - first;
            int start = _records.Count - count;
            record = new JsonParseRecord(JsValue.FromObject(array)) { Elements = _records.GetRange(start, count).ToArray() };
            _records.RemoveRange(start, count);
        }
        PopValues(first);
        return JsValue.FromObject(array);
    }

    private JsValue FinishObject(in Container container, out JsonParseRecord? record)
    {
        JsObject o = container.Irregular ?? MakeRegular(container);
        record = _keepRecords ? new JsonParseRecord(JsValue.FromObject(o)) { Entries = container.Entries } : null;
        return JsValue.FromObject(o);
    }

    private JsObject MakeRegular(in Container container)
    {
        int first = container.FirstValue;
        var o = new JsObject(container.Shape!, _values.AsSpan(first, _valueCount - first).ToArray());
        PopValues(first);
        return o;
    }

    private void PopValues(int first)
    {
        _values.AsSpan(first, _valueCount - first).Clear();
        _valueCount = first;
    }

    private void AddProperty(ref Container container, JsValue value, JsonParseRecord? record)
    {
        if (container.Entries is not null) container.Entries[container.Key] = record!;
        if (container.Irregular is null)
        {
            if (!container.Key.IsIndex && container.Shape!.Lookup(container.Key.Name) < 0)
            {
                container.Shape = container.Shape.AddProperty(container.Key.Name, PropertyAttributes.All);
                PushValue(value);
                return;
            }
            container.Irregular = MakeRegular(container);
        }
        container.Irregular.PutOwn(container.Key, value);
    }

    private void ReadKey(ref Container container, bool first)
    {
        container.Key = ReadName();
        SkipWhiteSpace();
        if (Current() != ':')
        {
            throw first ? Positioned("Expected ':' after property name", _at) : Unexpected();
        }
        _at++;
    }

    /// <summary>A property name; names that came before cost no string.</summary>
    private PropertyKey ReadName()
    {
        int start = _at + 1;
        ReadOnlySpan<char> rest = _source.AsSpan(start);
        int length = 0;
        while (length < rest.Length && rest[length] is not ('"' or '\\' or < ' ')) length++;
        if (length >= rest.Length || rest[length] != '"' || length == 0) return PropertyKey.FromString(ReadString());
        ReadOnlySpan<char> text = rest[..length];
        _at = start + length + 1;
        ref InternedString? slot = ref _names[(length * 31 + text[0] * 7 + text[length - 1] * 3 + text[length / 2]) & (NameCacheSize - 1)];
        if (slot is not null && text.SequenceEqual(slot.Value)) return slot;
        if (PropertyKey.TryParseArrayIndex(text, out uint index)) return PropertyKey.FromIndex(index);
        return slot = NameTable.Intern(text.ToString());
    }

    private JsValue ReadPrimitive(char c)
    {
        switch (c)
        {
            case '"':
                return JsValue.FromString(ReadString());
            case 't':
                ReadLiteral("true");
                return JsValue.True;
            case 'f':
                ReadLiteral("false");
                return JsValue.False;
            case 'n':
                ReadLiteral("null");
                return JsValue.Null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                throw Unexpected();
        }
    }

    private void ReadLiteral(string literal)
    {
        foreach (char c in literal)
        {
            if (_at >= _source.Length || _source[_at] != c) throw Unexpected();
            _at++;
        }
    }

    private JsValue ReadNumber()
    {
        ReadOnlySpan<char> text = _source.AsSpan(_at);
        int length = 0;
        bool negative = text[0] == '-';
        if (negative)
        {
            length++;
            if (length == text.Length || !char.IsAsciiDigit(text[length])) throw Positioned("No number after minus sign", _at + length);
        }
        int firstDigit = length;
        int integer = 0;
        while (length < text.Length && (uint)(text[length] - '0') <= 9)
        {
            // May overflow; only used for nine digits or fewer.
            integer = unchecked(integer * 10 + (text[length] - '0'));
            length++;
        }
        if (text[firstDigit] == '0' && length - firstDigit > 1) throw Positioned("Unexpected number", _at + firstDigit + 1);
        bool isInteger = true;
        if (length < text.Length && text[length] == '.')
        {
            isInteger = false;
            length++;
            if (SkipDigits(text, ref length) == 0) throw Positioned("Unterminated fractional number", _at + length);
        }
        if (length < text.Length && (text[length] | 0x20) == 'e')
        {
            isInteger = false;
            length++;
            if (length < text.Length && text[length] is '+' or '-') length++;
            if (SkipDigits(text, ref length) == 0) throw Positioned("Exponent part is missing a number", _at + length);
        }
        _at += length;
        if (isInteger && length - firstDigit <= 9 && !(negative && integer == 0)) return JsValue.FromInt32(negative ? -integer : integer);
        return NumberConversions.ParseDecimalPrefix(text[..length], out _);
    }

    private static int SkipDigits(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (at < text.Length && (uint)(text[at] - '0') <= 9) at++;
        return at - start;
    }

    private string ReadString()
    {
        int start = _at + 1;
        int at = start;
        string source = _source;
        while (true)
        {
            if (at >= source.Length) throw Positioned("Unterminated string", at);
            char c = source[at];
            if (c == '"')
            {
                _at = at + 1;
                return source.Substring(start, at - start);
            }
            if (c == '\\') return ReadEscapedString(start, at);
            if (c < ' ') throw Positioned("Bad control character in string literal", at);
            at++;
        }
    }

    private string ReadEscapedString(int start, int at)
    {
        var text = new System.Text.StringBuilder();
        text.Append(_source, start, at - start);
        while (true)
        {
            if (at >= _source.Length) throw Positioned("Unterminated string", at);
            char c = _source[at++];
            switch (c)
            {
                case '"':
                    _at = at;
                    return text.ToString();
                case '\\':
                    text.Append(ReadEscape(ref at));
                    break;
                case < ' ':
                    throw Positioned("Bad control character in string literal", at - 1);
                default:
                    text.Append(c);
                    break;
            }
        }
    }

    private readonly char ReadEscape(ref int at)
    {
        if (at >= _source.Length) throw Errors.SyntaxError("Unexpected end of JSON input");
        char c = _source[at++];
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                int value = 0;
                for (int i = 0; i < 4; i++)
                {
                    int digit = at < _source.Length ? NumberConversions.DigitValue(_source[at]) : -1;
                    if (digit is < 0 or > 15) throw Positioned("Bad Unicode escape", at);
                    value = (value << 4) | digit;
                    at++;
                }
                return (char)value;
            default:
                throw Positioned("Bad escaped character", at - 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        while (_at < _source.Length && _source[_at] is ' ' or '\n' or '\r' or '\t') _at++;
    }

    /// <summary>The character at the position, or NUL at the end; NUL itself is no token of JSON.</summary>
    private readonly char Current() => _at < _source.Length ? _source[_at] : '\0';

    private static ThrowCompletion Positioned(string what, int position) => Errors.SyntaxError($"{what} in JSON at position {position}");

    /// <summary>The SyntaxError for a token that fits nowhere, with some of the text around it.</summary>
    private readonly ThrowCompletion Unexpected()
    {
        const int Context = 10;
        if (_at >= _source.Length) return Errors.SyntaxError("Unexpected end of JSON input");
        char c = _source[_at];
        if (c is '-' || char.IsAsciiDigit(c)) return Positioned("Unexpected number", _at);
        if (c == '"') return Positioned("Unexpected string", _at);
        if (_source is "undefined" or "NaN" or "Infinity" or "[object Object]") return Errors.SyntaxError($"\"{_source}\" is not valid JSON");
        int from = 0;
        int to = _source.Length;
        if (_source.Length > 2 * Context)
        {
            if (_at >= Context) from = _at - Context;
            if (_at < _source.Length - Context) to = _at + Context;
        }
        string before = from > 0 ? "..." : "";
        string after = to < _source.Length ? "..." : "";
        return Errors.SyntaxError($"Unexpected token '{c}', {before}\"{_source[from..to]}\"{after} is not valid JSON");
    }
}

/// <summary>A JSON Parse Record: a value as it was read, its source text when it is primitive, and its parts.</summary>
internal sealed class JsonParseRecord(JsValue value)
{
    public JsValue Value { get; } = value;

    public string? Source { get; init; }

    public JsonParseRecord[]? Elements { get; init; }

    public Dictionary<PropertyKey, JsonParseRecord>? Entries { get; init; }
}
