namespace Kiln.Builtins;

/// <content>Inverse trigonometric and hyperbolic functions.</content>
internal static partial class MathFunctions
{
    private const double PiOver2High = 1.57079632679489655800e+00;
    private const double PiOver2Low = 6.12323399573676603587e-17;
    private const double PiOver4High = 7.85398163397448278999e-01;

    /// <summary>The arc tangent.</summary>
    public static double Atan(double x)
    {
        int high = High(x);
        int magnitude = high & 0x7FFFFFFF;
        if (magnitude >= 0x44100000)
        {
            if (double.IsNaN(x)) return x;
            return high > 0 ? PiOver2High + PiOver2Low : -PiOver2High - PiOver2Low;
        }
        double baseHigh = 0;
        double baseLow = 0;
        bool reduced = true;
        if (magnitude < 0x3FDC0000)
        {
            if (magnitude < 0x3E400000) return x;
            reduced = false;
        }
        else
        {
            x = Math.Abs(x);
            if (magnitude < 0x3FE60000)
            {
                (baseHigh, baseLow) = (4.63647609000806093515e-01, 2.26987774529616870924e-17);
                x = (2.0 * x - 1.0) / (2.0 + x);
            }
            else if (magnitude < 0x3FF30000)
            {
                (baseHigh, baseLow) = (PiOver4High, 3.06161699786838301793e-17);
                x = (x - 1.0) / (x + 1.0);
            }
            else if (magnitude < 0x40038000)
            {
                (baseHigh, baseLow) = (9.82793723247329054082e-01, 1.39033110312309984516e-17);
                x = (x - 1.5) / (1.0 + 1.5 * x);
            }
            else
            {
                (baseHigh, baseLow) = (PiOver2High, PiOver2Low);
                x = -1.0 / x;
            }
        }
        double z = x * x;
        double w = z * z;
        double s1 = z * (3.33333333333329318027e-01 + w * (1.42857142725034663711e-01 + w * (9.09088713343650656196e-02
            + w * (6.66107313738753120669e-02 + w * (4.97687799461593236017e-02 + w * 1.62858201153657823623e-02)))));
        double s2 = w * (-1.99999999998764832476e-01 + w * (-1.11111104054623557880e-01 + w * (-7.69187620504482999495e-02
            + w * (-5.83357013379057348645e-02 + w * -3.65315727442169155270e-02))));
        if (!reduced) return x - x * (s1 + s2);
        z = baseHigh - (x * (s1 + s2) - baseLow - x);
        return high < 0 ? -z : z;
    }

