using System.Numerics;

namespace Kiln.Builtins;

/// <summary>The %Math% object (ECMA-262 §21.3).</summary>
internal static unsafe class MathObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("abs", 1, &Abs);
        b.Method("acos", 1, &Acos);
        b.Method("acosh", 1, &Acosh);
        b.Method("asin", 1, &Asin);
        b.Method("asinh", 1, &Asinh);
        b.Method("atan", 1, &Atan);
        b.Method("atanh", 1, &Atanh);
        b.Method("atan2", 2, &Atan2);
        b.Method("ceil", 1, &Ceil);
        b.Method("cbrt", 1, &Cbrt);
        b.Method("expm1", 1, &Expm1);
        b.Method("clz32", 1, &Clz32);
        b.Method("cos", 1, &Cos);
        b.Method("cosh", 1, &Cosh);
        b.Method("exp", 1, &Exp);
        b.Method("floor", 1, &Floor);
        b.Method("fround", 1, &Fround);
        b.Method("f16round", 1, &F16round);
        b.Method("hypot", 2, &Hypot);
        b.Method("imul", 2, &Imul);
        b.Method("log", 1, &Log);
        b.Method("log1p", 1, &Log1p);
        b.Method("log2", 1, &Log2);
        b.Method("log10", 1, &Log10);
        b.Method("max", 2, &Max);
        b.Method("min", 2, &Min);
        b.Method("pow", 2, &Pow);
        b.Method("random", 0, &Random);
        b.Method("round", 1, &Round);
        b.Method("sign", 1, &Sign);
        b.Method("sin", 1, &Sin);
        b.Method("sinh", 1, &Sinh);
        b.Method("sqrt", 1, &Sqrt);
        b.Method("sumPrecise", 1, &SumPrecise);
        b.Method("tan", 1, &Tan);
        b.Method("tanh", 1, &Tanh);
        b.Method("trunc", 1, &Trunc);
        b.Constant("E", Math.E);
        b.Constant("LN10", 2.302585092994046);
        b.Constant("LN2", 0.6931471805599453);
        b.Constant("LOG10E", 0.4342944819032518);
        b.Constant("LOG2E", 1.4426950408889634);
        b.Constant("PI", Math.PI);
        b.Constant("SQRT1_2", 0.7071067811865476);
        b.Constant("SQRT2", 1.4142135623730951);
        b.ToStringTag("Math");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Number(in BuiltinCall call)
    {
        if (call.Count > 0 && call.Arguments[0].IsNumber) return call.Arguments[0].AsNumber();
        return TypeConversion.ToNumber(call[0]);
    }

    /// <summary>Math.abs (§21.3.2.1).</summary>
    private static JsValue Abs(in BuiltinCall call) => Math.Abs(Number(call));

    /// <summary>Math.acos (§21.3.2.2).</summary>
    private static JsValue Acos(in BuiltinCall call) => MathFunctions.Acos(Number(call));

    /// <summary>Math.acosh (§21.3.2.3).</summary>
    private static JsValue Acosh(in BuiltinCall call) => MathFunctions.Acosh(Number(call));

    /// <summary>Math.asin (§21.3.2.4).</summary>
    private static JsValue Asin(in BuiltinCall call) => MathFunctions.Asin(Number(call));

    /// <summary>Math.asinh (§21.3.2.5).</summary>
    private static JsValue Asinh(in BuiltinCall call) => MathFunctions.Asinh(Number(call));

    /// <summary>Math.atan (§21.3.2.6).</summary>
    private static JsValue Atan(in BuiltinCall call) => MathFunctions.Atan(Number(call));

    /// <summary>Math.atanh (§21.3.2.7).</summary>
    private static JsValue Atanh(in BuiltinCall call) => MathFunctions.Atanh(Number(call));

    /// <summary>Math.atan2 (§21.3.2.8).</summary>
    private static JsValue Atan2(in BuiltinCall call)
    {
        double y = TypeConversion.ToNumber(call[0]);
        double x = TypeConversion.ToNumber(call[1]);
        return MathFunctions.Atan2(y, x);
    }

    /// <summary>Math.cbrt (§21.3.2.9).</summary>
    private static JsValue Cbrt(in BuiltinCall call) => MathFunctions.Cbrt(Number(call));

    /// <summary>Math.ceil (§21.3.2.10).</summary>
    private static JsValue Ceil(in BuiltinCall call) => call[0].IsInt32 ? call[0] : Math.Ceiling(Number(call));

    /// <summary>Math.clz32 (§21.3.2.11).</summary>
    private static JsValue Clz32(in BuiltinCall call) => BitOperations.LeadingZeroCount(TypeConversion.ToUint32(call[0]));

    /// <summary>Math.cos (§21.3.2.12).</summary>
    private static JsValue Cos(in BuiltinCall call) => Math.Cos(Number(call));

    /// <summary>Math.cosh (§21.3.2.13).</summary>
    private static JsValue Cosh(in BuiltinCall call) => MathFunctions.Cosh(Number(call));

    /// <summary>Math.exp (§21.3.2.14).</summary>
    private static JsValue Exp(in BuiltinCall call) => MathFunctions.Exp(Number(call));

    /// <summary>Math.expm1 (§21.3.2.15).</summary>
    private static JsValue Expm1(in BuiltinCall call) => MathFunctions.Expm1(Number(call));

    /// <summary>Math.floor (§21.3.2.16).</summary>
    private static JsValue Floor(in BuiltinCall call) => call[0].IsInt32 ? call[0] : Math.Floor(Number(call));

    /// <summary>Math.fround (§21.3.2.18).</summary>
    private static JsValue Fround(in BuiltinCall call) => (double)(float)Number(call);

    /// <summary>Math.f16round (§21.3.2.17).</summary>
    private static JsValue F16round(in BuiltinCall call) => NumberConversions.RoundToHalf(Number(call));

    /// <summary>Math.hypot (§21.3.2.19).</summary>
    private static JsValue Hypot(in BuiltinCall call)
    {
        Span<double> numbers = call.Count <= 8 ? stackalloc double[call.Count] : new double[call.Count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = TypeConversion.ToNumber(call[i]);
        double largest = 0;
        bool isNaN = false;
        foreach (ref double number in numbers)
        {
            number = Math.Abs(number);
            if (double.IsPositiveInfinity(number)) return double.PositiveInfinity;
            isNaN |= double.IsNaN(number);
            if (number > largest) largest = number;
        }
        if (isNaN) return JsValue.NaN;
        if (largest == 0) return 0;
        // Scaled by the largest, with Kahan's compensation, as V8 sums.
        double sum = 0;
        double compensation = 0;
        foreach (double number in numbers)
        {
            double n = number / largest;
            double summand = n * n - compensation;
            double preliminary = sum + summand;
            compensation = preliminary - sum - summand;
            sum = preliminary;
        }
        return Math.Sqrt(sum) * largest;
    }

    /// <summary>Math.imul (§21.3.2.20).</summary>
    private static JsValue Imul(in BuiltinCall call)
    {
        int a = TypeConversion.ToInt32(call[0]);
        int b = TypeConversion.ToInt32(call[1]);
        return unchecked(a * b);
    }

    /// <summary>Math.log (§21.3.2.21).</summary>
    private static JsValue Log(in BuiltinCall call) => MathFunctions.Log(Number(call));

    /// <summary>Math.log1p (§21.3.2.22).</summary>
    private static JsValue Log1p(in BuiltinCall call) => MathFunctions.Log1p(Number(call));

    /// <summary>Math.log10 (§21.3.2.23).</summary>
    private static JsValue Log10(in BuiltinCall call) => MathFunctions.Log10(Number(call));

    /// <summary>Math.log2 (§21.3.2.24).</summary>
    private static JsValue Log2(in BuiltinCall call) => MathFunctions.Log2(Number(call));

    /// <summary>Math.max (§21.3.2.25).</summary>
    private static JsValue Max(in BuiltinCall call)
    {
        if (call.Count == 2 && call.Arguments[0].IsInt32 && call.Arguments[1].IsInt32)
        {
            return Math.Max(call.Arguments[0].AsInt32(), call.Arguments[1].AsInt32());
        }
        double result = double.NegativeInfinity;
        for (int i = 0; i < call.Count; i++)
        {
            // Math.Max of the base library knows NaN and that +0 is greater than -0; every argument is converted all the same.
            result = Math.Max(result, TypeConversion.ToNumber(call[i]));
        }
        return result;
    }

    /// <summary>Math.min (§21.3.2.26).</summary>
    private static JsValue Min(in BuiltinCall call)
    {
        if (call.Count == 2 && call.Arguments[0].IsInt32 && call.Arguments[1].IsInt32)
        {
            return Math.Min(call.Arguments[0].AsInt32(), call.Arguments[1].AsInt32());
        }
        double result = double.PositiveInfinity;
        for (int i = 0; i < call.Count; i++) result = Math.Min(result, TypeConversion.ToNumber(call[i]));
        return result;
    }

    /// <summary>Math.pow (§21.3.2.27).</summary>
    private static JsValue Pow(in BuiltinCall call)
    {
        double x = TypeConversion.ToNumber(call[0]);
        double y = TypeConversion.ToNumber(call[1]);
        return MathFunctions.Pow(x, y);
    }

    /// <summary>Math.random (§21.3.2.28).</summary>
    private static JsValue Random(in BuiltinCall call) => System.Random.Shared.NextDouble();

    /// <summary>Math.round (§21.3.2.29): halves go towards +∞.</summary>
    private static JsValue Round(in BuiltinCall call)
    {
        if (call[0].IsInt32) return call[0];
        double x = Number(call);
        if (!(Math.Abs(x) < 4503599627370496.0)) return x;
        double floor = Math.Floor(x);
        double rounded = x - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 && double.IsNegative(x) ? -0.0 : rounded;
    }

    /// <summary>Math.sign (§21.3.2.30).</summary>
    private static JsValue Sign(in BuiltinCall call)
    {
        double x = Number(call);
        return x > 0 ? 1 : x < 0 ? -1 : x;
    }

    /// <summary>Math.sin (§21.3.2.31).</summary>
    private static JsValue Sin(in BuiltinCall call) => Math.Sin(Number(call));

    /// <summary>Math.sinh (§21.3.2.32).</summary>
    private static JsValue Sinh(in BuiltinCall call) => MathFunctions.Sinh(Number(call));

    /// <summary>Math.sqrt (§21.3.2.33).</summary>
    private static JsValue Sqrt(in BuiltinCall call) => Math.Sqrt(Number(call));

    /// <summary>Math.sumPrecise (§21.3.2.34).</summary>
    private static JsValue SumPrecise(in BuiltinCall call)
    {
        if (call[0].IsNullish) throw Errors.TypeError($"{call[0]} is not iterable");
        IteratorRecord record = IteratorOperations.GetIterator(call[0]);
        var sum = new NumberPreciseSum();
        while (IteratorOperations.StepValue(ref record, out JsValue value))
        {
            if (!value.IsNumber)
            {
                IteratorOperations.CloseQuietly(record);
                throw Errors.TypeError($"{TypeConversion.ToDisplayString(value)} is not a number");
            }
            sum.Add(value.AsNumber());
        }
        return sum.Result();
    }

    /// <summary>Math.tan (§21.3.2.35).</summary>
    private static JsValue Tan(in BuiltinCall call) => Math.Tan(Number(call));

    /// <summary>Math.tanh (§21.3.2.36).</summary>
    private static JsValue Tanh(in BuiltinCall call) => MathFunctions.Tanh(Number(call));

    /// <summary>Math.trunc (§21.3.2.37).</summary>
    private static JsValue Trunc(in BuiltinCall call) => call[0].IsInt32 ? call[0] : Math.Truncate(Number(call));
}
