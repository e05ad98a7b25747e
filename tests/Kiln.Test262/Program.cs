namespace Kiln.Test262;

internal static class Program
{
    private static int Main() => 0;
}
