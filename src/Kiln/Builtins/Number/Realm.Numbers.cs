namespace Kiln.Realms;

/// <content>What the number and date built-ins keep per realm.</content>
internal sealed unsafe partial class Realm
{
    private BuiltinFunction? _parseFloat;
    private BuiltinFunction? _parseInt;
    private DateTimeZone? _timeZone;
    private Builtins.JsDateTimeFormat?[]? _defaultDateFormats;

    /// <summary>%parseFloat%: the same function as Number.parseFloat (ECMA-262 §21.1.2.12).</summary>
    public BuiltinFunction ParseFloat => _parseFloat ??= CreateFunction("parseFloat", 1, &Builtins.NumberConstructor.ParseFloat);

    /// <summary>%parseInt%: the same function as Number.parseInt (ECMA-262 §21.1.2.13).</summary>
    public BuiltinFunction ParseInt => _parseInt ??= CreateFunction("parseInt", 2, &Builtins.NumberConstructor.ParseInt);

    /// <summary>The formatters of toLocaleString without arguments: numbers; dates as date, time and both.</summary>
    public Builtins.JsNumberFormat? DefaultNumberFormat { get; set; }

    public Builtins.JsCollator? DefaultCollator { get; set; }

    public Builtins.JsDateTimeFormat?[] DefaultDateFormats => _defaultDateFormats ??= new Builtins.JsDateTimeFormat?[3];

    /// <summary>%Intl%.[[FallbackSymbol]] (ECMA-402 §8.1)</summary>
    public JsSymbol? IntlFallbackSymbol { get; set; }

    /// <summary>The local time zone of Date; read from the environment at first use.</summary>
    public DateTimeZone TimeZone
    {
        get => _timeZone ??= DateTimeZone.FromEnvironment();
        set => _timeZone = value;
    }
}
