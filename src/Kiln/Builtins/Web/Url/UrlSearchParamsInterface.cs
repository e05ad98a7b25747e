using System.Text;

namespace Kiln.Builtins;

/// <summary>A URLSearchParams object (URL §6.2).</summary>
internal sealed class JsUrlSearchParams(Shape shape) : JsObject(shape), IInspectable
{
    public List<(string Name, string Value)> List { get; } = [];

    /// <summary>The URL object whose query this is; null for a free one.</summary>
    public JsUrl? Url { get; init; }

    /// <summary>The application/x-www-form-urlencoded parser (§5.1).</summary>
    public static void Parse(string text, List<(string Name, string Value)> to)
    {
        foreach (string sequence in text.Split('&'))
        {
            if (sequence.Length == 0) continue;
            int equals = sequence.IndexOf('=');
            ReadOnlySpan<char> name = equals < 0 ? sequence : sequence.AsSpan(0, equals), value = equals < 0 ? "" : sequence.AsSpan(equals + 1);
            to.Add((PercentEncoding.Decode(name, plus: true), PercentEncoding.Decode(value, plus: true)));
        }
    }

    /// <summary>The application/x-www-form-urlencoded serializer (§5.2).</summary>
    public string Serialize()
    {
        var text = new StringBuilder();
        foreach ((string name, string value) in List)
        {
            if (text.Length > 0) text.Append('&');
            PercentEncoding.AppendForm(text, name);
            text.Append('=');
            PercentEncoding.AppendForm(text, value);
        }
        return text.ToString();
    }

    /// <summary>Writes the list back to the URL (§6.2, update).</summary>
    public void Update()
    {
        if (Url is null) return;
        string query = Serialize();
        Url.Record.Query = query.Length == 0 ? null : query;
    }

    public string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        if (depth < 0) return "[Object]";
        string constructor = Inspector.ConstructorNameOf(this) ?? "URLSearchParams";
        if (List.Count == 0) return constructor + " {}";
        var output = new List<string>(List.Count);
        int length = -2;
        foreach ((string name, string value) in List)
        {
            output.Add($"{Inspector.Inspect(realm, name, options)} => {Inspector.Inspect(realm, value, options)}");
            length += output[^1].Length + 2;
        }
        return length > options.BreakLength
            ? $"{constructor} {{\n  {string.Join(",\n  ", output)} }}"
            : $"{constructor} {{ {string.Join(", ", output)} }}";
    }
}

