using System.Text;

namespace Kiln.Builtins;

/// <summary>An object of the host that says itself how it is printed, as Node's classes do by a method.</summary>
internal interface IInspectable
{
    /// <summary>The text, given how many levels may be shown below; null to be printed as any other object.</summary>
    string? Inspect(Realm realm, InspectOptions options, double depth);
}

/// <summary>
/// Values as Node's console prints them. The text is built bottom up: each object gives a list of entries, and those go on
/// one line, in columns, or on a line each, by the lengths they turned out to have.
/// </summary>
internal sealed partial class Inspector
{
    private readonly Realm _realm;
    private readonly InspectOptions _options;
    private readonly List<JsObject> _seen = [];
    private Dictionary<JsObject, int>? _circular;
    private int _indentation;
    private int _currentDepth;

    private Inspector(Realm realm, InspectOptions options)
    {
        _realm = realm;
        _options = options;
    }

    /// <summary>What stands before the entries of an object, and how they are made.</summary>
    private struct Parts
    {
        public string Base;
        public string Open;
        public string Close;
        public List<PropertyKey> Keys;
        public bool IsArrayLike;

        /// <summary>Entries that come before the properties; null when there are none.</summary>
        public Func<int, List<string>>? Entries;

        /// <summary>The whole text, when the object needs no entries.</summary>
        public string? Whole;
    }

    public static string Inspect(Realm realm, JsValue value, InspectOptions? options = null) =>
        new Inspector(realm, options ?? InspectOptions.Default).FormatValue(value, 0);

    /// <summary>The name of the constructor whose instance the object is, as inspection finds it.</summary>
    public static string? ConstructorNameOf(JsObject o) => new Inspector(Realm.Current, InspectOptions.Default).ConstructorName(o, 0);

    private string FormatValue(JsValue value, int level, bool inTypedArray = false)
    {
        if (!value.IsObject) return FormatPrimitive(value);
        JsObject o = value.AsObject();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return $"[{o.ClassName}: Inspection interrupted prematurely. Maximum call stack size exceeded.]";
        JsObject shown = o;
        while (shown is JsProxy proxy)
        {
            if (_options.ShowProxy && shown == o && proxy.Target is not null) return FormatProxy(proxy, level);
            if (proxy.Target is null) return "<Revoked Proxy>";
            shown = proxy.Target;
        }
        if (_options.CustomInspect && CustomInspect(shown, value, level) is { } custom) return custom;
        if (_seen.Contains(shown))
        {
            _circular ??= [];
            if (!_circular.TryGetValue(shown, out int index)) _circular.Add(shown, index = _circular.Count + 1);
            return $"[Circular *{index}]";
        }
        return FormatRaw(shown, level, inTypedArray);
    }

    private string FormatProxy(JsProxy proxy, int level)
    {
        if (level > _options.Depth) return "Proxy [Array]";
        _indentation += 2;
        var entries = new List<string>
        {
            FormatValue(JsValue.FromObject(proxy.Target!), level + 1), FormatValue(JsValue.FromObject(proxy.Handler!), level + 1),
        };
        _indentation -= 2;
        return Reduce(entries, "", "Proxy [", "]", true, level + 1, null);
    }

    /// <summary>An object's own [Symbol.for('nodejs.util.inspect.custom')] method.</summary>
    private string? CustomInspect(JsObject o, JsValue receiver, int level)
    {
        double depth = _options.Depth - level;
        JsValue method = _realm.Agent.SymbolRegistry.TryGetValue("nodejs.util.inspect.custom", out JsSymbol? symbol) ? o.Get(symbol, receiver) : JsValue.Undefined;
        if (!method.IsCallable)
        {
            return (o as IInspectable)?.Inspect(_realm, _options, depth)?.Replace("\n", "\n" + new string(' ', _indentation), StringComparison.Ordinal);
        }
        JsValue result = method.AsObject().Call(receiver,
            [depth, JsValue.FromObject(_options.ToObject(_realm)), JsValue.FromObject(ConsoleObject.InspectFunction(_realm))]);
        if (result.IsObject && receiver.IsObject && result.AsObject() == receiver.AsObject()) return null;
        if (result.IsObject) return FormatValue(result, level);
        string text = result.IsSymbol ? result.AsSymbol().ToString() : TypeConversion.ToText(result);
        return text.Replace("\n", "\n" + new string(' ', _indentation), StringComparison.Ordinal);
    }

    private string FormatRaw(JsObject o, int level, bool inTypedArray)
    {
        string? constructor = ConstructorName(o, level);
        string tag = ToStringTag(o, constructor);
        Parts parts = Describe(o, constructor, tag, level, inTypedArray);
        if (parts.Whole is not null) return parts.Whole;
        if (level > _options.Depth)
        {
            string name = Prefix(constructor, tag, "Object")[..^1];
            return o is JsArray && constructor == "Array" ? "[Array]" : $"[{name}]";
        }
        level++;
        _seen.Add(o);
        _currentDepth = level;
        List<string> output = parts.Entries is null ? [] : parts.Entries(level);
        foreach (PropertyKey key in parts.Keys) output.Add(FormatProperty(o, level, key, parts.IsArrayLike ? PropertyStyle.ArrayExtra : PropertyStyle.Object));
        if (_circular is not null && _circular.TryGetValue(o, out int index))
        {
            parts.Base = parts.Base.Length == 0 ? $"<ref *{index}>" : $"<ref *{index}> {parts.Base}";
        }
        _seen.RemoveAt(_seen.Count - 1);
        if (_options.Sorted) output.Sort(StringComparer.Ordinal);
        return Reduce(output, parts.Base, parts.Open, parts.Close, parts.IsArrayLike, level, o);
    }

