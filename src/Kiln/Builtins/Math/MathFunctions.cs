namespace Kiln.Builtins;

/// <summary>
/// Elementary functions by the published methods of FDLIBM (Sun Microsystems), which V8 uses: so results agree with it
/// to the last bit on every platform. pow, sin, cos and tan are the platform's, as in newer versions of V8.
/// </summary>
internal static partial class MathFunctions
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700e+00;
    private const double Ln2 = 6.93147180559945286227e-01;
    private const double TwoTo54 = 18014398509481984.0;
    private const double TwoTo1023 = 8.98846567431158e307;
    private const double Lg1 = 6.666666666666735130e-01;
    private const double Lg2 = 3.999999999940941908e-01;
    private const double Lg3 = 2.857142874366239149e-01;
    private const double Lg4 = 2.222219843214978396e-01;
    private const double Lg5 = 1.818357216161805012e-01;
    private const double Lg6 = 1.531383769920937332e-01;
    private const double Lg7 = 1.479819860511658591e-01;

    /// <summary>Number::exponentiate (ECMA-262 §6.1.6.1.3): unlike IEEE pow, a NaN exponent and ±1 to an infinity give NaN.</summary>
    public static double Pow(double x, double y)
    {
        if (double.IsNaN(y) || (double.IsInfinity(y) && Math.Abs(x) == 1)) return double.NaN;
        return Math.Pow(x, y);
    }

    private static int High(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static uint Low(double x) => (uint)BitConverter.DoubleToInt64Bits(x);

    private static double WithHigh(double x, int high) => BitConverter.Int64BitsToDouble(((long)high << 32) | Low(x));

    private static double WithoutLow(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~0xFFFFFFFFL);

    private static double FromHigh(int high) => BitConverter.Int64BitsToDouble((long)high << 32);

    /// <summary>e to the power x.</summary>
    public static double Exp(double x)
    {
        const double P1 = 1.66666666666666019037e-01;
        const double P2 = -2.77777777770155933842e-03;
        const double P3 = 6.61375632143793436117e-05;
        const double P4 = -1.65339022054652515390e-06;
        const double P5 = 4.13813679705723846039e-08;
        int high = High(x);
        bool negative = high < 0;
        high &= 0x7FFFFFFF;
        if (high >= 0x40862E42)
        {
            if (double.IsNaN(x)) return x;
            if (x > 7.09782712893383973096e+02) return double.PositiveInfinity;
            if (x < -7.45133219101941108420e+02) return 0;
        }
        int k = 0;
        double hi = 0;
        double lo = 0;
        if (high > 0x3FD62E42)
        {
            if (high < 0x3FF0A2B2)
            {
                if (x == 1) return Math.E;
                k = negative ? -1 : 1;
                hi = negative ? x + Ln2High : x - Ln2High;
                lo = negative ? -Ln2Low : Ln2Low;
            }
            else
            {
                k = (int)(InverseLn2 * x + (negative ? -0.5 : 0.5));
                hi = x - k * Ln2High;
                lo = k * Ln2Low;
            }
            x = hi - lo;
        }
        else if (high < 0x3E300000)
        {
            return 1 + x;
        }
        double t = x * x;
        double c = x - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        if (k == 0) return 1 - (x * c / (c - 2.0) - x);
        double y = 1 - (lo - x * c / (2.0 - c) - hi);
        if (k == 1024) return y * 2.0 * TwoTo1023;
        if (k >= -1021) return y * FromHigh(0x3FF00000 + (k << 20));
        return y * FromHigh(0x3FF00000 + ((k + 1000) << 20)) * 9.33263618503218878990e-302;
    }

    /// <summary>exp(x) - 1.</summary>
    public static double Expm1(double x)
    {
        const double Q1 = -3.33333333333331316428e-02;
        const double Q2 = 1.58730158725481460165e-03;
        const double Q3 = -7.93650757867487942473e-05;
        const double Q4 = 4.00821782732936239552e-06;
        const double Q5 = -2.01099218183624371326e-07;
        int high = High(x);
        bool negative = high < 0;
        high &= 0x7FFFFFFF;
        if (high >= 0x4043687A)
        {
            if (double.IsNaN(x)) return x;
            if (negative) return -1;
            if (x > 7.09782712893383973096e+02) return double.PositiveInfinity;
        }
        int k = 0;
        double c = 0;
        if (high > 0x3FD62E42)
        {
            double hi;
            double lo;
            if (high < 0x3FF0A2B2)
            {
                k = negative ? -1 : 1;
                hi = negative ? x + Ln2High : x - Ln2High;
                lo = negative ? -Ln2Low : Ln2Low;
            }
            else
            {
                k = (int)(InverseLn2 * x + (negative ? -0.5 : 0.5));
                hi = x - k * Ln2High;
                lo = k * Ln2Low;
            }
            x = hi - lo;
            c = hi - x - lo;
        }
        else if (high < 0x3C900000)
        {
            return x;
        }
        double halfX = 0.5 * x;
        double hxs = x * halfX;
        double r1 = 1 + hxs * (Q1 + hxs * (Q2 + hxs * (Q3 + hxs * (Q4 + hxs * Q5))));
        double t = 3.0 - r1 * halfX;
        double e = hxs * ((r1 - t) / (6.0 - x * t));
        if (k == 0) return x - (x * e - hxs);
        e = x * (e - c) - c;
        e -= hxs;
        if (k == -1) return 0.5 * (x - e) - 0.5;
        if (k == 1) return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1 + 2.0 * (x - e);
        double y;
        double power = FromHigh(0x3FF00000 + (k << 20));
        if (k is <= -2 or > 56)
        {
            y = 1 - (e - x);
            y = k == 1024 ? y * 2.0 * TwoTo1023 : y * power;
            return y - 1;
        }
        if (k < 20) return (FromHigh(0x3FF00000 - (0x200000 >> k)) - (e - x)) * power;
        y = x - (e + FromHigh((0x3FF - k) << 20));
        return (y + 1) * power;
    }

    /// <summary>The natural logarithm.</summary>
    public static double Log(double x)
    {
        int high = High(x);
        int k = 0;
        if (high < 0x00100000)
        {
            if (x == 0) return double.NegativeInfinity;
            if (high < 0) return double.NaN;
            k = -54;
            x *= TwoTo54;
            high = High(x);
        }
        if (high >= 0x7FF00000) return x + x;
        k += (high >> 20) - 1023;
        high &= 0xFFFFF;
        int i = (high + 0x95F64) & 0x100000;
        x = WithHigh(x, high | (i ^ 0x3FF00000));
        k += i >> 20;
        double f = x - 1.0;
        double dk = k;
        if ((0xFFFFF & (2 + high)) < 3)
        {
            if (f == 0) return k == 0 ? 0 : dk * Ln2High + dk * Ln2Low;
            double small = f * f * (0.5 - 0.33333333333333333 * f);
            return k == 0 ? f - small : dk * Ln2High - (small - dk * Ln2Low - f);
        }
        double s = f / (2.0 + f);
        double r = LogPolynomial(s);
        if (((high - 0x6147A) | (0x6B851 - high)) > 0)
        {
            double hfsq = 0.5 * f * f;
            return k == 0 ? f - (hfsq - s * (hfsq + r)) : dk * Ln2High - (hfsq - (s * (hfsq + r) + dk * Ln2Low) - f);
        }
        return k == 0 ? f - s * (f - r) : dk * Ln2High - (s * (f - r) - dk * Ln2Low - f);
    }

    private static double LogPolynomial(double s)
    {
        double z = s * s;
        double w = z * z;
        double t1 = w * (Lg2 + w * (Lg4 + w * Lg6));
        double t2 = z * (Lg1 + w * (Lg3 + w * (Lg5 + w * Lg7)));
        return t2 + t1;
    }

    /// <summary>log(1 + x).</summary>
    public static double Log1p(double x)
    {
        int high = High(x);
        int magnitude = high & 0x7FFFFFFF;
        int k = 1;
        double f = 0;
        double c = 0;
        int hu = 1;
        if (high < 0x3FDA827A)
        {
            if (magnitude >= 0x3FF00000) return x == -1.0 ? double.NegativeInfinity : double.NaN;
            if (magnitude < 0x3E200000) return magnitude < 0x3C900000 ? x : x - x * x * 0.5;
            if (high > 0 || high <= unchecked((int)0xBFD2BEC4))
            {
                k = 0;
                f = x;
            }
        }
        if (high >= 0x7FF00000) return x + x;
        if (k != 0)
        {
            double u = x;
            if (high < 0x43400000)
            {
                u = 1.0 + x;
                hu = High(u);
                k = (hu >> 20) - 1023;
                c = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
            }
            else
            {
                hu = High(u);
                k = (hu >> 20) - 1023;
            }
            hu &= 0xFFFFF;
            if (hu < 0x6A09E)
            {
                u = WithHigh(u, hu | 0x3FF00000);
            }
            else
            {
                k++;
                u = WithHigh(u, hu | 0x3FE00000);
                hu = (0x00100000 - hu) >> 2;
            }
            f = u - 1.0;
        }
        double hfsq = 0.5 * f * f;
        double r;
        if (hu == 0)
        {
            if (f == 0) return k == 0 ? 0 : k * Ln2High + (c + k * Ln2Low);
            r = hfsq * (1.0 - 0.66666666666666666 * f);
            return k == 0 ? f - r : k * Ln2High - (r - (k * Ln2Low + c) - f);
        }
        double s = f / (2.0 + f);
        double z = s * s;
        r = z * (Lg1 + z * (Lg2 + z * (Lg3 + z * (Lg4 + z * (Lg5 + z * (Lg6 + z * Lg7))))));
        return k == 0 ? f - (hfsq - s * (hfsq + r)) : k * Ln2High - (hfsq - (s * (hfsq + r) + (k * Ln2Low + c)) - f);
    }

    /// <summary>The logarithm to base 2.</summary>
    public static double Log2(double x)
    {
        const double InverseLn2High = 1.44269504072144627571e+00;
        const double InverseLn2Low = 1.67517131648865118353e-10;
        int high = High(x);
        int k = 0;
        if (high < 0x00100000)
        {
            if (x == 0) return double.NegativeInfinity;
            if (high < 0) return double.NaN;
            k = -54;
            x *= TwoTo54;
            high = High(x);
        }
        if (high >= 0x7FF00000) return x + x;
        if (x == 1) return 0;
        k += (high >> 20) - 1023;
        high &= 0xFFFFF;
        int i = (high + 0x95F64) & 0x100000;
        x = WithHigh(x, high | (i ^ 0x3FF00000));
        k += i >> 20;
        double y = k;
        double f = x - 1.0;
        double hfsq = 0.5 * f * f;
        double s = f / (2.0 + f);
        double r = s * (hfsq + LogPolynomial(s));
        double hi = WithoutLow(f - hfsq);
        double lo = f - hi - hfsq + r;
        double valueHigh = hi * InverseLn2High;
        double valueLow = (lo + hi) * InverseLn2Low + lo * InverseLn2High;
        double w = y + valueHigh;
        valueLow += y - w + valueHigh;
        return valueLow + w;
    }

    /// <summary>The logarithm to base 10.</summary>
    public static double Log10(double x)
    {
        const double InverseLn10 = 4.34294481903251816668e-01;
        const double Log2High = 3.01029995663611771306e-01;
        const double Log2Low = 3.69423907715893078616e-13;
        int high = High(x);
        int k = 0;
        if (high < 0x00100000)
        {
            if (x == 0) return double.NegativeInfinity;
            if (high < 0) return double.NaN;
            k = -54;
            x *= TwoTo54;
            high = High(x);
        }
        if (high >= 0x7FF00000) return x + x;
        if (x == 1) return 0;
        k += (high >> 20) - 1023;
        int i = k < 0 ? 1 : 0;
        double y = k + i;
        x = WithHigh(x, (high & 0xFFFFF) | ((0x3FF - i) << 20));
        double z = y * Log2Low + InverseLn10 * Log(x);
        return z + y * Log2High;
    }

    /// <summary>The cube root.</summary>
    public static double Cbrt(double x)
    {
        const double P0 = 1.87595182427177009643;
        const double P1 = -1.88497979543377169875;
        const double P2 = 1.621429720105354466140;
        const double P3 = -0.758397934778766047437;
        const double P4 = 0.145996192886612446982;
        int high = High(x);
        int sign = high & int.MinValue;
        high &= 0x7FFFFFFF;
        if (high >= 0x7FF00000) return x + x;
        double t;
        if (high < 0x00100000)
        {
            if (x == 0) return x;
            t = TwoTo54 * x;
            t = FromHigh(sign | ((High(t) & 0x7FFFFFFF) / 3 + 696219795));
        }
        else
        {
            t = FromHigh(sign | (high / 3 + 715094163));
        }
        double r = t * t * (t / x);
        t *= P0 + r * (P1 + r * P2) + r * r * r * (P3 + r * P4);
        t = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(t) + 0x80000000L) & unchecked((long)0xFFFFFFFFC0000000UL));
        double s = t * t;
        r = x / s;
        double w = t + t;
        r = (r - t) / (w + r);
        return t + t * r;
    }
}
