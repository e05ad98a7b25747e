using System.Text;

namespace Kiln.Hosting;

/// <summary>Where a program's text goes: UTF-8 through a buffer to a stream, or a writer of the host. Lone surrogates become U+FFFD.</summary>
internal sealed class HostOutput
{
    private readonly TextWriter? _writer;
    private readonly Func<Stream>? _open;
    private readonly byte[] _buffer = [];
    private Stream? _stream;
    private int _used;
    private bool _broken;

    public HostOutput(TextWriter writer) => _writer = writer;

    public HostOutput(Func<Stream> open)
    {
        _open = open;
        _buffer = new byte[16 * 1024];
    }

    /// <summary>
    /// Flushed before this one is written to. This one then keeps nothing back, so that the two stay in order on a terminal
    /// or in a common file.
    /// </summary>
    public HostOutput? FlushFirst { get; init; }

    public void Write(ReadOnlySpan<char> text)
    {
        Append(text);
        if (FlushFirst is not null) Flush();
    }

    public void WriteLine(ReadOnlySpan<char> text)
    {
        Append(text);
        Write("\n");
    }

    private void Append(ReadOnlySpan<char> text)
    {
        FlushFirst?.Flush();
        if (_writer is not null)
        {
            _writer.Write(text);
            return;
        }
        while (text.Length > 0)
        {
            if (_buffer.Length - _used < 4) Flush();
            int units = Math.Min(text.Length, (_buffer.Length - _used) / 3);
            if (units == 0)
            {
                Flush();
                continue;
            }
            // A pair must not be cut in two.
            if (units < text.Length && char.IsHighSurrogate(text[units - 1])) units = units > 1 ? units - 1 : Math.Min(2, text.Length);
            if ((_buffer.Length - _used) < units * 3) Flush();
            _used += Encoding.UTF8.GetBytes(text[..units], _buffer.AsSpan(_used));
            text = text[units..];
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_writer is not null)
        {
            _writer.Write(Encoding.UTF8.GetString(bytes));
            return;
        }
        FlushFirst?.Flush();
        Flush();
        Emit(bytes);
    }

    public void Flush()
    {
        if (_writer is not null)
        {
            _writer.Flush();
            return;
        }
        if (_used == 0) return;
        int length = _used;
        _used = 0;
        Emit(_buffer.AsSpan(0, length));
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        if (_broken) return;
        try
        {
            _stream ??= _open!();
            _stream.Write(bytes);
            _stream.Flush();
        }
        catch (IOException)
        {
            // The reader has gone; Node ends quietly then, and so does what is written from here on.
            _broken = true;
        }
    }
}
