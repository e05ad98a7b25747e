namespace Kiln.Builtins;

/// <summary>Functions of the specification that the base library lacks or defines otherwise at the edges.</summary>
internal static class MathFunctions
{
    /// <summary>Number::exponentiate (ECMA-262 §6.1.6.1.3): unlike IEEE pow, a NaN exponent and ±1 to an infinity give NaN.</summary>
    public static double Pow(double x, double y)
    {
        if (double.IsNaN(y) || (double.IsInfinity(y) && Math.Abs(x) == 1)) return double.NaN;
        return Math.Pow(x, y);
    }

    /// <summary>exp(x) - 1 without loss near zero (Kahan's correction).</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < 1e-16 || double.IsNaN(x)) return x;
        if (x < -40) return -1;
        if (x > 40) return Math.Exp(x);
        if (Math.Abs(x) < 1e-5) return x + x * x / 2 + x * x * x / 6;
        double u = Math.Exp(x);
        if (u == 1) return x;
        double difference = u - 1;
        return difference == -1 ? -1 : difference * x / Math.Log(u);
    }

    /// <summary>log(1 + x) without loss near zero (Kahan's correction).</summary>
    public static double Log1p(double x)
    {
        if (x == 0) return x;
        double u = 1 + x;
        if (u == 1) return x;
        return double.IsInfinity(u) || u <= 0 ? Math.Log(u) : Math.Log(u) * (x / (u - 1));
    }
}
