namespace Kiln.Builtins;

/// <summary>Options of <see cref="Inspector"/>, with the defaults of Node's util.inspect.</summary>
internal sealed record InspectOptions
{
    public static readonly InspectOptions Default = new();

    /// <summary>How many levels are shown below the first; -1 shows none.</summary>
    public double Depth { get; init; } = 2;

    public bool ShowHidden { get; init; }

    public bool ShowProxy { get; init; }

    public bool CustomInspect { get; init; } = true;

    public bool Getters { get; init; }

    public bool Sorted { get; init; }

    /// <summary>An error without frames is not put in brackets: for reports of uncaught errors.</summary>
    public bool BareErrors { get; init; }

    public double MaxArrayLength { get; init; } = 100;

    public double MaxStringLength { get; init; } = 10000;

    public double BreakLength { get; init; } = 80;

    /// <summary>How many inner levels may share a line; 0 puts every entry on its own.</summary>
    public int Compact { get; init; } = 3;

    /// <summary>The options a script gave, over these.</summary>
    public InspectOptions With(JsValue options)
    {
        if (options.IsBoolean) return this with { ShowHidden = options.AsBoolean() };
        if (!options.IsObject) return this;
        JsObject o = options.AsObject();
        return this with
        {
            Depth = Number(o, "depth", Depth),
            ShowHidden = Flag(o, "showHidden", ShowHidden),
            ShowProxy = Flag(o, "showProxy", ShowProxy),
            CustomInspect = Flag(o, "customInspect", CustomInspect),
            Getters = Flag(o, "getters", Getters),
            Sorted = Flag(o, "sorted", Sorted),
            MaxArrayLength = Number(o, "maxArrayLength", MaxArrayLength),
            MaxStringLength = Number(o, "maxStringLength", MaxStringLength),
            BreakLength = Number(o, "breakLength", BreakLength),
            Compact = o.Get("compact") is { IsUndefined: false } compact
                ? compact.IsBoolean ? (compact.AsBoolean() ? 3 : 0) : (int)TypeConversion.ToIntegerOrInfinity(compact)
                : Compact,
        };
    }

    /// <summary>The options as an object, for the second argument of custom inspection.</summary>
    public JsObject ToObject(Realm realm)
    {
        JsObject o = realm.CreateObject();
        o.PutOwn("showHidden", ShowHidden);
        o.PutOwn("depth", double.IsPositiveInfinity(Depth) ? JsValue.Null : Depth);
        o.PutOwn("colors", false);
        o.PutOwn("customInspect", CustomInspect);
        o.PutOwn("showProxy", ShowProxy);
        o.PutOwn("maxArrayLength", MaxArrayLength);
        o.PutOwn("maxStringLength", MaxStringLength);
        o.PutOwn("breakLength", BreakLength);
        o.PutOwn("compact", Compact == 0 ? JsValue.False : Compact);
        o.PutOwn("sorted", Sorted);
        o.PutOwn("getters", Getters);
        return o;
    }

    private static double Number(JsObject o, string key, double fallback)
    {
        JsValue value = o.Get(key);
        return value.IsUndefined ? fallback : value.IsNull ? double.PositiveInfinity : TypeConversion.ToNumber(value);
    }

    private static bool Flag(JsObject o, string key, bool fallback)
    {
        JsValue value = o.Get(key);
        return value.IsUndefined ? fallback : TypeConversion.ToBoolean(value);
    }
}
