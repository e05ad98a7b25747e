using System.Globalization;

namespace Kiln.Operations;

/// <summary>The invariant number format, made without CultureInfo, whose first use loads ICU: milliseconds at start.</summary>
internal static class InvariantNumbers
{
    private static NumberFormatInfo? s_format;

    public static NumberFormatInfo Format => s_format ??= new NumberFormatInfo();
}