    /// <summary>The angle of a point.</summary>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        if (x == 1.0) return Atan(y);
        // Zeros and infinities have fixed answers everywhere.
        if (y == 0 || x == 0 || double.IsInfinity(x) || double.IsInfinity(y)) return Math.Atan2(y, x);
        const double PiLow = 1.2246467991473531772e-16;
        int k = ((High(y) & 0x7FFFFFFF) - (High(x) & 0x7FFFFFFF)) >> 20;
        bool left = x < 0;
        double z;
        if (k > 60)
        {
            z = PiOver2High + 0.5 * PiLow;
            left = false;
        }
        else
        {
            z = left && k < -60 ? 0 : Atan(Math.Abs(y / x));
        }
        if (!left) return y < 0 ? -z : z;
        return y < 0 ? z - PiLow - Math.PI : Math.PI - (z - PiLow);
    }

    private static double ArcRatio(double t)
    {
        double p = t * (1.66666666666666657415e-01 + t * (-3.25565818622400915405e-01 + t * (2.01212532134862925881e-01
            + t * (-4.00555345006794114027e-02 + t * (7.91534994289814532176e-04 + t * 3.47933107596021167570e-05)))));
        double q = 1.0 + t * (-2.40339491173441421878e+00 + t * (2.02094576023350569471e+00
            + t * (-6.88283971605453293030e-01 + t * 7.70381505559019352791e-02)));
        return p / q;
    }

    /// <summary>The arc sine.</summary>
    public static double Asin(double x)
    {
        int high = High(x);
        int magnitude = high & 0x7FFFFFFF;
        if (magnitude >= 0x3FF00000) return Math.Abs(x) == 1 ? x * PiOver2High + x * PiOver2Low : double.NaN;
        if (magnitude < 0x3FE00000) return magnitude < 0x3E400000 ? x : x + x * ArcRatio(x * x);
        double t = (1.0 - Math.Abs(x)) * 0.5;
        double ratio = ArcRatio(t);
        double s = Math.Sqrt(t);
        if (magnitude >= 0x3FEF3333)
        {
            t = PiOver2High - (2.0 * (s + s * ratio) - PiOver2Low);
        }
        else
        {
            double w = WithoutLow(s);
            double c = (t - w * w) / (s + w);
            double p = 2.0 * s * ratio - (PiOver2Low - 2.0 * c);
            double q = PiOver4High - 2.0 * w;
            t = PiOver4High - (p - q);
        }
        return high > 0 ? t : -t;
    }

    /// <summary>The arc cosine.</summary>
    public static double Acos(double x)
    {
        int high = High(x);
        int magnitude = high & 0x7FFFFFFF;
        if (magnitude >= 0x3FF00000) return x == 1 ? 0.0 : x == -1 ? Math.PI + 2.0 * PiOver2Low : double.NaN;
        if (magnitude < 0x3FE00000)
        {
            return magnitude <= 0x3C600000 ? PiOver2High + PiOver2Low : PiOver2High - (x - (PiOver2Low - x * ArcRatio(x * x)));
        }
        if (high < 0)
        {
            double half = (1.0 + x) * 0.5;
            double root = Math.Sqrt(half);
            return Math.PI - 2.0 * (root + (ArcRatio(half) * root - PiOver2Low));
        }
        double z = (1.0 - x) * 0.5;
        double s = Math.Sqrt(z);
        double df = WithoutLow(s);
        double c = (z - df * df) / (s + df);
        return 2.0 * (df + (ArcRatio(z) * s + c));
    }

    /// <summary>The hyperbolic sine.</summary>
    public static double Sinh(double x)
    {
        double h = x < 0 ? -0.5 : 0.5;
        double magnitude = Math.Abs(x);
        if (magnitude < 22)
        {
            if (magnitude < 3.725290298461914e-9) return x;
            double t = Expm1(magnitude);
            return magnitude < 1 ? h * (2 * t - t * t / (t + 1)) : h * (t + t / (t + 1));
        }
        if (magnitude < 709.7822265625) return h * Exp(magnitude);
        if (magnitude <= 710.4758600739439)
        {
            double w = Exp(0.5 * magnitude);
            return h * w * w;
        }
        return x * double.PositiveInfinity;
    }

    /// <summary>The hyperbolic cosine.</summary>
    public static double Cosh(double x)
    {
        int magnitude = High(x) & 0x7FFFFFFF;
        double absolute = Math.Abs(x);
        if (magnitude < 0x3FD62E43)
        {
            double t = Expm1(absolute);
            double w = 1 + t;
            return magnitude < 0x3C800000 ? w : 1 + t * t / (w + w);
        }
        if (magnitude < 0x40360000)
        {
            double t = Exp(absolute);
            return 0.5 * t + 0.5 / t;
        }
        if (magnitude < 0x40862E42) return 0.5 * Exp(absolute);
        if (absolute <= 710.4758600739439)
        {
            double w = Exp(0.5 * absolute);
            return 0.5 * w * w;
        }
        return double.IsNaN(x) ? x : double.PositiveInfinity;
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double x)
    {
        if (!double.IsFinite(x)) return double.IsNaN(x) ? x : Math.Sign(x);
        int magnitude = High(x) & 0x7FFFFFFF;
        double z = 1.0;
        if (magnitude < 0x40360000)
        {
            if (magnitude < 0x3E300000) return x;
            if (magnitude >= 0x3FF00000)
            {
                z = 1.0 - 2.0 / (Expm1(2.0 * Math.Abs(x)) + 2.0);
            }
            else
            {
                double t = Expm1(-2.0 * Math.Abs(x));
                z = -t / (t + 2.0);
            }
        }
        return x < 0 ? -z : z;
    }

    /// <summary>The inverse hyperbolic sine.</summary>
    public static double Asinh(double x)
    {
        int magnitude = High(x) & 0x7FFFFFFF;
        if (magnitude >= 0x7FF00000) return x + x;
        if (magnitude < 0x3E300000) return x;
        double absolute = Math.Abs(x);
        double w;
        if (magnitude > 0x41B00000)
        {
            w = Log(absolute) + Ln2;
        }
        else if (magnitude > 0x40000000)
        {
            w = Log(2.0 * absolute + 1.0 / (Math.Sqrt(x * x + 1.0) + absolute));
        }
        else
        {
            double t = x * x;
            w = Log1p(absolute + t / (1.0 + Math.Sqrt(1.0 + t)));
        }
        return x > 0 ? w : -w;
    }

    /// <summary>The inverse hyperbolic cosine.</summary>
    public static double Acosh(double x)
    {
        int high = High(x);
        if (high < 0x3FF00000) return double.NaN;
        if (high >= 0x41B00000) return high >= 0x7FF00000 ? x + x : Log(x) + Ln2;
        if (x == 1) return 0;
        double t;
        if (high > 0x40000000)
        {
            t = x * x;
            return Log(2.0 * x - 1.0 / (x + Math.Sqrt(t - 1.0)));
        }
        t = x - 1.0;
        return Log1p(t + Math.Sqrt(2.0 * t + t * t));
    }

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static double Atanh(double x)
    {
        double absolute = Math.Abs(x);
        if (!(absolute <= 1)) return double.NaN;
        if (absolute == 1) return x * double.PositiveInfinity;
        if (absolute < 3.725290298461914e-9) return x;
        double t = absolute + absolute;
        t = absolute < 0.5
            ? 0.5 * Log1p(t + t * absolute / (1.0 - absolute))
            : 0.5 * Log1p(t / (1.0 - absolute));
        return x < 0 ? -t : t;
    }
}
