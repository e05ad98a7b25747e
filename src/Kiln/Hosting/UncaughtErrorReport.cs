using System.Text;
using Kiln.Builtins;
using Kiln.Syntax;

namespace Kiln.Hosting;

/// <summary>What is printed about an error nobody caught: the place in the source, then the error, as Node prints it.</summary>
internal static class UncaughtErrorReport
{
    private static readonly InspectOptions s_options = InspectOptions.Default with { BareErrors = true };

    public static string Format(Realm realm, JsValue error, bool isRejection)
    {
        var text = new StringBuilder();
        if (error.TryObject<JsError>() is { } e)
        {
            if (Excerpt(e) is { } excerpt) text.Append(excerpt).Append("\n\n");
            text.Append(Inspect(realm, error));
        }
        else if (isRejection && !error.IsObject)
        {
            text.Append("[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, ")
                .Append("or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason \"")
                .Append(error.IsSymbol ? error.AsSymbol().ToString() : error.ToString())
                .Append("\".] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}");
        }
        else
        {
            text.Append("Uncaught:\n").Append(Inspect(realm, error));
        }
        return text.Append("\n\nKiln v").Append(KilnRuntime.Version).Append('\n').ToString();
    }

    private static string Inspect(Realm realm, JsValue error)
    {
        try
        {
            return Inspector.Inspect(realm, error, s_options);
        }
        catch (ThrowCompletion)
        {
            return error.ToString();
        }
    }

    /// <summary>File and line, the line's text and a caret, where the error was made.</summary>
    private static string? Excerpt(JsError error)
    {
        if (error.SourceExcerpt is { } given) return given;
        foreach (Interpreter.CapturedFrame frame in error.Frames)
        {
            if (frame.Function?.Unit.Referrer is not { } referrer) continue;
            SourceText? source = referrer switch
            {
                Modules.SourceTextModuleRecord module => module.SourceText,
                ScriptRecord script => script.SourceText,
                _ => null,
            };
            int offset = Bytecode.PositionTable.Find(frame.Function.Body.Positions, frame.Pc);
            return source is null || offset < 0 || offset > source.Length ? null : CodeFrame.Render(source, offset, offset + 1);
        }
        return null;
    }
}
