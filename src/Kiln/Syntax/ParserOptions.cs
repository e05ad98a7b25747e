namespace Kiln.Syntax;

/// <summary>What the code around a parse permits. The defaults are those of a plain Script or Module.</summary>
internal sealed class ParserOptions
{
    public static readonly ParserOptions Default = new();

    /// <summary>The source is strict whatever its directives say (direct eval from strict code).</summary>
    public bool Strict { get; init; }

    /// <summary>The source is the code of an eval call.</summary>
    public bool IsEval { get; init; }

    // What PerformEval derives from the caller's this environment (ECMA-262 §19.2.1.1).
    public bool AllowNewTarget { get; init; }
    public bool AllowSuperProperty { get; init; }
    public bool AllowSuperCall { get; init; }

    /// <summary>The eval call stands in a class field initializer or static block: arguments is an early error.</summary>
    public bool InClassFieldInitializer { get; init; }

    /// <summary>Private names (with '#') the caller's classes declare.</summary>
    public IReadOnlySet<string>? PrivateNames { get; init; }

    /// <summary>Told of the specifiers of import and export declarations as they are passed.</summary>
    public Action<string>? RequestSeen { get; init; }

    /// <summary>A `return` outside functions is allowed (CommonJS wrappers parse their body this way).</summary>
    public bool AllowReturn { get; init; }

    /// <summary>Checks a regular expression literal: (pattern, flags) to the text of a SyntaxError or null.</summary>
    public Func<string, string, string?> RegExpValidator { get; init; } = RegExpValidation.Check;
}
