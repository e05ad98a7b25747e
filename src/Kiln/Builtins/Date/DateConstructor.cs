namespace Kiln.Builtins;

/// <summary>The Date constructor (ECMA-262 §21.4.2, §21.4.3).</summary>
internal static unsafe class DateConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Date", 7, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DatePrototype);
        b.Method("now", 0, &Now);
        b.Method("parse", 1, &Parse);
        b.Method("UTC", 7, &UTC);
    }

    /// <summary>The time value of this moment, in whole milliseconds.</summary>
    private static double CurrentTime() => Math.Floor((DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds);

    /// <summary>Date ( ...values ) (§21.4.2.1).</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        if (call.NewTarget is null) return DateFormatting.ToDateString(CurrentTime(), call.Realm.TimeZone);
        double time = call.Count switch
        {
            0 => CurrentTime(),
            1 => FromValue(call[0], call.Realm),
            _ => DateAlgorithms.TimeClip(call.Realm.TimeZone.ToUtc(FromComponents(call.Arguments))),
        };
        return JsValue.FromObject(new JsDate(ObjectOperations.GetShapeFromConstructor(call.NewTarget, Intrinsic.DatePrototype), time));
    }

    private static double FromValue(JsValue value, Realm realm)
    {
        if (value.TryObject<JsDate>() is { } date) return date.Time;
        JsValue primitive = TypeConversion.ToPrimitive(value);
        return primitive.IsString
            ? DateParser.Parse(primitive.AsString().AsSpan(), realm.TimeZone)
            : DateAlgorithms.TimeClip(TypeConversion.ToNumber(primitive));
    }

    /// <summary>The date that year, month, date, hours, minutes, seconds and ms name, in whatever time scale they are meant.</summary>
    private static double FromComponents(ReadOnlySpan<JsValue> arguments)
    {
        Span<double> numbers = [double.NaN, 0, 1, 0, 0, 0, 0];
        for (int i = 0; i < arguments.Length && i < numbers.Length; i++) numbers[i] = TypeConversion.ToNumber(arguments[i]);
        double day = DateAlgorithms.MakeDay(DateAlgorithms.MakeFullYear(numbers[0]), numbers[1], numbers[2]);
        return DateAlgorithms.MakeDate(day, DateAlgorithms.MakeTime(numbers[3], numbers[4], numbers[5], numbers[6]));
    }

    /// <summary>Date.now (§21.4.3.1).</summary>
    private static JsValue Now(in BuiltinCall call) => CurrentTime();

    /// <summary>Date.parse (§21.4.3.2).</summary>
    private static JsValue Parse(in BuiltinCall call) => DateParser.Parse(TypeConversion.ToString(call[0]).AsSpan(), call.Realm.TimeZone);

    /// <summary>Date.UTC (§21.4.3.4).</summary>
    private static JsValue UTC(in BuiltinCall call) => DateAlgorithms.TimeClip(FromComponents(call.Arguments));
}
