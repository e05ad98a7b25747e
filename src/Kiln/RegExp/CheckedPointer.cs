#if KILN_CHECKED
namespace Kiln.RegExp;

/// <summary>In the checked build, what the matcher has in place of a pointer: knows the ends of what it points into.</summary>
internal readonly unsafe struct CheckedPointer<T>(T* start, int length, int at = 0)
    where T : unmanaged
{
    private readonly T* _start = start;
    private readonly int _length = length, _at = at;

    public ref T this[int offset] => ref _start[Check((long)_at + offset, 1)];

    public static CheckedPointer<T> operator +(CheckedPointer<T> pointer, int offset) => new(pointer._start, pointer._length, checked(pointer._at + offset));

    public static CheckedPointer<T> operator ++(CheckedPointer<T> pointer) => pointer + 1;

    public static int operator -(CheckedPointer<T> left, CheckedPointer<T> right) => left._at - right._at;

    public ReadOnlySpan<T> Slice(int offset, int count) => count < 0
        ? throw new BrokenProofException($"a run of {count}")
        : new(_start + Check((long)_at + offset, count), count);

    private long Check(long index, int count) => index >= 0 && index + count <= _length
        ? index
        : throw new BrokenProofException($"{typeof(T).Name} {index} + {count} of {_length}");
}
#endif
