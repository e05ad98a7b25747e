using System.Globalization;

namespace Kiln.Bench;

/// <summary>Statistics and how numbers are written.</summary>
internal static class Numbers
{
    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public static double GeometricMean(this IEnumerable<double> values)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value) || value <= 0) continue;
            sum += Math.Log(value);
            count++;
        }
        return count == 0 ? double.NaN : Math.Exp(sum / count);
    }

    /// <summary>Milliseconds or MiB: one digit after the point below a hundred.</summary>
    public static string Short(double? value) =>
        value is not { } number || double.IsNaN(number) ? "–" : number.ToString(Math.Abs(number) < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    public static string Ratio(double? value) =>
        value is not { } number || double.IsNaN(number) ? "–" : number.ToString("0.00", CultureInfo.InvariantCulture);
}
