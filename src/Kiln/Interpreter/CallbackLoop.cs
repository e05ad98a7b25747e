using Kiln.Builtins;

namespace Kiln.Interpreter;

/// <summary>
/// One run of a built-in that calls a function again and again, as an object: what comes before each call and after it is a step. The
/// machine takes the steps between frames of the function; where it may not, <see cref="Run"/> makes the calls.
/// </summary>
internal abstract class CallbackLoop(JsObject callback, JsValue thisArgument, int argumentCount)
{
    public const int MaxArguments = 4;

    public readonly JsObject Callback = callback;

    public readonly JsValue ThisArgument = thisArgument;

    /// <summary>How many arguments each call gets, at most <see cref="MaxArguments"/>.</summary>
    public readonly int ArgumentCount = argumentCount;

    /// <summary>How many of them the function looks at; the others need not be written.</summary>
    public int WantedArguments = argumentCount;

    /// <summary>The register of the caller that gets the built-in's result, when the machine takes the steps.</summary>
    public int ResultRegister;

    /// <summary>Takes the result of the last call and prepares the next one.</summary>
    /// <param name="result">What the last call gave; empty before the first one. Behind the last one the built-in's result is left here.</param>
    /// <param name="arguments">
    /// The first of <see cref="ArgumentCount"/> places. Those that are wanted are written for each call, and nothing that can run a script comes
    /// after that: the places are registers.
    /// </param>
    /// <returns>Whether there is a call to make.</returns>
    public abstract bool Step(ref JsValue result, ref JsValue arguments);

    /// <summary>The same by [[Call]].</summary>
    public JsValue Run()
    {
        JsValue result = default;
        Places places = default;
        Span<JsValue> arguments = ((Span<JsValue>)places)[..ArgumentCount];
        while (Step(ref result, ref arguments[0]))
        {
            JsValue.Forget(arguments);
            result = Callback.Call(ThisArgument, arguments);
        }
        return result;
    }

    /// <summary>ToBoolean, most likely of a boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static bool IsTrue(in JsValue result) => result.IsBoolean ? result.IsTrue : TypeConversion.ToBoolean(result);

    /// <summary>Room for arguments.</summary>
    [InlineArray(MaxArguments)]
    public struct Places
    {
        private JsValue _first;
    }
}

/// <summary>How a built-in begins that is a <see cref="CallbackLoop"/>; <see cref="BuiltinFunction.State"/> of such a method.</summary>
/// <param name="start">All that comes before the first call. Null when there is none to make: then the result is there.</param>
internal sealed unsafe class CallbackMethod(delegate*<in BuiltinCall, out JsValue, CallbackLoop?> start)
{
    public CallbackLoop? Start(in BuiltinCall call, out JsValue result) => start(call, out result);

    /// <summary>The code of all such methods.</summary>
    public static JsValue Run(in BuiltinCall call)
    {
        CallbackLoop? loop = ((CallbackMethod)call.Callee.State!).Start(call, out JsValue result);
        return loop is null ? result : loop.Run();
    }
}
