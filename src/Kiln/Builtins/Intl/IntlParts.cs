using System.Text;

namespace Kiln.Builtins;

/// <summary>A formatted text in parts, as formatToParts gives them.</summary>
internal sealed class IntlParts
{
    private readonly List<Part> _parts = [];

    internal struct Part
    {
        public string Type;
        public string Value;

        /// <summary>startRange, endRange or shared, in ranges.</summary>
        public string? Source;
    }

    public int Count => _parts.Count;

    public Part this[int index] => _parts[index];

    public void Add(string type, string value, string? source = null)
    {
        if (value.Length == 0) return;
        if (_parts.Count > 0 && type == "literal" && _parts[^1].Type == "literal" && _parts[^1].Source == source)
        {
            _parts[^1] = _parts[^1] with { Value = _parts[^1].Value + value };
            return;
        }
        _parts.Add(new Part { Type = type, Value = value, Source = source });
    }

    /// <summary>Adds a part also when it is empty.</summary>
    public void AddKept(string type, string value) => _parts.Add(new Part { Type = type, Value = value });

    public void Add(IntlParts other, string? source = null)
    {
        foreach (Part part in other._parts) Add(part.Type, part.Value, source ?? part.Source);
    }

    /// <summary>A pattern with {0} and so on; its text gets a type.</summary>
    public void AddPattern(string pattern, string type, Action<int> argument, string? source = null)
    {
        int from = 0;
        while (true)
        {
            int open = pattern.IndexOf('{', from);
            if (open < 0 || open + 2 >= pattern.Length || pattern[open + 2] != '}') break;
            Add(type, pattern[from..open], source);
            argument(pattern[open + 1] - '0');
            from = open + 3;
        }
        Add(type, pattern[from..], source);
    }

    public void InsertFirst(string type, string value) => _parts.Insert(0, new Part { Type = type, Value = value });

    public override string ToString()
    {
        if (_parts.Count == 1) return _parts[0].Value;
        var text = new StringBuilder();
        foreach (Part part in _parts) text.Append(part.Value);
        return text.ToString();
    }

    public bool SequenceEqual(IntlParts other)
    {
        if (_parts.Count != other._parts.Count) return false;
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Type != other._parts[i].Type || _parts[i].Value != other._parts[i].Value) return false;
        }
        return true;
    }

    /// <summary>An array of objects with type and value, and what else the service adds.</summary>
    public JsValue ToArray(Realm realm, string? extraName = null, string? extraValue = null)
    {
        var array = new JsValue[_parts.Count];
        for (int i = 0; i < array.Length; i++)
        {
            JsObject part = realm.CreateObject();
            part.PutOwn("type", JsValue.FromString(_parts[i].Type));
            part.PutOwn("value", JsValue.FromString(_parts[i].Value));
            if (_parts[i].Source is { } source) part.PutOwn("source", JsValue.FromString(source));
            if (extraName is not null && _parts[i].Type != "literal") part.PutOwn(extraName, JsValue.FromString(extraValue!));
            array[i] = JsValue.FromObject(part);
        }
        return JsValue.FromObject(JsArray.Create(realm, array));
    }
}
