using System.Text;

namespace Kiln.Modules;

internal enum JsonToken : byte { None, StartObject, EndObject, StartArray, EndArray, Name, String, Number, Literal, Null }

/// <summary>Text that is no JSON.</summary>
internal sealed class JsonScanException() : Exception("invalid JSON");

/// <summary>
/// Reads UTF-8 JSON token by token. The base library's reader would do, but its first use costs more than reading the few
/// package.json files of a warm start.
/// </summary>
internal ref struct JsonScanner(ReadOnlySpan<byte> text)
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _depth;

    // Bit d is set when the container at depth d is an object.
    private ulong _objects;
    private bool _afterValue;
    private bool _hasEscapes;

    public JsonToken Token { get; private set; }

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Just past the token.</summary>
    public readonly int End => _at;

    /// <summary>The text of a name, string, number or literal, without quotes and with its escapes.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    private readonly bool InObject => _depth > 0 && (_objects >> (_depth - 1) & 1) != 0;

    /// <summary>The next token; false at the end of the text.</summary>
    /// <exception cref="JsonScanException">The text is not valid there.</exception>
    public bool Read()
    {
        SkipSpace();
        if (_depth == 0 && _afterValue)
        {
            if (_at < _text.Length) throw new JsonScanException();
            Token = JsonToken.None;
            return false;
        }
        if (_depth > 0 && Token != JsonToken.Name)
        {
            bool first = Token is JsonToken.StartObject or JsonToken.StartArray && !_afterValue;
            byte close = InObject ? (byte)'}' : (byte)']';
            if (Peek() == close)
            {
                Token = InObject ? JsonToken.EndObject : JsonToken.EndArray;
                Start = _at++;
                _depth--;
                _afterValue = true;
                return true;
            }
            if (!first)
            {
                Expect((byte)',');
                SkipSpace();
            }
            if (InObject)
            {
                if (Peek() != '"') throw new JsonScanException();
                ReadString();
                Token = JsonToken.Name;
                SkipSpace();
                Expect((byte)':');
                return true;
            }
        }
        ReadValue();
        return true;
    }

    /// <summary>Goes to the end of the value whose first token was read.</summary>
    public void Skip()
    {
        if (Token is not (JsonToken.StartObject or JsonToken.StartArray)) return;
        int depth = _depth;
        while (_depth >= depth) Read();
    }

    public readonly bool ValueEquals(ReadOnlySpan<byte> utf8) => _hasEscapes ? Encoding.UTF8.GetBytes(GetString()).AsSpan().SequenceEqual(utf8) : Value.SequenceEqual(utf8);

    public readonly bool ValueEquals(string text)
    {
        if (_hasEscapes) return GetString() == text;
        ReadOnlySpan<byte> value = Value;
        if (value.Length < text.Length) return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80) return GetString() == text;
            if (value[i] != text[i]) return false;
        }
        return value.Length == text.Length;
    }

    /// <summary>The text of a name or string.</summary>
    public readonly string GetString()
    {
        if (!_hasEscapes) return Encoding.UTF8.GetString(Value);
        string raw = Encoding.UTF8.GetString(Value);
        var result = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }
            char escape = raw[++i];
            if (escape == 'u')
            {
                result.Append((char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16));
                i += 4;
                continue;
            }
            result.Append(escape switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape });
        }
        return result.ToString();
    }

    private void ReadValue()
    {
        Start = _at;
        switch (Peek())
        {
            case (byte)'{':
                Open(isObject: true);
                break;
            case (byte)'[':
                Open(isObject: false);
                break;
            case (byte)'"':
                ReadString();
                Token = JsonToken.String;
                _afterValue = true;
                break;
            case (byte)'t':
                ReadLiteral("true"u8, JsonToken.Literal);
                break;
            case (byte)'f':
                ReadLiteral("false"u8, JsonToken.Literal);
                break;
            case (byte)'n':
                ReadLiteral("null"u8, JsonToken.Null);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void Open(bool isObject)
    {
        if (_depth == MaxDepth) throw new JsonScanException();
        ulong bit = 1UL << _depth;
        _objects = isObject ? _objects | bit : _objects & ~bit;
        _depth++;
        _at++;
        _afterValue = false;
        Token = isObject ? JsonToken.StartObject : JsonToken.StartArray;
    }

    private void ReadLiteral(ReadOnlySpan<byte> literal, JsonToken token)
    {
        if (!_text[_at..].StartsWith(literal)) throw new JsonScanException();
        Value = literal;
        _at += literal.Length;
        Token = token;
        _afterValue = true;
    }

    private void ReadNumber()
    {
        int start = _at;
        if (Peek() == '-') _at++;
        if (Peek() == '0') _at++;
        else Digits();
        if (Peek() == '.')
        {
            _at++;
            Digits();
        }
        if (Peek() is (byte)'e' or (byte)'E')
        {
            _at++;
            if (Peek() is (byte)'+' or (byte)'-') _at++;
            Digits();
        }
        Value = _text[start.._at];
        Token = JsonToken.Number;
        _afterValue = true;
    }

    private void Digits()
    {
        int start = _at;
        while (Peek() is >= (byte)'0' and <= (byte)'9') _at++;
        if (_at == start) throw new JsonScanException();
    }

    private void ReadString()
    {
        Start = _at;
        int at = _at + 1;
        _hasEscapes = false;
        ReadOnlySpan<byte> text = _text;
        while (true)
        {
            if (at >= text.Length) throw new JsonScanException();
            byte b = text[at];
            if (b == '"') break;
            if (b < ' ') throw new JsonScanException();
            at++;
            if (b != '\\') continue;
            _hasEscapes = true;
            if (at >= text.Length) throw new JsonScanException();
            byte escape = text[at++];
            if (escape == 'u')
            {
                for (int end = at + 4; at < end; at++)
                {
                    if (at >= text.Length || !char.IsAsciiHexDigit((char)text[at])) throw new JsonScanException();
                }
            }
            else if (escape is not ((byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t'))
            {
                throw new JsonScanException();
            }
        }
        Value = text[(_at + 1)..at];
        _at = at + 1;
    }

    private readonly byte Peek() => _at < _text.Length ? _text[_at] : (byte)0;

    private void Expect(byte b)
    {
        if (Peek() != b) throw new JsonScanException();
        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') _at++;
    }
}
