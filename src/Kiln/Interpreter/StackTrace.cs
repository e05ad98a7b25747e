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
        if (frame.Kind == CapturedKind.Combinator) return $"async Promise.{frame.Text} (index {frame.Pc})";
        string name = CallText(frame);
        string location = Location(frame);
        // Awaiting top-level code has no name to put the place in parentheses behind.
        if (name == "async ") return name + location;
        return name.Length == 0 ? location : $"{name} ({location})";
    }

    /// <summary>"file:line:column" of a frame, 1-based.</summary>
    public static string Location(in CapturedFrame frame)
    {
        if (frame.Function?.Unit.Referrer is not { } referrer) return "<anonymous>";
        string file = EvalOrigin(frame) is { } origin ? origin + ", " + referrer.DisplayName : referrer.DisplayName;
        return Position(frame) is (int line, int column) ? $"{file}:{line}:{column}" : file;
    }

    /// <summary>One-based line and column of a frame.</summary>
    public static (int Line, int Column)? Position(in CapturedFrame frame)
    {
        if (frame.Function is not { Unit.Referrer: { } referrer } function) return null;
        int offset = Bytecode.PositionTable.Find(function.Body.Positions, frame.Pc);
        return referrer.GetLineAndColumn(offset < 0 ? function.Template.SourceStart : offset);
    }

    /// <summary>"eval at f (file:line:column)" for eval code; null for other code.</summary>
    public static string? EvalOrigin(in CapturedFrame frame)
    {
        if (frame.Function?.Unit.Referrer is not ScriptRecord { Origin: { } caller }) return null;
        string name = FunctionName(caller);
        return $"eval at {(name.Length == 0 ? "<anonymous>" : name)} ({Location(caller)})";
    }

    /// <summary>The name of a frame's function: its own name property, or what the source calls it.</summary>
    public static string FunctionName(in CapturedFrame frame)
    {
        if (frame.Function is not { } function) return frame.Callee is BuiltinFunction builtin ? OwnName(builtin) ?? builtin.InitialName : "";
        switch (function.Template.Kind)
        {
            case Bytecode.FunctionKind.Module or Bytecode.FunctionKind.Script: return "";
            case Bytecode.FunctionKind.Eval: return "eval";
            case Bytecode.FunctionKind.ClassFieldInitializer or Bytecode.FunctionKind.ClassStaticBlock: return function.Name;
        }
        if (function.Template is { Index: 0, Unit.Kind: Bytecode.UnitKind.Function }) return "eval";
        return frame.Callee is not null && OwnName(frame.Callee) is { Length: > 0 } name ? name : function.Name;
    }

    /// <summary>Whether the call has no object to be a method of.</summary>
    public static bool IsTopLevel(in CapturedFrame frame) =>
        frame.Receiver.IsNullish || frame.Receiver.IsEmpty || frame.Receiver.IsInternal
        || (frame.Receiver.TryObject<JsObject>() is { } o && frame.Callee is not null && o == frame.Callee.Realm.GlobalObject)
        || frame.Function?.Template.Kind is Bytecode.FunctionKind.Module or Bytecode.FunctionKind.Script or Bytecode.FunctionKind.Eval;

    /// <summary>What is called, as V8 prints it: "new Foo", "Foo.bar [as baz]", "async f".</summary>
    private static string CallText(in CapturedFrame frame)
    {
        string function = FunctionName(frame);
        if (frame.Kind is CapturedKind.Construct or CapturedKind.BuiltinConstruct) return "new " + (function.Length == 0 ? "<anonymous>" : function);
        string async = frame.Kind == CapturedKind.Awaiting ? "async " : "";
        if (IsTopLevel(frame)) return async + function;
        string type = TypeName(frame.Receiver);
        string? method = MethodName(frame);
        if (function.Length == 0) return $"{async}{type}.{method ?? "<anonymous>"}";
        bool isPlain = char.IsLetter(function[0]) || function[0] is '_' or '$';
        string text = isPlain && !function.Contains(' ') && !function.StartsWith(type, StringComparison.Ordinal) ? $"{async}{type}.{function}" : async + function;
        if (method is not null && !EndsWithName(function, method)) text += $" [as {method}]";
        return text;
    }

    private static bool EndsWithName(string function, string method) =>
        function.EndsWith(method, StringComparison.Ordinal) && (function.Length == method.Length || function[^(method.Length + 1)] is '.' or ' ');

    /// <summary>The class of a receiver: a function's own name, the constructor's, or @@toStringTag of what is a plain object.</summary>
    public static string TypeName(JsValue receiver)
    {
        if (!receiver.IsObject)
        {
            return receiver.Type switch
            {
                JsType.Boolean => "Boolean",
                JsType.Number => "Number",
                JsType.String => "String",
                JsType.Symbol => "Symbol",
                JsType.BigInt => "BigInt",
                _ => "Object",
            };
        }
        JsObject o = receiver.AsObject();
        if (o is ScriptFunction or BuiltinFunction && OwnName((JsFunction)o) is { Length: > 0 } functionName) return functionName;
        if (o is JsFunction) return "Function";
        string name = ConstructorName(o);
        if (name != "Object") return name;
        for (JsObject? p = o; p is not null && (p.Flags & ObjectFlags.ExoticGet) == 0; p = p.Prototype)
        {
            if (!p.TryGetOwnSlot(WellKnownSymbols.ToStringTag, out JsValue tag, out PropertyAttributes attributes)) continue;
            return tag.IsString && (attributes & PropertyAttributes.Accessor) == 0 ? tag.AsString().ToString() : name;
        }
        return name;
    }

    /// <summary>The name of the one data property of the receiver that holds the function; null when there is none, or more.</summary>
    public static string? MethodName(in CapturedFrame frame)
    {
        if (frame.Receiver.TryObject<JsObject>() is not { } receiver || frame.Callee is not { } function || frame.Function is null) return null;
        string? found = null;
        for (JsObject? o = receiver; o is not null && (o.Flags & (ObjectFlags.ExoticGet | ObjectFlags.ExoticElements)) == 0; o = o.Prototype)
        {
            if (o.Shape.IsLazy) continue;
            for (int i = 0; i < Math.Min(o.Shape.Count, 500); i++)
            {
                if (i >= o.Slots.Length || o.Shape.NameAt(i) is not InternedString name) continue;
                if ((o.Shape.AttributesAt(i) & PropertyAttributes.Accessor) != 0 || !ReferenceEquals(o.Slots[i]._ref, function)) continue;
                if (found is not null) return null;
                found = name.ToString();
            }
        }
        return found;
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
        if (function is ScriptFunction script && script.Code.SourceText is { } source) return source;
        string name = function is JsFunction f ? OwnName(f) ?? "" : "";
        return $"function {name}() {{ [native code] }}";
    }
}