/// <summary>The URLSearchParams interface (URL §6.2).</summary>
internal static unsafe class UrlSearchParamsInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("URLSearchParams", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.URLSearchParamsPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.URLSearchParamsConstructor);
        b.Attribute("size", &GetSize);
        b.Operation("append", 2, &Append);
        b.Operation("delete", 1, &Delete);
        b.Operation("get", 1, &Get);
        b.Operation("getAll", 1, &GetAll);
        b.Operation("has", 1, &Has);
        b.Operation("set", 2, &Set);
        b.Operation("sort", 0, &Sort);
        BuiltinFunction entries = b.Operation("entries", 0, &Entries);
        b.Operation("forEach", 1, &ForEach);
        b.Operation("keys", 0, &Keys);
        b.Operation("values", 0, &Values);
        b.Operation("toString", 0, &ToText);
        b.Alias(WellKnownSymbols.Iterator, entries);
        b.ToStringTag("URLSearchParams");
    }

    /// <summary>new URLSearchParams(init)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        var made = new JsUrlSearchParams(ObjectOperations.GetShapeFromConstructor(WebInterface.NewTarget(call), Intrinsic.URLSearchParamsPrototype));
        JsValue init = call[0];
        if (init.IsNullish && !init.IsNull) return JsValue.FromObject(made);
        if (!init.IsObject)
        {
            string text = WebInterface.ToUsvString(init);
            JsUrlSearchParams.Parse(text.StartsWith('?') ? text[1..] : text, made.List);
            return JsValue.FromObject(made);
        }
        JsValue method = init.AsObject().Get(WellKnownSymbols.Iterator);
        if (method.IsNullish) FromRecord(init.AsObject(), made);
        else if (method.IsCallable) FromPairs(init, made);
        else throw NodeErrors.TypeError("ERR_ARG_NOT_ITERABLE", "Query pairs must be iterable");
        return JsValue.FromObject(made);
    }

    private static void FromRecord(JsObject init, JsUrlSearchParams made)
    {
        foreach (PropertyKey key in init.OwnPropertyKeys())
        {
            if (!init.GetOwnProperty(key, out PropertyDescriptor descriptor) || !descriptor.Enumerable) continue;
            string name = WebInterface.ToUsvString(key.ToValue()), value = WebInterface.ToUsvString(init.Get(key));
            int known = made.List.FindIndex(pair => pair.Name == name);
            if (known < 0) made.List.Add((name, value));
            else made.List[known] = (name, value);
        }
    }

    private static void FromPairs(JsValue init, JsUrlSearchParams made)
    {
        foreach (JsValue pair in IteratorOperations.ToList(init))
        {
            if (!pair.IsObject || !pair.AsObject().Get(WellKnownSymbols.Iterator).IsCallable) throw InvalidTuple();
            List<JsValue> items = IteratorOperations.ToList(pair);
            if (items.Count != 2) throw InvalidTuple();
            made.List.Add((WebInterface.ToUsvString(items[0]), WebInterface.ToUsvString(items[1])));
        }
    }

    private static ThrowCompletion InvalidTuple() => NodeErrors.TypeError("ERR_INVALID_TUPLE", "Each query pair must be an iterable [name, value] tuple");

    private static JsUrlSearchParams This(in BuiltinCall call) => WebInterface.This<JsUrlSearchParams>(call, "URLSearchParams");

    private static JsValue GetSize(in BuiltinCall call) => This(call).List.Count;

    private static JsValue Append(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        WebInterface.Require(call, "name", "value");
        string name = WebInterface.ToUsvString(call[0]), value = WebInterface.ToUsvString(call[1]);
        parameters.List.Add((name, value));
        parameters.Update();
        return JsValue.Undefined;
    }

    private static JsValue Delete(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        WebInterface.Require(call, "name");
        string name = WebInterface.ToUsvString(call[0]);
        string? value = call[1].IsUndefined ? null : WebInterface.ToUsvString(call[1]);
        parameters.List.RemoveAll(pair => pair.Name == name && (value is null || pair.Value == value));
        parameters.Update();
        return JsValue.Undefined;
    }

    private static JsValue Get(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        WebInterface.Require(call, "name");
        string name = WebInterface.ToUsvString(call[0]);
        foreach ((string Name, string Value) pair in parameters.List)
        {
            if (pair.Name == name) return pair.Value;
        }
        return JsValue.Null;
    }

    private static JsValue GetAll(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        WebInterface.Require(call, "name");
        string name = WebInterface.ToUsvString(call[0]);
        var found = JsArray.Create(call.Realm);
        foreach ((string Name, string Value) pair in parameters.List)
        {
            if (pair.Name == name) found.Append(pair.Value);
        }
        return JsValue.FromObject(found);
    }

    private static JsValue Has(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        WebInterface.Require(call, "name");
        string name = WebInterface.ToUsvString(call[0]);
        string? value = call[1].IsUndefined ? null : WebInterface.ToUsvString(call[1]);
        return parameters.List.Exists(pair => pair.Name == name && (value is null || pair.Value == value));
    }

    private static JsValue Set(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        WebInterface.Require(call, "name", "value");
        string name = WebInterface.ToUsvString(call[0]), value = WebInterface.ToUsvString(call[1]);
        int first = parameters.List.FindIndex(pair => pair.Name == name);
        if (first < 0)
        {
            parameters.List.Add((name, value));
        }
        else
        {
            parameters.List[first] = (name, value);
            for (int i = parameters.List.Count - 1; i > first; i--)
            {
                if (parameters.List[i].Name == name) parameters.List.RemoveAt(i);
            }
        }
        parameters.Update();
        return JsValue.Undefined;
    }

    /// <summary>sort(): by code units, pairs of one name in their order.</summary>
    private static JsValue Sort(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        var sorted = new (string Name, int Index)[parameters.List.Count];
        (string Name, string Value)[] old = parameters.List.ToArray();
        for (int i = 0; i < sorted.Length; i++) sorted[i] = (old[i].Name, i);
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Name, b.Name) is var order and not 0 ? order : a.Index - b.Index);
        for (int i = 0; i < sorted.Length; i++) parameters.List[i] = old[sorted[i].Index];
        parameters.Update();
        return JsValue.Undefined;
    }

    private static JsValue Entries(in BuiltinCall call) => Iterate(call, ArrayIterationKind.Entries);

    private static JsValue Keys(in BuiltinCall call) => Iterate(call, ArrayIterationKind.Keys);

    private static JsValue Values(in BuiltinCall call) => Iterate(call, ArrayIterationKind.Values);

    private static JsValue Iterate(in BuiltinCall call, ArrayIterationKind kind) =>
        JsValue.FromObject(new JsUrlSearchParamsIterator(call.Realm.Get(Intrinsic.URLSearchParamsIteratorPrototype).RootShapeForInstances(), This(call), kind));

    private static JsValue ForEach(in BuiltinCall call)
    {
        JsUrlSearchParams parameters = This(call);
        if (!call[0].IsCallable) throw NodeErrors.InvalidArgument("callback", "of type function", call[0]);
        JsObject callback = call[0].AsObject();
        JsValue thisArgument = call[1];
        for (int i = 0; i < parameters.List.Count; i++)
        {
            (string name, string value) = parameters.List[i];
            callback.Call(thisArgument, [value, name, JsValue.FromObject(parameters)]);
        }
        return JsValue.Undefined;
    }

    private static JsValue ToText(in BuiltinCall call) => This(call).Serialize();
}

