namespace Kiln.Builtins;

/// <summary>A Date object (ECMA-262 §21.4.5): its [[DateValue]] is a time value or NaN.</summary>
internal sealed class JsDate(Shape shape, double time) : JsObject(shape)
{
    /// <summary>[[DateValue]].</summary>
    public double Time = time;

    public override string ClassName => "Date";
}
