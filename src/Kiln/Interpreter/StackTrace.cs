using System.Text;

namespace Kiln.Interpreter;

/// <summary>Formats captured stacks as V8 does.</summary>
internal static class StackTrace
{
    /// <summary>The value of <c>stack</c>: the error's text, then a line for each frame.</summary>
    public static string Format(JsError error, ReadOnlySpan<CapturedFrame> frames)
    {
        var text = new StringBuilder(error.DiagnosticText());
        foreach (CapturedFrame frame in frames) text.Append("\n    at ").Append(FormatFrame(frame));
        return text.ToString();
    }

    /// <summary>"name (file:line:column)" or "file:line:column".</summary>
    public static string FormatFrame(in CapturedFrame frame)
    {
        if (frame.Function is null) return frame.BuiltinName + " (<anonymous>)";
        string name = FunctionName(frame);
        string location = Location(frame);
        return name.Length == 0 ? location : $"{name} ({location})";
    }

    /// <summary>"file:line:column" of a frame, 1-based.</summary>
    public static string Location(in CapturedFrame frame)
    {
        ScriptOrModule? referrer = frame.Function?.Unit.Referrer;
        if (referrer is null) return "<anonymous>";
        int offset = Bytecode.PositionTable.Find(frame.Function!.Body.Positions, frame.Pc);
        if (offset < 0) offset = frame.Function.Template.SourceStart;
        return referrer.GetLineAndColumn(offset) is (int line, int column) ? $"{referrer.DisplayName}:{line}:{column}" : referrer.DisplayName;
    }

    private static string FunctionName(in CapturedFrame frame)
    {
        Bytecode.FunctionTemplate template = frame.Function!.Template;
        if (template.Kind is Bytecode.FunctionKind.Module or Bytecode.FunctionKind.Script) return "";
        string name = frame.Function.Name;
        if (template.Kind == Bytecode.FunctionKind.Eval) name = "eval";
        if (frame.IsConstruct) return "new " + (name.Length == 0 ? "<anonymous>" : name);
        if (frame.ReceiverName is { } receiver) name = receiver + "." + (name.Length == 0 ? "<anonymous>" : name);
        return frame.IsAsync ? "async " + name : name;
    }

    /// <summary>The name of the function that made the object, as V8 prints objects in messages: "#&lt;Foo&gt;".</summary>
    public static string ConstructorName(JsObject o)
    {
        for (JsObject? p = o; p is not null && (p.Flags & ObjectFlags.ExoticGet) == 0; p = p.Prototype)
        {
            if (!p.TryGetOwnSlot(Names.Constructor, out JsValue slot, out PropertyAttributes attributes)) continue;
            if ((attributes & PropertyAttributes.Accessor) == 0 && slot.TryObject<JsFunction>() is { } constructor && OwnName(constructor) is { Length: > 0 } name) return name;
            break;
        }
        return o.ClassName;
    }

    /// <summary>A function's own <c>name</c> when it is a string, without running script.</summary>
    public static string? OwnName(JsFunction function) =>
        function.TryGetOwnSlot(Names.Name, out JsValue slot, out PropertyAttributes attributes)
        && (attributes & PropertyAttributes.Accessor) == 0 && slot.IsString
            ? slot.AsString().ToString()
            : null;

    /// <summary>A function as messages print it: its source text, as Function.prototype.toString gives it.</summary>
    public static string FunctionSourceOrName(JsObject function)
    {
        if (function is ScriptFunction script && SourceTextOf(script) is { } source) return source;
        string name = function is JsFunction f ? OwnName(f) ?? "" : "";
        return $"function {name}() {{ [native code] }}";
    }

    /// <summary>[[SourceText]] of a function (§20.2.3.5); null when the source can not be read.</summary>
    public static string? SourceTextOf(ScriptFunction function)
    {
        Bytecode.FunctionTemplate template = function.Code.Template;
        return function.Code.Unit.Referrer?.GetSourceText(template.SourceStart, template.SourceEnd);
    }
}
