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
        try
        {
            RegExpParser.Check(pattern, parsed);
            return null;
        }
        catch (RegExpSyntaxException error)
        {
            return error.Message;
        }
    }
}