    private string ToStringTag(JsObject o, string? constructor)
    {
        JsValue tag;
        try
        {
            tag = o.Get(WellKnownSymbols.ToStringTag);
        }
        catch (ThrowCompletion)
        {
            return "";
        }
        if (!tag.IsString || tag.AsString().Length == 0) return "";
        // A tag that is shown as a property need not be told twice.
        if (o.GetOwnProperty(WellKnownSymbols.ToStringTag, out PropertyDescriptor own) && (_options.ShowHidden || own.Enumerable)) return "";
        return tag.AsString().ToString();
    }

    /// <summary>The name of the constructor whose instance the object looks like; null for a null prototype.</summary>
    private string? ConstructorName(JsObject o, int level)
    {
        JsObject? first = null;
        bool isFirst = true;
        for (JsObject? at = o; at is not null;)
        {
            if (at.GetOwnProperty(Names.Constructor, out PropertyDescriptor constructor) && constructor.IsData
                && constructor.Value.TryObject<JsObject>() is { IsCallable: true } function
                && FunctionName(function) is { Length: > 0 } name && IsInstance(o, function))
            {
                return name;
            }
            at = at.GetPrototypeOf();
            if (!isFirst) continue;
            first = at;
            isFirst = false;
        }
        if (first is null) return null;
        string className = o.ClassName;
        if (level > _options.Depth) return className + " <Complex prototype>";
        string? inherited = ConstructorName(first, level + 1);
        if (inherited is null)
        {
            var inner = new Inspector(_realm, _options with { CustomInspect = false, Depth = -1 });
            return $"{className} <{inner.FormatValue(JsValue.FromObject(first), 0)}>";
        }
        return $"{className} <{inherited}>";
    }

    private static string? FunctionName(JsObject function)
    {
        for (JsObject? at = function; at is not null; at = at.GetPrototypeOf())
        {
            if (at.GetOwnProperty(Names.Name, out PropertyDescriptor name)) return name.IsData && name.Value.IsString ? name.Value.AsString().ToString() : null;
        }
        return null;
    }

    // instanceof, without running script.
    private static bool IsInstance(JsObject o, JsObject constructor)
    {
        if (!constructor.GetOwnProperty(Names.Prototype, out PropertyDescriptor descriptor) || descriptor.Value.TryObject<JsObject>() is not { } prototype) return false;
        for (JsObject? at = o.GetPrototypeOf(); at is not null; at = at.GetPrototypeOf())
        {
            if (at == prototype) return true;
        }
        return false;
    }

    private static string Prefix(string? constructor, string tag, string fallback, string size = "")
    {
        if (constructor is null) return tag.Length > 0 && fallback != tag ? $"[{fallback}{size}: null prototype] [{tag}] " : $"[{fallback}{size}: null prototype] ";
        return tag.Length > 0 && constructor != tag ? $"{constructor}{size} [{tag}] " : $"{constructor}{size} ";
    }

    /// <summary>The properties that are shown; of arrays and typed arrays those that are no elements.</summary>
    private List<PropertyKey> Keys(JsObject o, bool skipIndices = false)
    {
        var keys = new List<PropertyKey>();
        foreach (PropertyKey key in o.OwnPropertyKeys())
        {
            if (skipIndices && key.IsIndex) continue;
            if (!_options.ShowHidden)
            {
                bool visible;
                try
                {
                    visible = o.GetOwnProperty(key, out PropertyDescriptor descriptor) && descriptor.Enumerable;
                }
                catch (ThrowCompletion) when (o is Modules.JsModuleNamespace)
                {
                    visible = true;
                }
                if (!visible) continue;
            }
            keys.Add(key);
        }
        return keys;
    }

    private enum PropertyStyle { Object, Element, ArrayExtra }

    private string FormatProperty(JsObject o, int level, PropertyKey key, PropertyStyle style)
    {
        string text;
        if (!o.GetOwnProperty(key, out PropertyDescriptor descriptor))
        {
            descriptor = PropertyDescriptor.Data(o.Get(key), PropertyAttributes.All);
        }
        if (!descriptor.IsAccessor)
        {
            int indent = style == PropertyStyle.Object && _options.Compact == 0 ? 2 : 2;
            _indentation += indent;
            text = FormatValue(descriptor.Value, level);
            _indentation -= indent;
        }
        else if (descriptor.Get is not null)
        {
            text = FormatGetter(o, descriptor, level);
        }
        else
        {
            text = descriptor.Set is not null ? "[Setter]" : "undefined";
        }
        if (style == PropertyStyle.Element) return text;
        string name = key.IsSymbol ? $"[{EscapeControls(((JsSymbol)key.Name).ToString())}]"
            : key.ToString() is var plain && plain == "__proto__" ? "['__proto__']"
            : !descriptor.Enumerable ? $"[{EscapeControls(plain)}]"
            : IsIdentifier(plain) ? plain : Quote(plain);
        return $"{name}: {text}";
    }

