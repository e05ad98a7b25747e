namespace Kiln.Caching;

/// <summary>Keys for signed cache entries (<see cref="Hosting.KilnOptions.CacheSigningKey"/>), from text and from files.</summary>
public static class BytecodeSigningKey
{
    /// <summary>The least number of bytes of a key.</summary>
    public const int MinimumLength = 16;

    private const int MaximumFileLength = 1 << 16;

    /// <summary>A key as text: hexadecimal digits or base64, white space around it ignored.</summary>
    /// <exception cref="FormatException">It is neither, or shorter than <see cref="MinimumLength"/> bytes.</exception>
    public static byte[] Parse(string text)
    {
        if (TryParse(text) is not { } key) throw new FormatException("The signing key is neither hexadecimal nor base64.");
        return Checked(key);
    }

    /// <summary>
    /// A key in a file: hexadecimal digits or base64 when the file is such text, else the file's bytes as they are.
    /// </summary>
    /// <param name="path">The file, at most 64 KiB; nobody but the user should be able to read it.</param>
    /// <exception cref="FormatException">It is too long, or the key is shorter than <see cref="MinimumLength"/> bytes.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] ReadFile(string path)
    {
        FileReadStatus status = NativeFile.Read(path, followLinks: true, out byte[] bytes, out _, out string error);
        if (status != FileReadStatus.Ok) throw new IOException(error.Length > 0 ? error : $"{path} is not a readable file");
        if (bytes.Length > MaximumFileLength) throw new FormatException($"{path} is too long for a signing key.");
        return Checked((bytes.AsSpan().IndexOfAnyExceptInRange((byte)'\t', (byte)'~') < 0 ? TryParse(System.Text.Encoding.ASCII.GetString(bytes)) : null) ?? bytes);
    }

    private static byte[] Checked(byte[] key) =>
        key.Length >= MinimumLength ? key : throw new FormatException($"The signing key has {key.Length} bytes; at least {MinimumLength} are needed.");

    private static byte[]? TryParse(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().Trim();
        if (digits.IsEmpty) return null;
        if ((digits.Length & 1) == 0 && digits.IndexOfAnyExcept("0123456789abcdefABCDEF") < 0) return Convert.FromHexString(digits);
        byte[] bytes = new byte[digits.Length];
        return Convert.TryFromBase64Chars(digits, bytes, out int length) ? bytes[..length] : null;
    }
}
