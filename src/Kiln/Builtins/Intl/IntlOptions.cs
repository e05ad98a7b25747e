namespace Kiln.Builtins;

/// <summary>Reading of options objects (ECMA-402 §9.2.10 to §9.2.16), with V8's messages.</summary>
internal readonly struct IntlOptions(JsObject? options, string service)
{
    /// <summary>CoerceOptionsToObject (§9.2.11)</summary>
    public static IntlOptions Coerce(JsValue options, string service) => new(options.IsUndefined ? null : TypeConversion.ToObject(options), service);

    /// <summary>GetOptionsObject (§9.2.10)</summary>
    public static IntlOptions Require(JsValue options, string service)
    {
        if (options.IsUndefined) return new(null, service);
        return options.IsObject ? new(options.AsObject(), service) : throw Errors.TypeError("invalid_argument");
    }

    public bool IsEmpty => options is null;

    public string Service => service;

    public JsValue Get(string name) => options is null ? JsValue.Undefined : options.Get(name);

    /// <summary>GetOption for strings (§9.2.12)</summary>
    public string? String(string name, string? fallback, params ReadOnlySpan<string> allowed)
    {
        JsValue value = Get(name);
        if (value.IsUndefined) return fallback;
        string text = TypeConversion.ToText(value);
        if (allowed.Length != 0 && !allowed.Contains(text)) throw OutOfRange(text, name);
        return text;
    }

    public ThrowCompletion OutOfRange(string value, string name) => Errors.RangeError($"Value {value} out of range for {service} options property {name}");

    /// <summary>GetOption for booleans (§9.2.12)</summary>
    public bool? Boolean(string name)
    {
        JsValue value = Get(name);
        return value.IsUndefined ? null : TypeConversion.ToBoolean(value);
    }

    /// <summary>GetNumberOption (§9.2.14)</summary>
    public int? Integer(string name, int minimum, int maximum) => Integer(Get(name), name, minimum, maximum);

    /// <summary>DefaultNumberOption (§9.2.13)</summary>
    public static int? Integer(JsValue value, string name, int minimum, int maximum)
    {
        if (value.IsUndefined) return null;
        double number = TypeConversion.ToNumber(value);
        if (!(number >= minimum && number <= maximum)) throw Errors.RangeError($"{name} value is out of range.");
        return (int)Math.Floor(number);
    }

    /// <summary>The option localeMatcher: read for its errors, as there is one matcher.</summary>
    public void Matcher() => String("localeMatcher", "best fit", "lookup", "best fit");

    /// <summary>An option that is a type of UTS 35, like calendar, collation or numberingSystem.</summary>
    public string? Type(string name)
    {
        string? value = String(name, null);
        if (value is not null && !LanguageTag.IsType(value.ToLowerInvariant())) throw Errors.RangeError($"Invalid {name} : {value}");
        return value?.ToLowerInvariant();
    }
}