    private string FormatGetter(JsObject o, in PropertyDescriptor descriptor, int level)
    {
        string label = descriptor.Set is not null ? "Getter/Setter" : "Getter";
        if (!_options.Getters) return $"[{label}]";
        try
        {
            JsValue value = descriptor.Get!.Call(JsValue.FromObject(o), []);
            _indentation += 2;
            string text = value.IsObject ? $"[{label}] {FormatValue(value, level)}" : $"[{label}: {FormatPrimitive(value)}]";
            _indentation -= 2;
            return text;
        }
        catch (ThrowCompletion thrown)
        {
            return $"[{label}: <Inspection threw ({thrown.Message})>]";
        }
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) return false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        }
        return true;
    }

    /// <summary>Puts the entries of an object on one line, in columns or on a line each.</summary>
    private string Reduce(List<string> output, string baseText, string open, string close, bool isArrayLike, int level, JsObject? value)
    {
        if (_options.Compact >= 1)
        {
            int entries = output.Count;
            if (isArrayLike && entries > 6) output = GroupElements(output, value);
            if (_currentDepth - level < _options.Compact && entries == output.Count)
            {
                int start = output.Count + _indentation + open.Length + baseText.Length + 10;
                if (FitsOneLine(output, start, baseText))
                {
                    string joined = string.Join(", ", output);
                    if (!joined.Contains('\n')) return $"{(baseText.Length > 0 ? baseText + " " : "")}{open} {joined} {close}";
                }
            }
        }
        string line = "\n" + new string(' ', _indentation);
        var text = new StringBuilder();
        if (baseText.Length > 0) text.Append(baseText).Append(' ');
        text.Append(open).Append(line).Append("  ");
        for (int i = 0; i < output.Count; i++)
        {
            if (i > 0) text.Append(',').Append(line).Append("  ");
            text.Append(output[i]);
        }
        return text.Append(line).Append(close).ToString();
    }

    private bool FitsOneLine(List<string> output, int start, string baseText)
    {
        double total = output.Count + start;
        if (total + output.Count > _options.BreakLength) return false;
        foreach (string entry in output)
        {
            total += entry.Length;
            if (total > _options.BreakLength) return false;
        }
        return !baseText.Contains('\n');
    }

    /// <summary>Arranges more than six short entries in columns of equal width.</summary>
    private List<string> GroupElements(List<string> output, JsObject? value)
    {
        int count = output.Count;
        bool hasMore = _options.MaxArrayLength < count;
        if (hasMore) count--;
        var widths = new int[count];
        int total = 0, longest = 0;
        for (int i = 0; i < count; i++)
        {
            widths[i] = TextWidth.Of(output[i]);
            total += widths[i] + 2;
            longest = Math.Max(longest, widths[i]);
        }
        int actual = longest + 2;
        if (actual * 3 + _indentation >= _options.BreakLength || (total / (double)actual <= 5 && longest > 6)) return output;
        double bias = Math.Sqrt(actual - total / (double)output.Count);
        double biased = Math.Max(actual - 3 - bias, 1);
        double ideal = Math.Floor(Math.Sqrt(2.5 * biased * count) / biased + 0.5);
        int columns = (int)Math.Min(Math.Min(ideal, Math.Floor((_options.BreakLength - _indentation) / actual)), Math.Min(_options.Compact * 4, 15));
        if (columns <= 1) return output;
        var columnWidths = new List<int>(columns);
        for (int i = 0; i < columns; i++)
        {
            int width = 0;
            for (int j = i; j < count; j += columns) width = Math.Max(width, widths[j]);
            columnWidths.Add(width + 2);
        }
        bool right = value is null || AreNumbers(value, output.Count);
        var rows = new List<string>();
        for (int i = 0; i < count; i += columns)
        {
            int end = Math.Min(i + columns, count);
            var row = new StringBuilder();
            for (int j = i; j < end; j++)
            {
                bool last = j == end - 1;
                string cell = last ? output[j] : output[j] + ", ";
                int padding = columnWidths[j - i] - widths[j] - 2;
                if (right) row.Append(' ', Math.Max(0, padding));
                row.Append(cell);
                if (!right && !last) row.Append(' ', Math.Max(0, padding));
            }
            rows.Add(row.ToString());
        }
        if (hasMore) rows.Add(output[count]);
        return rows;
    }

    private static bool AreNumbers(JsObject value, int count)
    {
        for (int i = 0; i < count; i++)
        {
            JsValue element = value.Get(PropertyKey.FromIndex((uint)i));
            if (!element.IsNumber && !element.IsBigInt) return false;
        }
        return true;
    }
}
