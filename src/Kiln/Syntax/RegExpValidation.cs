using Kiln.RegExp;

namespace Kiln.Syntax;

/// <summary>The early errors of regular expression literals (ECMA-262 §13.2.7.1), found by the pattern parser.</summary>
internal static class RegExpValidation
{
    /// <summary>The full text of the error in a literal, or null if it is valid. The flags are known to be valid.</summary>
    public static string? Check(string pattern, string flags)
    {
        bool valid = RegExpFlagsText.TryParse(flags, out RegExpFlags parsed);
        Debug.Assert(valid);
        // Case folding is most of the work of building a tree and makes no pattern valid or invalid: leave it out.
        string? error = TryParse(pattern, parsed & ~RegExpFlags.IgnoreCase);
        return error == null ? null : TryParse(pattern, parsed) ?? error;
    }

    private static string? TryParse(string pattern, RegExpFlags flags)
    {
        try
        {
            RegExpParser.Parse(pattern, flags);
            return null;
        }
        catch (RegExpSyntaxException error)
        {
            return error.Message;
        }
        catch (InsufficientExecutionStackException)
        {
            return RegExpParser.Message(pattern, flags, "Regular expression too large");
        }
    }
}
