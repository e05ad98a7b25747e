using System.Buffers;
using System.Text;

namespace Kiln.Builtins;

/// <summary>
/// JSON.stringify (ECMA-262 §25.5.2): SerializeJSONProperty and what it calls, writing into one growing buffer. Plain
/// objects are read by shape; anything unusual goes through the internal methods.
/// </summary>
internal sealed class JsonSerializer(Realm realm, JsObject? replacer, List<PropertyKey>? propertyList, string gap)
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(1024);
    private int _length;
    private readonly ActiveObjects _active = new();

    // The key that led to each of them.
    private readonly List<PropertyKey> _path = [];
    private int _indent;

    // Shapes whose objects inherit no toJSON, as long as no prototype changes.
    private Shape? _plainShape;
    private Shape? _plainArrayShape;
    private int _epoch;

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    /// <summary>The text, or undefined.</summary>
    public JsValue Serialize(JsValue value)
    {
        JsObject? wrapper = null;
        if (replacer is not null)
        {
            wrapper = realm.CreateObject();
            wrapper.PutOwn("", value);
        }
        if (!TryWriteProperty(wrapper, "", value)) return JsValue.Undefined;
        if (_length > JsString.MaxLength) throw Errors.RangeError("Invalid string length");
        return JsValue.FromString(JsString.Create(_buffer.AsSpan(0, _length)));
    }

    /// <summary>SerializeJSONProperty (§25.5.2.2) of a value already read; false when there is nothing to write.</summary>
    private bool TryWriteProperty(JsObject? holder, PropertyKey key, JsValue value)
    {
        if (value.IsObject || value.IsBigInt)
        {
            if (!HasNoToJson(value))
            {
                JsValue toJson = ObjectOperations.GetV(value, Names.ToJSON);
                if (toJson.IsCallable) value = toJson.AsObject().Call(value, [key.ToValue()]);
            }
        }
        if (replacer is not null)
        {
            value = replacer.Call(JsValue.FromObject(holder!), [key.ToValue(), value]);
        }
        return TryWriteValue(key, value);
    }

    private bool TryWriteValue(PropertyKey key, JsValue value)
    {
        if (value.TryObject<JsPrimitiveWrapper>() is { } wrapper)
        {
            switch (wrapper.Value.Type)
            {
                case JsType.Number:
                    value = TypeConversion.ToNumber(value);
                    break;
                case JsType.String:
                    value = JsValue.FromString(TypeConversion.ToString(value));
                    break;
                case JsType.Boolean or JsType.BigInt:
                    value = wrapper.Value;
                    break;
            }
        }
        switch (value.Type)
        {
            case JsType.Null:
                Write("null");
                return true;
            case JsType.Boolean:
                Write(value.IsTrue ? "true" : "false");
                return true;
            case JsType.String:
                WriteQuoted(value.AsString().AsSpan());
                return true;
            case JsType.Number:
                WriteNumber(value);
                return true;
            case JsType.BigInt:
                throw Errors.TypeError("Do not know how to serialize a BigInt");
            case JsType.Object:
                JsObject o = value.AsObject();
                if (o is JsRawJson raw)
                {
                    Write(raw.Text);
                    return true;
                }
                if (o.IsCallable) return false;
                Enter(o, key);
                if (Comparison.IsArray(value)) WriteArray(o);
                else WriteObject(o);
                Leave();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a look-up of toJSON would find nothing, known from the shape.</summary>
    private bool HasNoToJson(JsValue value)
    {
        if (!FastPaths.Enabled || !value.IsObject) return false;
        JsObject o = value.AsObject();
        Shape shape = o.Shape;
        int epoch = Shape.PrototypeEpoch;
        if (_epoch == epoch && (shape == _plainShape || shape == _plainArrayShape)) return true;
        if (o.GetType() != typeof(JsObject) && o is not JsArray) return false;
        for (JsObject? p = o; p is not null; p = p.Shape.Prototype)
        {
            if ((p.Flags & ObjectFlags.ExoticGet) != 0 || p.TryGetOwnSlot(Names.ToJSON, out _, out _)) return false;
        }
        // An owned shape may gain names in place.
        if (o.Shape.IsOwned || !o.IsCacheable(Names.ToJSON)) return true;
        if (_epoch != Shape.PrototypeEpoch)
        {
            _epoch = Shape.PrototypeEpoch;
            _plainShape = _plainArrayShape = null;
        }
        if (o is JsArray) _plainArrayShape = o.Shape;
        else _plainShape = o.Shape;
        return true;
    }

    private void Enter(JsObject o, PropertyKey key)
    {
        Errors.EnsureStack();
        if (!_active.TryEnter(o)) throw Circular(o, key);
        _path.Add(key);
    }

    private void Leave()
    {
        _active.Leave();
        _path.RemoveAt(_path.Count - 1);
    }

    /// <summary>SerializeJSONObject (§25.5.2.5).</summary>
    private void WriteObject(JsObject o)
    {
        Write('{');
        _indent++;
        bool any = false;
        if (propertyList is not null)
        {
            foreach (PropertyKey key in propertyList) WriteMember(o, key, o.Get(key), ref any);
        }
        else if (FastPaths.Enabled && o.GetType() == typeof(JsObject) && !o.Shape.IsOwned && !o.Shape.IsLazy && o.Elements.Length == 0)
        {
            // A shared shape never changes: its names are the snapshot the specification asks for.
            Shape shape = o.Shape;
            int count = shape.Count;
            for (int i = 0; i < count; i++)
            {
                if (Exact.As<InternedString>(shape.NameAt(i)) is not { } name) continue;
                PropertyAttributes attributes = shape.AttributesAt(i);
                if ((attributes & PropertyAttributes.Enumerable) == 0) continue;
                bool direct = ReferenceEquals(o.Shape, shape) && (attributes & PropertyAttributes.Accessor) == 0;
                WriteMember(o, name, direct ? o.Slots[i] : o.Get(name), ref any);
            }
        }
        else
        {
            foreach (PropertyKey key in JSONObject.EnumerableOwnKeys(o)) WriteMember(o, key, o.Get(key), ref any);
        }
        _indent--;
        if (any) WriteNewLine();
        Write('}');
    }

    private void WriteMember(JsObject holder, PropertyKey key, JsValue value, ref bool any)
    {
        // Whether there is anything to write shows only after toJSON and the replacer: what was written is taken back.
        Interpreter.Interrupts.Poll();
        int mark = _length;
        if (any) Write(',');
        WriteNewLine();
        if (key.IsIndex) WriteQuoted(key.ToString());
        else WriteQuoted(key.Name.ToString());
        Write(':');
        if (gap.Length != 0) Write(' ');
        if (TryWriteProperty(holder, key, value)) any = true;
        else _length = mark;
    }

    /// <summary>SerializeJSONArray (§25.5.2.6).</summary>
    private void WriteArray(JsObject array)
    {
        double length = ObjectOperations.LengthOfArrayLike(array);
        Write('[');
        _indent++;
        for (double i = 0; i < length; i++)
        {
            Interpreter.Interrupts.Poll();
            if (i > 0) Write(',');
            WriteNewLine();
            PropertyKey key = PropertyKey.FromInteger(i);
            JsValue[] elements = array.Elements;
            JsValue value = FastPaths.Enabled && Exact.Is<JsArray>(array) && i < elements.Length && !elements[(int)i].IsEmpty ? elements[(int)i] : array.Get(key);
            if (!TryWriteProperty(array, key, value)) Write("null");
        }
        _indent--;
        if (length > 0) WriteNewLine();
        Write(']');
    }

    private void WriteNewLine()
    {
        if (gap.Length == 0) return;
        Write('\n');
        for (int i = 0; i < _indent; i++) Write(gap);
    }

    private void WriteNumber(JsValue value)
    {
        double number = value.AsNumber();
        if (!double.IsFinite(number))
        {
            Write("null");
            return;
        }
        EnsureRoom(NumberConversions.MaxNumberLength);
        _length += NumberConversions.Format(number, _buffer.AsSpan(_length));
    }

    /// <summary>QuoteJSONString (§25.5.2.3).</summary>
    private void WriteQuoted(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length + 2);
        _buffer[_length++] = '"';
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and not '"' and not '\\' and (< '\uD800' or > '\uDFFF')) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            Write(text[from..i]);
            WriteEscape(c);
            from = i + 1;
        }
        Write(text[from..]);
        Write('"');
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"':
                Write("\\\"");
                break;
            case '\\':
                Write("\\\\");
                break;
            case '\b':
                Write("\\b");
                break;
            case '\f':
                Write("\\f");
                break;
            case '\n':
                Write("\\n");
                break;
            case '\r':
                Write("\\r");
                break;
            case '\t':
                Write("\\t");
                break;
            default:
                ReadOnlySpan<char> hex = "0123456789abcdef";
                Write([ '\\', 'u', hex[c >> 12], hex[(c >> 8) & 15], hex[(c >> 4) & 15], hex[c & 15] ]);
                break;
        }
    }

    private void Write(char c)
    {
        EnsureRoom(1);
        _buffer[_length++] = c;
    }

    private void Write(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnsureRoom(int count)
    {
        if (_buffer.Length - _length < count) Grow(count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        long needed = (long)_length + count;
        if (needed > JsString.MaxLength + 64L) throw Errors.RangeError("Invalid string length");
        char[] larger = ArrayPool<char>.Shared.Rent((int)Math.Min(Math.Max(needed, _buffer.Length * 2L), JsString.MaxLength + 64L));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>The TypeError that shows how the circle closes, in V8's layout.</summary>
    private ThrowCompletion Circular(JsObject o, PropertyKey closing)
    {
        int first = _active.IndexOf(o);
        var text = new StringBuilder("Converting circular structure to JSON\n    --> starting at object with constructor ");
        text.Append(ConstructorName(o));
        int last = _active.Count - 1;
        for (int i = first + 1; i <= last; i++)
        {
            // Two lines at the start and one at the end tell enough of a long way.
            if (i > first + 2 && i < last)
            {
                text.Append("\n    |     ...");
                i = last;
            }
            text.Append("\n    |     ").Append(Describe(_path[i])).Append(" -> object with constructor ").Append(ConstructorName(_active[i]));
        }
        text.Append("\n    --- ").Append(Describe(closing)).Append(" closes the circle");
        return Errors.TypeError(text.ToString());
    }

    private static string ConstructorName(JsObject o) => "'" + Interpreter.StackTrace.ConstructorName(o) + "'";

    private static string Describe(PropertyKey key) => key.IsIndex ? "index " + key : "property '" + key + "'";
}
