using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Modules;

/// <summary>Early errors on their way from the parser to scripts and reports.</summary>
internal static class SyntaxErrors
{
    /// <summary>How modules and scripts are parsed.</summary>
    public static ParserOptions ParserOptions => ParserOptions.Default;

    /// <summary>The SyntaxError (or RangeError, for nesting that is too deep) with its place in the source.</summary>
    public static ThrowCompletion ToThrowCompletion(Realm realm, KilnSyntaxError error)
    {
        JsError thrown = Errors.CreateObject(realm, error.IsRangeError ? NativeErrorKind.RangeError : NativeErrorKind.SyntaxError, error.Message);
        thrown.SourceExcerpt = CodeFrame.Render(error);
        return new ThrowCompletion(JsValue.FromObject(thrown));
    }
}
