namespace Kiln.Caching;

/// <summary>Why a module was not taken from the bytecode cache. A miss has exactly one reason.</summary>
public enum CacheMissReason
{
    /// <summary>No miss.</summary>
    None,

    /// <summary>The cache is off, or the module is of a kind that is not cached.</summary>
    Disabled,

    /// <summary>The store has no entry.</summary>
    NotFound,

    /// <summary>The entry does not begin with "BMES".</summary>
    BadMagic,

    /// <summary>The entry has another version of the format.</summary>
    FormatVersion,

    /// <summary>Another build of the engine wrote the entry.</summary>
    EngineVersion,

    /// <summary>The entry was compiled with other options or as another kind of module.</summary>
    Options,

    /// <summary>The source is not the one that was compiled.</summary>
    SourceChanged,

    /// <summary>A specifier no longer resolves to what it did.</summary>
    DependencyChanged,

    /// <summary>The bytes are damaged or cut.</summary>
    Checksum,

    /// <summary>The structure of the entry is not valid.</summary>
    Malformed,

    /// <summary>The code of the entry breaks a rule that execution relies on.</summary>
    VerificationFailed,

    /// <summary>A signature is demanded and missing, or wrong.</summary>
    Signature,

    /// <summary>The entry could not be read.</summary>
    IO,
}

/// <summary>A miss: its reason and the detail that decided it.</summary>
internal sealed record CacheMiss(CacheMissReason Reason, string Detail)
{
    /// <summary>The reason as reports spell it: "source changed".</summary>
    public static string NameOf(CacheMissReason reason) => reason switch
    {
        CacheMissReason.Disabled => "disabled",
        CacheMissReason.NotFound => "not found",
        CacheMissReason.BadMagic => "bad magic",
        CacheMissReason.FormatVersion => "format version",
        CacheMissReason.EngineVersion => "engine version",
        CacheMissReason.Options => "options",
        CacheMissReason.SourceChanged => "source changed",
        CacheMissReason.DependencyChanged => "dependency changed",
        CacheMissReason.Checksum => "checksum",
        CacheMissReason.Malformed => "malformed",
        CacheMissReason.VerificationFailed => "verification failed",
        CacheMissReason.Signature => "signature",
        CacheMissReason.IO => "i/o",
        _ => "none",
    };

    public override string ToString() => Detail.Length == 0 ? NameOf(Reason) : $"{NameOf(Reason)}: {Detail}";
}
