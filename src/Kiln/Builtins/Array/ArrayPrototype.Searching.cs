using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Methods that look for a value.</content>
internal static unsafe partial class ArrayPrototype
{
    /// <summary>Array.prototype.includes ( searchElement [ , fromIndex ] ) (§23.1.3.16)</summary>
    private static JsValue Includes(in BuiltinCall call)
    {
        JsValue wanted = call[0], fromIndex = call[1];
        JsObject o = ThisObject(call, "Array.prototype.includes");
        long length = LengthOf(o);
        if (length == 0) return false;
        long k = ClampRelative(TypeConversion.ToIntegerOrInfinity(fromIndex), length);
        for (; k < length; k++)
        {
            if (Comparison.SameValueZero(GetAt(o, k), wanted)) return true;
        }
        return false;
    }

    /// <summary>Array.prototype.indexOf ( searchElement [ , fromIndex ] ) (§23.1.3.17)</summary>
    private static JsValue IndexOf(in BuiltinCall call)
    {
        JsValue wanted = call[0], fromIndex = call[1];
        JsObject o = ThisObject(call, "Array.prototype.indexOf");
        long length = LengthOf(o);
        if (length == 0) return -1;
        long k = ClampRelative(TypeConversion.ToIntegerOrInfinity(fromIndex), length);
        if (IsSimple(o, out JsArray? simple))
        {
            // No script runs from here on; a hole equals nothing.
            JsValue[] elements = simple.Elements;
            long end = Math.Min(Math.Min(length, simple.ArrayLength), elements.Length);
            if (wanted.IsObject)
            {
                for (; k < end; k++)
                {
                    if (ReferenceEquals(elements[k]._ref, wanted._ref) && elements[k].IsObject) return JsValue.FromInt64(k);
                }
                return -1;
            }
            for (; k < end; k++)
            {
                if (Comparison.IsStrictlyEqual(elements[k], wanted)) return JsValue.FromInt64(k);
            }
            return -1;
        }
        for (; k < length; k++)
        {
            if (TryGetAt(o, k, out JsValue value) && Comparison.IsStrictlyEqual(value, wanted)) return JsValue.FromInt64(k);
        }
        return -1;
    }

    /// <summary>Array.prototype.lastIndexOf ( searchElement [ , fromIndex ] ) (§23.1.3.20)</summary>
    private static JsValue LastIndexOf(in BuiltinCall call)
    {
        JsValue wanted = call[0], fromIndex = call[1];
        bool hasFrom = call.Count > 1;
        JsObject o = ThisObject(call, "Array.prototype.lastIndexOf");
        long length = LengthOf(o);
        if (length == 0) return -1;
        double from = hasFrom ? TypeConversion.ToIntegerOrInfinity(fromIndex) : length - 1;
        if (from < -length) return -1;
        long k = from >= 0 ? (long)Math.Min(from, length - 1) : length + (long)from;
        if (IsSimple(o, out JsArray? simple)) k = Math.Min(k, simple.Elements.Length - 1L);
        for (; k >= 0; k--)
        {
            if (TryGetAt(o, k, out JsValue value) && Comparison.IsStrictlyEqual(value, wanted)) return JsValue.FromInt64(k);
        }
        return -1;
    }
}
