namespace Kiln.Values;

/// <summary>
/// Tests for classes without subclasses. In precompiled code (ReadyToRun) <c>is</c> and <c>as</c> call a helper of the runtime
/// through two stubs, and <c>as</c> to a type parameter calls two; these compare one word. Where it is hot only: elsewhere <c>is</c> reads better.
/// </summary>
internal static class Exact
{
    /// <summary>Whether an object is of the sealed class <typeparamref name="T"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<T>([NotNullWhen(true)] object? o)
        where T : class => o is not null && o.GetType() == typeof(T);

    /// <summary>The object as one of the sealed class <typeparamref name="T"/>, null when it is of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? As<T>(object? o)
        where T : class => Is<T>(o) ? Trusted.As<T>(o) : null;
}
