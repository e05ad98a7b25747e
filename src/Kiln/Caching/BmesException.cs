namespace Kiln.Caching;

/// <summary>The structure of a BMES file is not valid; never leaves <see cref="BmesReader"/>.</summary>
internal sealed class BmesException(string message) : Exception(message);