/// <summary>What entries, keys and values of URLSearchParams give (Web IDL §3.7.10).</summary>
internal sealed class JsUrlSearchParamsIterator(Shape shape, JsUrlSearchParams parameters, ArrayIterationKind kind) : JsObject(shape), IInspectable
{
    private int _index;

    public bool MoveNext(Realm realm, out JsValue value)
    {
        value = JsValue.Undefined;
        if (_index >= parameters.List.Count) return false;
        value = ValueAt(realm, _index++);
        return true;
    }

    private JsValue ValueAt(Realm realm, int index)
    {
        (string name, string text) = parameters.List[index];
        return kind switch
        {
            ArrayIterationKind.Keys => name,
            ArrayIterationKind.Values => text,
            _ => JsValue.FromObject(JsArray.Create(realm, new JsValue[] { name, text })),
        };
    }

    public string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        if (depth < 0) return "[Object]";
        var rest = JsArray.Create(realm);
        var output = new List<string>();
        InspectOptions inner = options with { Depth = options.Depth - 1 };
        for (int i = _index; i < parameters.List.Count; i++)
        {
            rest.Append(ValueAt(realm, i));
            output.Add(Inspector.Inspect(realm, ValueAt(realm, i), inner));
        }
        bool breaks = Inspector.Inspect(realm, JsValue.FromObject(rest), inner).Contains('\n');
        return $"URLSearchParams Iterator {{{(breaks ? "\n  " : " ")}{string.Join(breaks ? ",\n  " : ", ", output)} }}";
    }
}

/// <summary>The URLSearchParams Iterator prototype.</summary>
internal static unsafe class UrlSearchParamsIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Operation("next", 0, &Next);
        b.ToStringTag("URLSearchParams Iterator");
    }

    private static JsValue Next(in BuiltinCall call)
    {
        bool more = WebInterface.This<JsUrlSearchParamsIterator>(call, "URLSearchParamsIterator").MoveNext(call.Realm, out JsValue value);
        return IteratorOperations.CreateResult(call.Realm, value, !more);
    }
}
