namespace Kiln.Values;

/// <summary>
/// Casts that are not tested because something else proves them: the tag of a value, the attributes of a slot, the one place
/// that writes a field. The checked build (-p:KilnChecked=true) tests them all; docs/security.md lists the proofs.
/// </summary>
internal static class Trusted
{
    /// <summary>The object as what it is known to be; null stays null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [return: NotNullIfNotNull(nameof(o))]
    public static T As<T>(object? o)
        where T : class?
    {
#if KILN_CHECKED
        if (o is not null and not T) throw new BrokenProofException($"{o.GetType()} where {typeof(T)} was proved");
        return (T)o!;
#else
        return Unsafe.As<T>(o)!;
#endif
    }
}

/// <summary>Thrown by the checked build alone: an access that was proved to be right is not. Always a bug of the engine.</summary>
internal sealed class BrokenProofException(string message) : Exception(message);
